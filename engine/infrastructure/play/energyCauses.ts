import type { KeptCause } from '../../model/networkState.ts';
import { causesOfLoss, type GridCause, type GridHistoryHour } from '../energy/grid/causesOfLoss.ts';
import { reductionOf } from '../reductionOf.ts';
import { comesIn, type FarSide } from './abroad.ts';
import { gridCause } from './gridCause.ts';
import { keptCause } from './keptCause.ts';
import type { NationGrid } from './nationGrid.ts';
import type { Losses, NationTurn, PlayHour } from './nationHour.ts';
import type { PlayNode } from './playPlan.ts';
import { reducedCauses } from './reducedCauses.ts';
import { struckCauses } from './struckCauses.ts';

/** What happened in a grid in a turn so far, solution by solution, several an hour where the coupling asked again; those without events left out. */
export type GridHistory = GridHistoryHour[];

/** What is known of a nation's grid when an hour is over; `grid` is null where it has none. */
interface GridSeen {
  readonly grid: NationGrid | null;
  readonly history: Readonly<GridHistory>;
  readonly far: readonly FarSide[];
}

/** What a substation or a feeder gives nothing for (rules N3, E1, E2): opened, held back by its own nation, or what happened in the grid. */
export function energyCauses(
  node: PlayNode,
  turn: NationTurn,
  now: PlayHour,
  { grid, history, far }: GridSeen,
  losses: Losses,
): readonly (readonly KeptCause[])[] {
  const { plan, scratch, row } = turn;
  const { feeders } = plan.nation.network.energy;
  const substationOf = (f: number) => plan.ranks.get(grid?.at[grid.feederBus[f] ?? -1] ?? '') ?? -1;
  const own = [...feeders.keys()].filter((f) =>
    node.part === null ? substationOf(f) === node.asset : feeders[f]?.id === node.part,
  );
  const at = node.part === null ? node.asset : substationOf(own[0] ?? -1);
  const substation = node.part === null ? null : losses.at(plan.places[at] ?? -1);
  const posture = row.postures[at];
  const isOpen = scratch.feedersClosed[at] === 0;
  const reduction = posture ? reductionOf(posture, now.turn) : 0;
  if (isOpen || reduction >= 1000) {
    if (substation) return [[substation]];
    if (!posture) return [];
    return isOpen ? [struckCauses(posture, 'openFeeders')] : reducedCauses(posture, now.turn, now.hour);
  }
  for (const f of own) {
    const causes = grid ? gridCauses(grid, history, f, now.hour) : [];
    const chain = causes.flatMap((cause) => gridCause(plan, cause) ?? []);
    if (chain.length === 0) continue;
    const last = causes.at(-1)?.event;
    // What was foreseen to be missing has no event behind it: a neighbour that sends less than it was to.
    const short = last?.what === 'feederShed' && last.why === 'shortage' ? shortTies(turn, far, now.hour) : [];
    return short.length === 0 ? [chain] : short.map((tie) => [...chain, tie]);
  }
  // Nothing happened in the grid: the substation lacks what it takes itself, or passes on too little for this feeder.
  if (substation) return [[substation]];
  if (node.part === null) return [];
  const lacks = (plan.assets[at]?.dependsOn ?? []).flatMap(({ from }) =>
    losses.behind(plan.places[plan.ranks.get(from) ?? -1] ?? -1),
  );
  return [...(posture && reduction > 0 ? reducedCauses(posture, now.turn, now.hour) : []), ...lacks];
}

/** What the last of the hour's solutions says; where it gave the feeder something again, the one before in which it fell. */
function gridCauses(
  { grid }: NationGrid,
  history: Readonly<GridHistory>,
  feeder: number,
  hour: number,
): readonly GridCause[] {
  for (let solved = history.length; ; solved--) {
    const causes = causesOfLoss(grid.plan, history.slice(0, solved), feeder, hour);
    if (causes.length > 0 || history[solved - 1]?.hour !== hour) return causes;
  }
}

/** The ties by which less comes in this hour than is scheduled (rule N5). */
function shortTies({ plan: { nation } }: NationTurn, far: readonly FarSide[], hour: number): readonly KeptCause[] {
  const { ties, buses } = nation.network.energy;
  return ties.flatMap(({ id, bus, importKilowatts }, t) => {
    if (comesIn(importKilowatts, far[t]) >= importKilowatts) return [];
    const asset = buses.find((one) => one.id === bus)?.at ?? null;
    return [keptCause('tieCut', { asset, part: id }, hour)];
  });
}
