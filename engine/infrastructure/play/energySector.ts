import type { KeptCause, KeptGrid } from '../../model/networkState.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import type { GridHistoryHour } from '../energy/grid/causesOfLoss.ts';
import { causesOfLoss } from '../energy/grid/causesOfLoss.ts';
import { runGridHour } from '../energy/grid/runGridHour.ts';
import { reductionOf } from '../reductionOf.ts';
import { closeByHand } from './closeByHand.ts';
import { gridCause } from './gridCause.ts';
import { keepGrid, loadGrid, type NationGrid, nationGrid } from './nationGrid.ts';
import type { LossOf, NationTurn, PlayHour, SectorPlay } from './nationHour.ts';
import type { PlayNode, PlayPlan } from './playPlan.ts';
import { struckCauses } from './struckCauses.ts';
import { writeKeepOrder } from './writeKeepOrder.ts';

/**
 * Energy as it is played (rules E1–E9): each nation's grid solves its hour; substations give what their feeders get, and an asset gets
 * what its own feeder does. Open feeders are closed by hand. Ties carry what the neighbour sent in the hour before.
 */
export function energySector(plan: PlayPlan): SectorPlay {
  const grids = plan.nations.map(({ nation }) => nationGrid(nation.network.energy));
  const histories: GridHistoryHour[][] = plan.nations.map(() => []);
  const given = new Int32Array(plan.nodes.length);
  const asked = plan.nations.map(() => '');
  let now: PlayHour = { hour: 0, turn: 0, nations: [] };
  let before: readonly (KeptGrid | null)[] = [];

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    const grid = grids[n];
    if (!turn) return;
    const limits = substations(turn).map(([rank, place]) => {
      const perMille = Math.min(hour.ablePerMille[place] ?? 0, hour.supplyPerMille[place] ?? 0);
      return [rank, perMille] as const;
    });
    const key = limits.join();
    if (asked[n] === key) return;
    asked[n] = key;
    if (grid) {
      setInput(grid, turn, new Map(limits), before, plan);
      loadGrid(grid.run.state, turn.kept.grid);
      const events = runGridHour(grid.run, grid.input);
      const history = histories[n] ?? [];
      if (history.at(-1)?.hour === now.hour) history.pop();
      history.push({ hour: now.hour, events });
    }
    readGiven(grid ?? null, turn, new Map(limits), given);
  };

  return {
    sector: 'energy',
    begin(hour) {
      now = hour;
      before = hour.nations.map(({ kept }) => kept.grid);
      asked.fill('');
    },
    solve(hour) {
      for (const n of plan.nations.keys()) solveNation(n, hour);
      return hour.own.map((place) => given[place] ?? 0);
    },
    end() {
      for (const [n, turn] of now.nations.entries()) {
        const grid = grids[n];
        if (grid) turn.kept.grid = keepGrid(grid.run.state, turn.kept.grid);
        closeByHand(turn, now.hour);
      }
    },
    causes: (place, lossOf) => {
      const node = plan.nodes[place];
      return node ? causesOf(node, now, grids[node.nation] ?? null, histories[node.nation] ?? [], lossOf) : [];
    },
  };
}

/** A nation's substations: rank and place. */
function substations({ plan }: NationTurn): readonly (readonly [rank: number, place: number])[] {
  return plan.assets.flatMap(({ kind }, rank) =>
    kind === 'substation' ? [[rank, plan.places[rank] ?? -1] as const] : [],
  );
}

