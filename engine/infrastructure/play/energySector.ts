import type { KeptCause, KeptGrid } from '../../model/networkState.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import type { GridHistoryHour } from '../energy/grid/causesOfLoss.ts';
import { causesOfLoss } from '../energy/grid/causesOfLoss.ts';
import type { GridState } from '../energy/grid/gridState.ts';
import { runGridHour } from '../energy/grid/runGridHour.ts';
import { reductionOf } from '../reductionOf.ts';
import { closeByHand } from './closeByHand.ts';
import { gridCause } from './gridCause.ts';
import { keptCause } from './keptCause.ts';
import { keepGrid, loadGrid, type NationGrid, nationGrid } from './nationGrid.ts';
import type { LossOf, NationTurn, PlayHour, SectorPlay } from './nationHour.ts';
import type { PlayNode, PlayPlan } from './playPlan.ts';
import { reducedCauses } from './reducedCauses.ts';
import { struckCauses } from './struckCauses.ts';
import { writeKeepOrder } from './writeKeepOrder.ts';

/**
 * Energy as it is played (rules E1, E2, N5): each nation's grid solves its hour; substations give what their feeders get, and an asset gets
 * what its own feeder does. Open feeders are closed by hand. Ties carry what the neighbour sent in the hour before.
 */
export function energySector(plan: PlayPlan): SectorPlay {
  const grids = plan.nations.map(({ nation }) => nationGrid(nation.network.energy));
  const histories: GridHistoryHour[][] = plan.nations.map(() => []);
  const given = new Int32Array(plan.nodes.length);
  const asked = plan.nations.map((): string | null => null);
  let now: PlayHour = { hour: 0, turn: 0, nations: [] };
  let before: readonly KeptGrid[] = [];

  const isStill = plan.nations.map(() => false);
  const readOf = plan.nations.map((): NationGrid['still'] => null);

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    const grid = grids[n];
    if (!turn) return;
    const key = keyOf(turn, hour, n, before, plan);
    if (asked[n] === key) return;
    asked[n] = key;
    if (grid) {
      const { still } = grid;
      isStill[n] = still !== null && still.kept === turn.kept.grid && still.key === key;
      if (!isStill[n]) {
        loadGrid(grid.run.state, turn.kept.grid);
        setInput(grid, turn, hour, n, before, plan);
        const events = runGridHour(grid.run, grid.input);
        const history = histories[n] ?? [];
        if (history.at(-1)?.hour === now.hour) history.pop();
        if (events.length > 0) history.push({ hour: now.hour, events });
      }
    }
    // What a still hour gives, it gave in the one before as well.
    if (grid && isStill[n] && readOf[n] === grid.still) return;
    readGiven(grid ?? null, isStill[n] || !grid ? turn.kept.grid : grid.run.state, turn, hour, given);
    readOf[n] = isStill[n] ? (grid?.still ?? null) : null;
  };

  return {
    sector: 'energy',
    begin(hour) {
      now = hour;
      before = hour.nations.map(({ kept }) => kept.grid);
      asked.fill(null);
    },
    solve(hour) {
      for (const n of plan.nations.keys()) solveNation(n, hour);
      return hour.own.map((place) => given[place] ?? 0);
    },
    end() {
      for (const [n, turn] of now.nations.entries()) {
        const grid = grids[n];
        if (grid && !isStill[n]) {
          const kept = keepGrid(grid.run.state, turn.kept.grid);
          grid.still = kept === turn.kept.grid ? { kept, key: asked[n] ?? '' } : null;
          turn.kept.grid = kept;
        }
        closeByHand(turn, now.hour);
      }
    },
    causes: (place, lossOf) => {
      const node = plan.nodes[place];
      return node ? causesOf(node, now, grids[node.nation] ?? null, histories[node.nation] ?? [], lossOf) : [];
    },
  };
}

/** All that a nation's grid hour depends on besides what the grid carries, as one word. */
function keyOf(
  { plan: { ofKind, places }, scratch, row }: NationTurn,
  hour: SectorHour,
  n: number,
  before: readonly KeptGrid[],
  { mates }: PlayPlan,
): string {
  let key = row.keepFirst ?? '';
  for (const rank of ofKind.substation) {
    const perMille = limitOf(hour, places[rank] ?? -1);
    if (perMille < 1000) key += ` ${rank}:${perMille},${scratch.feedersClosed[rank]}`;
  }
  for (const mate of mates[n] ?? []) {
    const far = mate ? before[mate.nation] : undefined;
    key += mate && far ? ` ${far.transferKilowatts[mate.tie]},${isLit(far, mate.bus)}` : ' -';
  }
  return key;
}

