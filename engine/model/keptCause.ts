import type { Cause } from './cause.ts';
import type { AssetId } from './ids.ts';
import type { KeptCause } from './networkState.ts';
import type { Service } from './scenario.ts';

/** Of what a cause speaks. */
interface Which {
  readonly asset?: AssetId | null;
  readonly service?: Service | null;
  readonly part?: string | null;
  readonly stage?: string | null;
}

/** A cause as the state keeps it. Ids hold no spaces, so that four words name it. */
export function keptCause(what: Cause['what'], { asset, service, part, stage }: Which, hour: number): KeptCause {
  return { what, which: `${asset ?? '-'} ${service ?? '-'} ${part ?? '-'} ${stage ?? '-'}`, hour };
}

/** What tells a cause from all others. */
export function nameOf({ what, which, hour }: KeptCause): string {
  return `${hour} ${what} ${which}`;
}

/** The same as a link of a causal chain. */
export function causeOf({ what, which, hour }: KeptCause, depth: number): Cause {
  const [asset = '-', service = '-', part = '-', stage = '-'] = which.split(' ');
  return {
    what: what as Cause['what'],
    asset: asset === '-' ? null : asset,
    hour,
    ...(service === '-' ? {} : { service: service as Service }),
    ...(part === '-' ? {} : { part }),
    ...(stage === '-' ? {} : { stage }),
    depth,
  };
}
