import { keptCause } from '../../model/keptCause.ts';
import type { EnergyNetwork, PartId } from '../../model/network.ts';
import type { KeptCause } from '../../model/networkState.ts';
import { causesOfDark, causesOfLoss, type GridCause, type GridHistoryHour } from '../energy/grid/causesOfLoss.ts';
import type { GridEvent } from '../energy/grid/gridEvent.ts';
import { FULL_HOURS } from '../energy/grid/gridState.ts';
import { reductionOf } from '../reductionOf.ts';
import { comesIn, type FarSide } from './abroad.ts';
import { disabledCauses } from './disabledCauses.ts';
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
    const chains = gridChains(causes, turn, far, now.hour);
    if (chains.length > 0) return chains;
  }
  if (node.part !== null && isComingBack(turn, grid, own[0] ?? -1)) {
    const { id: substationId = null } = plan.assets[at] ?? {};
    const where = { asset: substationId ?? id, part: substationId ? null : node.part };
    return [[keptCause('restarting', { ...where, service: 'power' }, now.hour)]];
  }
  // Nothing happened in the grid: the substation lacks what it takes itself, or passes on too little for this feeder.
  if (substation) return [[substation]];
  if (node.part === null && reduction === 0) return [];
  const lacks = (plan.assets[at]?.dependsOn ?? []).flatMap(({ service, from }, d) => {
    const giver = plan.places[plan.ranks.get(from) ?? -1] ?? -1;
    const restarts = (now.before.restartHours[plan.bufferPlaces[at]?.[d] ?? -1] ?? 0) > 0;
    if (losses.at(giver) || !restarts) return losses.behind(giver);
    return [[keptCause('restarting', { asset: plan.assets[at]?.id ?? null, service }, now.hour)]];
  });
  return [...(posture && reduction > 0 ? reducedCauses(posture, now.turn, now.hour) : []), ...lacks];
}

/** A chain of the grid's events as causes, once for each of the things that are to blame at its end; empty where nothing is to be told. */
function gridChains(
  causes: readonly GridCause[],
  turn: NationTurn,
  far: readonly FarSide[],
  hour: number,
): readonly (readonly KeptCause[])[] {
  const chain = causes.flatMap((cause) => gridCause(turn.plan, cause) ?? []);
  if (chain.length === 0) return [];
  const last = causes.at(-1)?.event;
  const struck = struckTogether(last, turn);
  if (struck.length > 0) return struck.map((root) => [...chain.slice(0, -1), ...root]);
  const missing = missingIn(last, turn, far, hour);
  return missing.length === 0 ? [chain] : missing.map((root) => [...chain, ...root]);
}

/** Whether a feeder's bus was dark and has not all of its load back yet (rule E7). */
function isComingBack({ kept }: NationTurn, grid: NationGrid | null, feeder: number): boolean {
  const hours = kept.grid.hoursLive[grid?.feederBus[feeder] ?? -1] ?? 0;
  return hours > 0 && hours < FULL_HOURS;
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
 * Where a chain of the grid ends with a part that a stage put out of service (rule S4): that part, then all that the same stage took there with it, each
 * with the stage. The grid saw them go at once, and it is together that they were missed.
 */
function struckTogether(last: GridEvent | undefined, { plan, row }: NationTurn): readonly (readonly KeptCause[])[] {
  const part = partOf(last, plan.nation.network.energy);
  const out = disabledOf(plan, row).filter(({ network }) => network === 'energy');
  const first = out.find((one) => one.out.part === part);
  if (!first) return [];
  const others = out.filter(
    ({ asset, out: { stage, sinceHour, part: other } }) =>
      asset === first.asset && stage === first.out.stage && sinceHour === first.out.sinceHour && other !== part,
  );
  return [first, ...others].map((one) => disabledCauses(plan.nation.network, one));
}

/** The part that an event befell from outside. */
function partOf(event: GridEvent | undefined, { branches, units, ties, hvdc = [] }: EnergyNetwork): PartId | undefined {
  switch (event?.what) {
    case 'branchOpened':
      return branches[event.branch]?.id;
    case 'unitLost':
      return units[event.unit]?.id;
    case 'transferCut':
      return [...ties, ...hvdc][event.transfer]?.id;
    default:
      return undefined;
  }
}

/** Where nothing sudden set a chain of the grid off: every part that is missing from what the hour was planned with. */
function missingIn(
  last: GridEvent | undefined,
  turn: NationTurn,
  far: readonly FarSide[],
  hour: number,
): readonly (readonly KeptCause[])[] {
  const { network } = turn.plan.nation;
  if (partOf(last, network.energy) !== undefined) return [];
  // What was foreseen to be missing has no event behind it: a neighbour that sends less than it was to.
  const short = last?.what === 'feederShed' && last.why === 'shortage' ? shortTies(turn, far, hour) : [];
  const out = turn.disabled.filter((one) => one.network === 'energy');
  return [...short.map((tie) => [tie]), ...out.map((one) => disabledCauses(network, one))];
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
