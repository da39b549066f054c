import seedrandom from 'seedrandom';
import { prepareGrid } from '../../../engine/infrastructure/energy/grid/grid.ts';
import type { GridEvent } from '../../../engine/infrastructure/energy/grid/gridEvent.ts';
import type { GridInput } from '../../../engine/infrastructure/energy/grid/gridInput.ts';
import { type GridRun, makeGridRun } from '../../../engine/infrastructure/energy/grid/gridRun.ts';
import { makeGridState } from '../../../engine/infrastructure/energy/grid/gridState.ts';
import { runGridHour, startGrid } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';
import { playableGrid } from '../../../scripts/generate/grid/playableGrid.ts';

/** How one hour is run: the engine's own way, or a sabotaged one. */
export type RunHour = (run: GridRun, input: GridInput) => readonly GridEvent[];

/** One hour of a grid's life, as it stands at its end. */
export interface LivedHour {
  readonly run: GridRun;
  readonly input: GridInput;
  readonly events: readonly GridEvent[];
}

/**
 * A grid of 3 to 40 buses and some hours in which much goes wrong: branches and feeders open and close, units and neighbours drop
 * out and come back, demand moves and now and then is nothing, plans of shedding and schedules change. All of it from one seed.
 */
export function* gridLife(seed: string, hours: number, runHour: RunHour = runGridHour): Generator<LivedHour> {
  const random = seedrandom.alea(`${seed} life`);
  const { plan, input: well } = playableGrid(seed, 3 + Math.floor(random() * 38));
  const run = makeGridRun(prepareGrid(plan), makeGridState(prepareGrid(plan)), well);
  yield { run, input: well, events: startGrid(run, well) };
  let input = well;
  for (let hour = 0; hour < hours; hour++) {
    const trouble = random() < 0.5 ? 0.03 : random() < 0.2 ? 0.4 : 0;
    const strike = (row: Uint8Array, healthy: Uint8Array) =>
      row.map((was, i) => (random() < trouble ? 0 : random() < 0.3 ? (healthy[i] ?? 0) : was));
    input = {
      branchClosed: strike(input.branchClosed, well.branchClosed),
      availableKilowatts: input.availableKilowatts.map((was, u) =>
        random() < trouble ? Math.floor(random() * was) : random() < 0.3 ? (well.availableKilowatts[u] ?? 0) : was,
      ),
      demandKilowatts: well.demandKilowatts.map((kilowatts) =>
        random() < 0.02 ? 0 : Math.floor(kilowatts * (0.7 + 0.5 * random())),
      ),
      feederClosed: strike(input.feederClosed, well.feederClosed),
      keepOrder: random() < 0.1 ? input.keepOrder.toReversed() : input.keepOrder,
      scheduledKilowatts: input.scheduledKilowatts.map((was) =>
        random() < 0.2 ? Math.floor((random() - 0.4) * 80_000) : was,
      ),
      transferLive: strike(input.transferLive, well.transferLive),
    };
    yield { run, input, events: runHour(run, input) };
  }
}

/** Everything that a life leaves behind, as one text: its states, its flows and all that happened. */
export function lifeText(seed: string, hours: number): string {
  const lines: string[] = [];
  for (const { run, events } of gridLife(seed, hours)) {
    const { network } = run.grid;
    const rows = Object.values(run.state).map((row) => [...row].join(','));
    lines.push(...rows, [...network.flow].join(','), [...network.angleRadians].join(','), JSON.stringify(events));
  }
  return lines.join('\n');
}
