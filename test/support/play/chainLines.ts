import type { Cause } from '../../../engine/model/cause.ts';

/** A causal chain to be read: one line a link, as deep as it stands, such as `· bufferEmpty kes-hospital power 15`. */
export function chainLines(because: readonly Cause[]): readonly string[] {
  return because.map(({ what, asset, service, part, stage, hour, depth }) => {
    const words = [what, asset, service, part, stage, hour].filter((word) => word !== undefined && word !== null);
    return `${'· '.repeat(depth)}${words.join(' ')}`;
  });
}
