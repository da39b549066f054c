import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Adds hours of fuel or battery at a hospital or hub (rule F2). */
export function fuel({ nation, emit, order }: OrderRun, { hours }: Extract<Effect, { do: 'fuel' }>): void {
  const asset = order.answers.target ?? '';
  const dependsOn = nation.assets.find(({ id }) => id === asset)?.dependsOn ?? [];
  const dependencies = dependsOn.flatMap(({ service, bufferHours }, i) =>
    service === 'power' && bufferHours > 0 ? [i] : [],
  );
  emit.fact({ fact: 'bufferFilled', nation: nation.id, asset, hours, dependencies });
}