/** Writes the hour into a grid's input: what is closed, what is let through, what comes over the border. */
function setInput(
  { input, at, feederBus }: NationGrid,
  turn: NationTurn,
  limits: ReadonlyMap<number, number>,
  before: readonly (KeptGrid | null)[],
  { nations }: PlayPlan,
): void {
  const { plan, scratch } = turn;
  const { energy } = plan.nation.network;
  writeKeepOrder(input.keepOrder, energy.feeders, plan, turn.row.keepFirst);
  // What a substation may pass on, its feeders share in the order of the plan.
  const left = new Map<number, number>();
  for (const [f, bus] of feederBus.entries()) {
    const rank = plan.ranks.get(at[bus] ?? '') ?? -1;
    left.set(rank, (left.get(rank) ?? 0) + (energy.feeders[f]?.kilowatts ?? 0));
  }
  for (const [rank, kilowatts] of left)
    left.set(rank, Math.floor((kilowatts * Math.min(1000, limits.get(rank) ?? 1000)) / 1000));
  for (const f of input.keepOrder) {
    const rank = plan.ranks.get(at[feederBus[f] ?? -1] ?? '') ?? -1;
    const asks = Math.min(energy.feeders[f]?.kilowatts ?? 0, left.get(rank) ?? 0);
    left.set(rank, (left.get(rank) ?? 0) - asks);
    input.demandKilowatts[f] = asks;
    input.feederClosed[f] = rank < 0 || scratch.feedersClosed[rank] === 1 ? 1 : 0;
  }
  for (const [t, tie] of energy.ties.entries()) {
    const mate = nations.findIndex(({ nation }) => nation.id === tie.nation);
    const mateTie =
      nations[mate]?.nation.network.energy.ties.findIndex(({ nation }) => nation === plan.nation.id) ?? -1;
    const far = before[mate];
    const mateGrid = nations[mate]?.nation.network.energy;
    const bus = mateGrid?.buses.findIndex(({ id }) => id === mateGrid.ties[mateTie]?.bus) ?? -1;
    input.transferLive[t] = far && (far.hoursLive[bus] ?? 0) > 0 ? 1 : 0;
    const sent = -(far?.transferKilowatts[mateTie] ?? 0);
    input.scheduledKilowatts[t] = tie.importKilowatts > 0 ? Math.min(tie.importKilowatts, sent) : tie.importKilowatts;
  }
}

/** What substations and feeders give, per mille of what is asked of them in a usual hour. */
function readGiven(
  grid: NationGrid | null,
  { plan }: NationTurn,
  limits: ReadonlyMap<number, number>,
  given: Int32Array,
): void {
  for (const [rank, perMille] of limits) given[plan.places[rank] ?? -1] = perMille;
  if (!grid) return;
  const { feeders } = plan.nation.network.energy;
  const served = new Map<number, number>();
  const usual = new Map<number, number>();
  const { servedKilowatts, hoursLive } = grid.run.state;
  for (const [f, { serves, kilowatts }] of feeders.entries()) {
    const bus = grid.feederBus[f] ?? -1;
    const got = servedKilowatts[f] ?? 0;
    const live = hoursLive[bus] ?? 0;
    given[plan.delivered.power.get(serves) ?? -1] = shareOf(got, kilowatts, live);
    const rank = plan.ranks.get(grid.at[bus] ?? '') ?? -1;
    served.set(rank, (served.get(rank) ?? 0) + got);
    usual.set(rank, (usual.get(rank) ?? 0) + kilowatts);
  }
  for (const [bus, id] of grid.at.entries()) {
    const rank = id === null ? undefined : plan.ranks.get(id);
    if (rank === undefined) continue;
    given[plan.places[rank] ?? -1] = Math.min(
      limits.get(rank) ?? 0,
      shareOf(served.get(rank) ?? 0, usual.get(rank) ?? 0, hoursLive[bus] ?? 0),
    );
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
  if (scratch.feedersClosed[at] === 0 || hasNothingLeft(turn, at, now.turn)) {
    const substation = node.part === null ? null : lossOf(plan.places[at] ?? -1);
    if (substation) return [[substation]];
    const posture = row.postures[at];
    return posture ? [struckCauses(posture, 'openFeeders')] : [];
  }
  if (!grid || f < 0) return [];
  const causes = causesOfLoss(grid.grid.plan, history, f, now.hour);
  return [causes.flatMap((cause) => gridCause(plan, cause) ?? [])];
}

function hasNothingLeft({ row }: NationTurn, at: number, turn: number): boolean {
  const posture = row.postures[at];
  return posture !== undefined && reductionOf(posture, turn) >= 1000;
}
