import type { NationRow } from '../../state/state.ts';
import type { DisabledAt } from './nationHour.ts';
import type { NationPlan } from './playPlan.ts';

/** Everything of a nation's networks that is out of service, in order of assets (rule S4). */
export function disabledOf({ assets }: NationPlan, { postures }: NationRow): readonly DisabledAt[] {
  return postures.flatMap(({ asset, disabled }, rank) =>
    disabled.map((out) => ({ asset, network: assets[rank]?.kind === 'hub' ? 'communications' : 'energy', out })),
  );
}
