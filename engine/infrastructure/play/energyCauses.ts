import { keptCause } from '../../model/keptCause.ts';
import type { KeptCause } from '../../model/networkState.ts';
import { causesOfDark, causesOfLoss, type GridCause, type GridHistoryHour } from '../energy/grid/causesOfLoss.ts';
import type { GridEvent } from '../energy/grid/gridEvent.ts';
import { reductionOf } from '../reductionOf.ts';
import { comesIn, type FarSide } from './abroad.ts';
import { disabledCauses, stageBehind } from './disabledCauses.ts';
import { disabledOf } from './disabledOf.ts';
import { gridCause } from './gridCause.ts';
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
  const { id = '' } = plan.assets[node.asset] ?? {};
  // A substation at which no feeder hangs is told by its buses.
  const bare = node.part === null && own.length === 0 ? (grid?.at ?? []) : [];
  const found = [
    ...own.map((f) =>
      grid ? gridCauses(history, now.hour, (past) => causesOfLoss(grid.grid.plan, past, f, now.hour)) : [],
    ),
    ...[...bare.keys()]
      .filter((bus) => bare[bus] === id)
      .map((bus) => gridCauses(history, now.hour, (past) => causesOfDark(past, bus, now.hour))),
  ];
  for (const causes of found) {
    const chain = causes.flatMap((cause) => gridCause(plan, cause) ?? []);
    if (chain.length === 0) continue;
    const roots = rootsOf(causes.at(-1)?.event, turn, far, now.hour);
    return roots.length === 0 ? [chain] : roots.map((root) => [...chain, ...root]);
  }
  // Nothing happened in the grid: the substation lacks what it takes itself, or passes on too little for this feeder.
  if (substation) return [[substation]];
  if (node.part === null) return [];
  const lacks = (plan.assets[at]?.dependsOn ?? []).flatMap(({ from }) =>
    losses.behind(plan.places[plan.ranks.get(from) ?? -1] ?? -1),
  );
  return [...(posture && reduction > 0 ? reducedCauses(posture, now.turn, now.hour) : []), ...lacks];
}

/** What the last of the hour's solutions says; where it gave something again, the one before in which that fell. */
function gridCauses(
  history: Readonly<GridHistory>,
  hour: number,
  causesIn: (past: Readonly<GridHistory>) => readonly GridCause[],
): readonly GridCause[] {
  for (let solved = history.length; ; solved--) {
    const causes = causesIn(history.slice(0, solved));
    if (causes.length > 0 || history[solved - 1]?.hour !== hour) return causes;
  }
}

/**
 * What lies behind the event with which a chain of the grid ends: the stage where a part was put out of service in it; where nothing sudden set it off,
 * every part that is missing from what the hour was planned with.
 */
function rootsOf(
  last: GridEvent | undefined,
  turn: NationTurn,
  far: readonly FarSide[],
  hour: number,
): readonly (readonly KeptCause[])[] {
  const { plan, row } = turn;
  const { energy } = plan.nation.network;
  const stage = (part: string | undefined) =>
    disabledOf(plan, row)
      .filter(({ network, out }) => network === 'energy' && out.part === part)
      .slice(0, 1)
      .map((one) => [stageBehind(one)]);
  switch (last?.what) {
    case 'branchOpened':
      return stage(energy.branches[last.branch]?.id);
    case 'unitLost':
      return stage(energy.units[last.unit]?.id);
    case 'transferCut':
      return stage([...energy.ties, ...(energy.hvdc ?? [])][last.transfer]?.id);
    default: {
      const out = turn.disabled.filter(({ network }) => network === 'energy');
      // What was foreseen to be missing has no event behind it: a neighbour that sends less than it was to.
      const short = last?.what === 'feederShed' && last.why === 'shortage' ? shortTies(turn, far, hour) : [];
      return [...short.map((tie) => [tie]), ...out.map((one) => disabledCauses(plan.nation.network, one))];
    }
  }
}

/** The ties by which less comes in this hour than is scheduled (rule N5). */
function shortTies(
  { plan: { nation }, disabled }: NationTurn,
  far: readonly FarSide[],
  hour: number,
): readonly KeptCause[] {
  const { ties, buses } = nation.network.energy;
  return ties.flatMap(({ id, bus, importKilowatts }, t) => {
    const isOut = disabled.some(({ network, out }) => network === 'energy' && out.part === id);
    if (isOut || comesIn(importKilowatts, far[t]) >= importKilowatts) return [];
    const asset = buses.find((one) => one.id === bus)?.at ?? null;
    return [keptCause('tieCut', { asset, part: id }, hour)];
  });
}
