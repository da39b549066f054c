import type { GridEvent } from '../../../engine/infrastructure/energy/grid/gridEvent.ts';
import type { GridInput } from '../../../engine/infrastructure/energy/grid/gridInput.ts';
import { runGridHour } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';
import { nationGrid } from '../../../engine/infrastructure/play/nationGrid.ts';
import type { EnergyNetwork } from '../../../engine/model/network.ts';

/** What hours of a nation's grid came to. */
export interface GridHours {
  readonly events: readonly GridEvent[];
  /** Assets that did not get all that they ask for, in any of the hours. */
  readonly short: readonly string[];
}

/** Runs a nation's grid for some hours from one in which all is well; `change` is told which hour it is, from 0. */
export function gridHours(
  energy: EnergyNetwork,
  hours: number,
  change: (input: GridInput, hour: number) => void,
): GridHours {
  // A copy: a grid is made ready once for each network, and this one is changed.
  const made = nationGrid({ ...energy });
  if (!made) throw new Error('there is no grid');
  const events: GridEvent[] = [];
  const short = new Set<string>();
  for (let hour = 0; hour < hours; hour++) {
    change(made.input, hour);
    events.push(...runGridHour(made.run, made.input));
    for (const [f, { serves, kilowatts }] of energy.feeders.entries())
      if ((made.run.state.servedKilowatts[f] ?? 0) < kilowatts) short.add(serves);
  }
  return { events, short: [...short] };
}