/** What a place can and may pass on, per mille. */
function limitOf({ ablePerMille, supplyPerMille }: SectorHour, place: number): number {
  return Math.min(ablePerMille[place] ?? 0, supplyPerMille[place] ?? 0);
}

/** Writes the hour into a grid's input: what is closed, what is let through, what comes over the border. */
function setInput(
  { input, at, feederBus }: NationGrid,
  turn: NationTurn,
  hour: SectorHour,
  n: number,
  before: readonly KeptGrid[],
  { mates }: PlayPlan,
): void {
  const { plan, scratch } = turn;
  const { energy } = plan.nation.network;
  writeKeepOrder(input.keepOrder, energy.feeders, plan, turn.row.keepFirst);
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
    const mate = mates[n]?.[t];
    const far = mate ? before[mate.nation] : undefined;
    input.transferLive[t] = mate && isLit(far, mate.bus) ? 1 : 0;
    const sent = mate ? -(far?.transferKilowatts[mate.tie] ?? 0) : 0;
    input.scheduledKilowatts[t] = importKilowatts > 0 ? Math.min(importKilowatts, sent) : importKilowatts;
  }
}

/** Whether a neighbour's bus has power to share. One that came to life in the hour before may have done so from here, and cannot give that back. */
function isLit(far: KeptGrid | undefined, bus: number): boolean {
  return (far?.hoursLive[bus] ?? 0) > 1;
}

/** What substations and feeders give, per mille of what is asked of them in a usual hour. */
function readGiven(
  grid: NationGrid | null,
  state: Pick<GridState, 'servedKilowatts' | 'hoursLive'> | KeptGrid,
  { plan }: NationTurn,
  hour: SectorHour,
  given: Int32Array,
): void {
  for (const rank of plan.ofKind.substation) given[plan.places[rank] ?? -1] = limitOf(hour, plan.places[rank] ?? -1);
  if (!grid) return;
  const { feeders } = plan.nation.network.energy;
  const sums = new Map<number, { served: number; usual: number; hoursLive: number }>();
  const { servedKilowatts, hoursLive } = state;
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

function causesOf(
  node: PlayNode,
  now: PlayHour,
  grid: NationGrid | null,
  history: readonly GridHistoryHour[],
  lossOf: LossOf,
): readonly (readonly KeptCause[])[] {
  const turn = now.nations[node.nation];
  if (!turn) return [];
  const { plan, scratch, row } = turn;
  const { feeders } = plan.nation.network.energy;
  const f = grid
    ? node.part === null
      ? feeders.findIndex((_, i) => grid.at[grid.feederBus[i] ?? -1] === plan.assets[node.asset]?.id)
      : feeders.findIndex(({ id }) => id === node.part)
    : -1;
  const at = node.part === null ? node.asset : (plan.ranks.get(grid?.at[grid.feederBus[f] ?? -1] ?? '') ?? -1);
  const substation = node.part === null ? null : lossOf(plan.places[at] ?? -1);
  const isOpen = scratch.feedersClosed[at] === 0;
  if (isOpen || hasNothingLeft(turn, at, now.turn)) {
    if (substation) return [[substation]];
    const posture = row.postures[at];
    if (!posture) return [];
    return isOpen ? [struckCauses(posture, 'openFeeders')] : reducedCauses(posture, now.turn, now.hour);
  }
  if (!grid || f < 0) return [];
  const causes = causesOfLoss(grid.grid.plan, history, f, now.hour);
  const chain = causes.flatMap((cause) => gridCause(plan, cause) ?? []);
  // Nothing happened in the grid: the substation lacks what it takes itself.
  if (chain.length === 0) return substation ? [[substation]] : [];
  const last = causes.at(-1)?.event;
  // What was foreseen to be missing has no event behind it: a neighbour that sends less than it was to.
  const short = last?.what === 'feederShed' && last.why === 'shortage' ? shortTies(grid, plan, now.hour) : [];
  return short.length === 0 ? [chain] : short.map((tie) => [...chain, tie]);
}

/** The ties by which less comes in this hour than is scheduled (rule N5). */
function shortTies({ input, at }: NationGrid, { nation }: NationTurn['plan'], hour: number): readonly KeptCause[] {
  const { ties, buses } = nation.network.energy;
  return ties.flatMap(({ id, bus, importKilowatts }, t) => {
    if (importKilowatts <= 0 || (input.scheduledKilowatts[t] ?? 0) >= importKilowatts) return [];
    const asset = at[buses.findIndex((one) => one.id === bus)] ?? null;
    return [keptCause('tieCut', { asset, part: id }, hour)];
  });
}

function hasNothingLeft({ row }: NationTurn, at: number, turn: number): boolean {
  const posture = row.postures[at];
  return posture !== undefined && reductionOf(posture, turn) >= 1000;
}
