import type { PartId } from '../../model/network.ts';
import type { KeptGrid } from '../../model/networkState.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import type { GridEvent } from '../energy/grid/gridEvent.ts';
import { runGridHour } from '../energy/grid/runGridHour.ts';
import { abroad, comesIn, type FarSide } from './abroad.ts';
import { energyCauses, type GridHistory } from './energyCauses.ts';
import { nationByNation } from './nationByNation.ts';
import { keepGrid, loadGrid, type NationGrid, nationGrid } from './nationGrid.ts';
import { BEFORE_ANY_HOUR, type NationTurn, type SectorPlay } from './nationHour.ts';
import type { PlayPlan } from './playPlan.ts';
import { writeKeepOrder } from './writeKeepOrder.ts';

/** What a nation's grid hour came to: what is kept of it, and what happened. */
interface GridCame {
  readonly kept: KeptGrid;
  readonly events: readonly GridEvent[];
  readonly isStill: boolean;
}

/**
 * Energy as it is played (rules E1, E2, N5): each nation's grid solves its hour; substations give what their feeders get, and an asset gets
 * what its own feeder does. Ties carry what the neighbour sent in the hour before.
 */
export function energySector(plan: PlayPlan): SectorPlay {
  const grids = plan.nations.map(({ nation }) => nationGrid(nation.network.energy));
  const histories: GridHistory[] = plan.nations.map(() => []);
  const given = new Int32Array(plan.nodes.length);
  const asked = plan.nations.map((): string | null => null);
  const came = plan.nations.map((): GridCame | null => null);
  const readOf = plan.nations.map((): NationGrid['still'] => null);
  let now = BEFORE_ANY_HOUR;
  let far: readonly (readonly FarSide[])[] = [];

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    if (!turn) return;
    const ties = far[n] ?? [];
    const key = keyOf(turn, hour, ties);
    if (asked[n] === key) return;
    asked[n] = key;
    const grid = grids[n] ?? null;
    if (!grid) {
      readGiven(null, turn.kept.grid, turn, hour, given);
      return;
    }
    const { still } = grid;
    const isStill = still !== null && still.kept === turn.kept.grid && still.key === key;
    came[n] = isStill ? { ...still, isStill } : { ...solveGrid(grid, turn, hour, ties), isStill };
    // Each of the hour's solutions may be the one in which something fell.
    if (came[n].events.length > 0) histories[n]?.push({ hour: now.hour, events: came[n].events });
    // What a still hour gives, it gave in the one before as well.
    if (isStill && readOf[n] === still) return;
    readGiven(grid, came[n].kept, turn, hour, given);
    readOf[n] = isStill ? still : null;
  };

  return {
    sector: 'energy',
    begin(hour) {
      now = hour;
      const grids = hour.nations.map(({ kept }) => kept.grid);
      const isOut = (n: number, id: PartId) =>
        hour.nations[n]?.disabled.some(({ network, out }) => network === 'energy' && out.part === id) ?? false;
      far = plan.nations.map(({ nation }, n) =>
        abroad(nation.network.energy.ties, plan.mates[n] ?? [], grids, (other, tie) => isOut(other ?? n, tie)),
      );
      asked.fill(null);
    },
    solve: nationByNation(plan, given, solveNation),
    end() {
      for (const [n, turn] of now.nations.entries()) {
        const [grid, done] = [grids[n], came[n]];
        if (!grid || !done) continue;
        const { kept, events, isStill } = done;
        if (!isStill) grid.still = kept === turn.kept.grid ? { kept, key: asked[n] ?? '', events } : null;
        turn.kept.grid = kept;
      }
    },
    causes: (place, losses) => {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      if (!node || !turn) return [];
      const { nation } = node;
      const seen = { grid: grids[nation] ?? null, history: histories[nation] ?? [], far: far[nation] ?? [] };
      return energyCauses(node, turn, now, seen, losses);
    },
  };
}

/** All that a nation's grid hour depends on besides what the grid carries, as one word. */
function keyOf(
  { plan: { ofKind, places }, scratch, row, disabled }: NationTurn,
  hour: SectorHour,
  ties: readonly FarSide[],
): string {
  let key = row.keepFirst ?? '';
  for (const rank of ofKind.substation) {
    const perMille = limitOf(hour, places[rank] ?? -1);
    if (perMille < 1000) key += ` ${rank}:${perMille},${scratch.feedersClosed[rank]}`;
  }
  for (const { network, out } of disabled) if (network === 'energy') key += ` -${out.part}`;
  for (const { sentKilowatts, isLit } of ties) key += ` ${sentKilowatts},${isLit}`;
  return key;
}

/** What a place can and may pass on, per mille. */
function limitOf({ ablePerMille, supplyPerMille }: SectorHour, place: number): number {
  return Math.min(ablePerMille[place] ?? 0, supplyPerMille[place] ?? 0);
}

