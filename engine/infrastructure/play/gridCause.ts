import { keptCause } from '../../model/keptCause.ts';
import type { KeptCause } from '../../model/networkState.ts';
import type { GridCause } from '../energy/grid/causesOfLoss.ts';
import type { NationPlan } from './playPlan.ts';

/** An event of the grid as a cause, with the part that it befell; null for what operators did about it. */
export function gridCause({ nation }: NationPlan, { hour, event }: GridCause): KeptCause | null {
  const { buses, branches, units, ties, feeders, hvdc = [] } = nation.network.energy;
  const at = (id: string | undefined) => buses.find((bus) => bus.id === id)?.at ?? null;
  switch (event.what) {
    case 'branchOpened':
    case 'branchTripped': {
      const branch = branches[event.branch];
      return keptCause(event.what, { asset: at(branch?.from) ?? at(branch?.to), part: branch?.id ?? null }, hour);
    }
    case 'unitLost': {
      const unit = units[event.unit];
      return keptCause('unitLost', { asset: at(unit?.bus), part: unit?.id ?? null }, hour);
    }
    case 'transferCut': {
      const tie = ties[event.transfer];
      if (!tie) {
        const { id = null, from, to } = hvdc[event.transfer - ties.length] ?? {};
        return keptCause('hvdcCut', { asset: at(from) ?? at(to), part: id }, hour);
      }
      return keptCause('tieCut', { asset: at(tie.bus), part: tie.id }, hour);
    }
    case 'feederShed': {
      const feeder = feeders[event.feeder];
      return keptCause('feederShed', { asset: feeder?.serves ?? null, part: feeder?.id ?? null }, hour);
    }
    case 'blackout':
      return keptCause('blackout', { asset: at(buses[event.buses[0] ?? -1]?.id) }, hour);
    default:
      return null;
  }
}
