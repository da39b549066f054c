import { keptCause } from '../../model/keptCause.ts';
import type { NationNetwork } from '../../model/network.ts';
import type { KeptCause } from '../../model/networkState.ts';
import { partCause } from '../../model/partCause.ts';
import type { DisabledAt } from './nationHour.ts';

/** A part that is out of service as a cause, and the stage behind it (rule S4). */
export function disabledCauses(networks: NationNetwork, one: DisabledAt): readonly KeptCause[] {
  const { asset, network, out } = one;
  const { part, sinceHour, stage } = out;
  const what = partCause(networks, network, part);
  return [keptCause(what, { asset, part }, sinceHour), keptCause('stage', { asset, stage }, sinceHour)];
}