/** Runs a grid's hour from what was kept. The working state is shared by all who play this grid, so that it is read at once. */
function solveGrid(
  grid: NationGrid,
  turn: NationTurn,
  hour: SectorHour,
  ties: readonly FarSide[],
): Omit<GridCame, 'isStill'> {
  loadGrid(grid.run.state, turn.kept.grid);
  setInput(grid, turn, hour, ties);
  const events = runGridHour(grid.run, grid.input);
  return { kept: keepGrid(grid.run.state, turn.kept.grid), events };
}

/** Writes the hour into a grid's input: what is closed, what is let through, what comes over the border. */
function setInput(
  { input, at, feederBus, places }: NationGrid,
  { plan, row, scratch, disabled }: NationTurn,
  hour: SectorHour,
  ties: readonly FarSide[],
): void {
  const { energy } = plan.nation.network;
  writeKeepOrder(input.keepOrder, energy.feeders, plan, row.keepFirst);
  const rankOf = (f: number) => plan.ranks.get(at[feederBus[f] ?? -1] ?? '') ?? -1;
  // What a substation may pass on, its feeders share in the order of the plan.
  const left = new Map<number, number>();
  for (const [f, { kilowatts }] of energy.feeders.entries())
    left.set(rankOf(f), (left.get(rankOf(f)) ?? 0) + kilowatts);
  for (const [rank, kilowatts] of left)
    if (rank >= 0) left.set(rank, Math.floor((kilowatts * limitOf(hour, plan.places[rank] ?? -1)) / 1000));
  for (const f of input.keepOrder) {
    const rank = rankOf(f);
    const asks = Math.min(energy.feeders[f]?.kilowatts ?? 0, left.get(rank) ?? 0);
    left.set(rank, (left.get(rank) ?? 0) - asks);
    input.demandKilowatts[f] = asks;
    input.feederClosed[f] = rank < 0 || scratch.feedersClosed[rank] === 1 ? 1 : 0;
  }
  for (const [t, { importKilowatts }] of energy.ties.entries()) {
    input.transferLive[t] = ties[t]?.isLit ? 1 : 0;
    input.scheduledKilowatts[t] = comesIn(importKilowatts, ties[t]);
  }
  input.transferLive.fill(1, energy.ties.length);
  input.branchClosed.fill(1);
  for (const [u, { kilowatts }] of energy.units.entries()) input.availableKilowatts[u] = kilowatts;
  for (const { network, out } of disabled) {
    if (network !== 'energy') continue;
    const [branch, unit, transfer] = [places.branch, places.unit, places.transfer].map((of) => of.get(out.part));
    if (branch !== undefined) input.branchClosed[branch] = 0;
    if (unit !== undefined) input.availableKilowatts[unit] = 0;
    if (transfer !== undefined) input.transferLive[transfer] = 0;
  }
}

/** What substations and feeders give, per mille of what is asked of them in a usual hour. */
function readGiven(
  grid: NationGrid | null,
  { servedKilowatts, hoursLive }: KeptGrid,
  { plan }: NationTurn,
  hour: SectorHour,
  given: Int32Array,
): void {
  for (const rank of plan.ofKind.substation) given[plan.places[rank] ?? -1] = limitOf(hour, plan.places[rank] ?? -1);
  if (!grid) return;
  const { feeders } = plan.nation.network.energy;
  const sums = new Map<number, { served: number; usual: number; hoursLive: number }>();
  for (const [bus, id] of grid.at.entries()) {
    const rank = plan.ranks.get(id ?? '');
    if (rank !== undefined) sums.set(rank, { served: 0, usual: 0, hoursLive: hoursLive[bus] ?? 0 });
  }
  for (let f = 0; f < feeders.length; f++) {
    const { serves = '', kilowatts = 0 } = feeders[f] ?? {};
    const bus = grid.feederBus[f] ?? -1;
    const served = servedKilowatts[f] ?? 0;
    given[plan.delivered.power.get(serves) ?? -1] = shareOf(served, kilowatts, hoursLive[bus] ?? 0);
    const sum = sums.get(plan.ranks.get(grid.at[bus] ?? '') ?? -1);
    if (!sum) continue;
    sum.served += served;
    sum.usual += kilowatts;
  }
  for (const [rank, sum] of sums) {
    const place = plan.places[rank] ?? -1;
    given[place] = Math.min(given[place] ?? 0, shareOf(sum.served, sum.usual, sum.hoursLive));
  }
}

function shareOf(served: number, usual: number, hoursLive: number): number {
  if (usual === 0) return hoursLive > 0 ? 1000 : 0;
  return Math.floor((1000 * served) / usual);
}
