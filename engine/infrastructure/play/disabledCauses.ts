import { keptCause } from '../../model/keptCause.ts';
import type { NationNetwork } from '../../model/network.ts';
import type { KeptCause } from '../../model/networkState.ts';
import { partCause } from '../../model/partCause.ts';
import type { DisabledAt } from './nationHour.ts';

/** The stage behind a part that is out of service. */
export function stageBehind({ asset, out: { sinceHour, stage } }: DisabledAt): KeptCause {
  return keptCause('stage', { asset, stage }, sinceHour);
}

/** A part that is out of service as a cause, and the stage behind it (rule S4). */
export function disabledCauses(networks: NationNetwork, one: DisabledAt): readonly KeptCause[] {
  const { part, sinceHour } = one.out;
  const what = partCause(networks, one.network, part);
  return [keptCause(what, { asset: one.asset, part }, sinceHour), stageBehind(one)];
}
