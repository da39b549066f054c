import { keptCause, nameOf } from '../../model/keptCause.ts';
import type { KeptCause, KeptLoss } from '../../model/networkState.ts';
import type { Service } from '../../model/scenario.ts';
import type { CoupledHour } from '../coupling/coupledHour.ts';
import { leftBy } from '../coupling/supplyOf.ts';
import { needsOf } from '../coupling/wiringOf.ts';
import { givenBy } from './givenBy.ts';
import type { Losses, NationTurn, SectorPlay } from './nationHour.ts';
import type { PlayPlan } from './playPlan.ts';
import { watchLosses } from './watchLosses.ts';

/**
 * Brings a nation's losses that last up to an hour (rule N3): what is newly at nothing is kept with what led to it, what is back is
 * forgotten. The causes of a loss are those within its sector, else each dependency that holds it down: its empty buffer, then its giver.
 * Of what comes from another nation (`turns` are all nations) it is told that it comes no longer, and not why.
 * A loss all of whose causes have ended is kept as one of this hour where a bank in default holds it down now (rule U5), and so is what
 * such a loss leads to.
 */
export function keepLosses(
  plan: PlayPlan,
  sectors: readonly SectorPlay[],
  turn: NationTurn,
  turns: readonly NationTurn[],
  hour: CoupledHour,
): void {
  const back = watchLosses(turn, hour.servicePerMille);
  if (!back) return;
  const before = turn.kept.losses;
  const lost = new Set(lostPlaces(turn));
  const ownCauses = (place: number): readonly (readonly KeptCause[])[] =>
    (sectors.find(({ sector }) => sector === plan.network.assets[place]?.sector)?.causes(place, losses) ?? []).filter(
      (chain) => chain.length > 0,
    );
  const anew = new Set<number>();
  /** What is being looked into: a grid and what it needs may each lack what the other lacks. */
  const asked = new Set<number>();
  // What a bank could not pay was due at the cut-off, when the hour ended.
  const newHour = (place: number): number => hour.hour + (turn.plan.banks.includes(place) ? 1 : 0);
  const sinceOf = (place: number): number =>
    anew.has(place) ? hour.hour : (before[idOf(plan, place)]?.hour ?? newHour(place));
  const isAbroad = (place: number): boolean => plan.nodes[place]?.nation !== plan.nations.indexOf(turn.plan);
  const losses: Losses = {
    at(place) {
      if (isAbroad(place)) return importLostAt(plan, place, turns, hour);
      return lost.has(place) ? lossAt(plan, place, sinceOf(place)) : null;
    },
    behind: (place) => {
      const loss = losses.at(place);
      if (loss) return [[loss]];
      if ((hour.servicePerMille[place] ?? 1000) >= 1000 || isAbroad(place) || asked.has(place)) return [];
      asked.add(place);
      const own = ownCauses(place);
      const behind = own.length > 0 ? own : dependencyChains(plan, place, hour, losses, 1000);
      asked.delete(place);
      return behind;
    },
  };
  const ended = new Map<string, KeptLoss>();
  const lasting = new Set<string>();
  const end = (place: number): void => {
    const loss = before[idOf(plan, place)];
    if (!loss) return;
    const name = nameOf(lossAt(plan, place, loss.hour));
    ended.set(name, loss);
    lasting.delete(name);
  };
  for (const place of lost) {
    const loss = before[idOf(plan, place)];
    if (loss) lasting.add(nameOf(lossAt(plan, place, loss.hour)));
  }
  for (const place of back) end(place);
  // One that is lost anew has ended for those that it led to, and so on.
  const isNew = ([cause]: readonly KeptCause[]): boolean =>
    cause?.what === 'bankInDefault' ||
    [...anew].some((place) => cause && nameOf(lossAt(plan, place, hour.hour)) === nameOf(cause));
  for (let found = turn.kept.banking.inDefault.length > 0; found; ) {
    found = false;
    for (const place of lost) {
      const loss = before[idOf(plan, place)];
      if (!loss || anew.has(place) || !outlasts(loss, lasting)) continue;
      if (!dependencyChains(plan, place, hour, losses).some(isNew)) continue;
      end(place);
      anew.add(place);
      found = true;
    }
  }
  const kept: Record<string, KeptLoss> = {};
  for (const place of lost) {
    const id = idOf(plan, place);
    if (anew.has(place)) {
      // What is new comes first: no more than a few are told beside each other.
      const chains = dependencyChains(plan, place, hour, losses);
      kept[id] = { hour: hour.hour, chains: [...chains.filter(isNew), ...chains.filter((chain) => !isNew(chain))] };
    } else if (before[id]) kept[id] = inherit(before[id], ended);
    else {
      const own = ownCauses(place);
      const chains = own.length > 0 ? own : dependencyChains(plan, place, hour, losses);
      // Lists that grew have room for more; these are kept for long.
      kept[id] = { hour: newHour(place), chains: chains.map((chain) => chain.slice()) };
    }
  }
  turn.kept.losses = kept;
}

function idOf({ network }: PlayPlan, place: number): string {
  return network.assets[place]?.id ?? '';
}

/** The loss at a place of the coupled network, as a cause of others; a bank that is lost is in default. */
export function lossAt({ nations, nodes }: PlayPlan, place: number, hour: number): KeptCause {
  const node = nodes[place];
  if (node && node.asset < 0) return keptCause('bankInDefault', { part: node.part }, hour);
  const asset = nations[node?.nation ?? -1]?.assets[node?.asset ?? -1];
  const service = node?.service ?? (asset ? givenBy(asset.kind) : null);
  return keptCause('serviceLost', { asset: asset?.id ?? null, service, part: node?.part ?? null }, hour);
}

/** What no longer comes from an asset of another nation (rule N7), and since when; null while something does. */
function importLostAt(
  plan: PlayPlan,
  place: number,
  turns: readonly NationTurn[],
  { hour, servicePerMille }: CoupledHour,
): KeptCause | null {
  if ((servicePerMille[place] ?? 1000) > 0) return null;
  const { nation = -1, asset = -1 } = plan.nodes[place] ?? {};
  const far = plan.nations[nation];
  const kind = far?.assets[asset]?.kind;
  const since = turns[nation]?.kept.losses[idOf(plan, place)]?.hour ?? hour;
  return keptCause('importLost', { service: kind ? givenBy(kind) : null, part: far?.nation.id ?? null }, since);
}

/** A nation's losses with their names as causes, in order of the coupled network. */
export function keptLosses(plan: PlayPlan, turn: NationTurn): readonly (readonly [KeptCause, KeptLoss])[] {
  return lostPlaces(turn)
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const loss = turn.kept.losses[idOf(plan, place)];
      return loss ? [[lossAt(plan, place, loss.hour), loss] as const] : [];
    });
}

/** The places at which nothing is given. */
function lostPlaces({ plan, lost }: NationTurn): number[] {
  return Array.from(plan.watched.filter((_, w) => lost[w] === 1));
}

/** So many chains at most take the place of one: no more are told beside each other. */
const MOST_INHERITED = 3;

/** Whether a loss stood on other losses alone, and none of them is among those that last. */
function outlasts({ chains }: KeptLoss, lasting: ReadonlySet<string>): boolean {
  const isOver = (head: KeptCause) =>
    (head.what === 'serviceLost' || head.what === 'bankInDefault') && !lasting.has(nameOf(head));
  return chains.length > 0 && chains.every(([head]) => head !== undefined && isOver(head));
}

/** A loss outlasts what led to it, where it takes hours to start again: it takes over the chains of what has ended. */
function inherit(loss: KeptLoss, ended: ReadonlyMap<string, KeptLoss>): KeptLoss {
  const goOn = (chain: readonly KeptCause[], passed: readonly string[]): readonly (readonly KeptCause[])[] => {
    const last = chain.at(-1);
    const name = last ? nameOf(last) : '';
    const next = passed.includes(name) ? [] : (ended.get(name)?.chains ?? []);
    if (next.length === 0) return [chain];
    return next.flatMap((more) => goOn([...chain, ...more], [...passed, name])).slice(0, MOST_INHERITED);
  };
  const chains = loss.chains.flatMap((chain) => goOn(chain, []));
  return chains.every((chain, i) => chain === loss.chains[i]) ? loss : { ...loss, chains };
}

/** Of each dependency that holds a place down, by leaving it less than `enough`: its empty buffer, then its giver. */
function dependencyChains(
  plan: PlayPlan,
  place: number,
  { hour, before, servicePerMille }: CoupledHour,
  losses: Losses,
  enough = 1,
): readonly (readonly KeptCause[])[] {
  const { network, nodes } = plan;
  const node = nodes[place];
  const asset = node ? (plan.nations[node.nation]?.assets[node.asset]?.id ?? null) : null;
  const chains: (readonly KeptCause[])[] = [];
  for (const need of needsOf(network, place)) {
    const left = (which: number) =>
      leftBy(network, before, which, servicePerMille[network.dependencies[which]?.giver ?? -1] ?? 0);
    if (need.some((which) => left(which) >= enough)) continue;
    for (const which of need) {
      const { giver = -1, bufferHours = 0, service = '' } = network.dependencies[which] ?? {};
      const loss = losses.at(giver);
      const chain: KeptCause[] = [];
      const at = { asset, service: service as Service };
      if ((before.restartHours[which] ?? 0) > 0 && !loss) chain.push(keptCause('restarting', at, hour));
      else if (bufferHours > 0 && (loss || enough === 1)) chain.push(keptCause('bufferEmpty', at, hour));
      if (loss) chain.push(loss);
      if (chain.length > 0) chains.push(chain);
      // Where something is still given, what is given less of may be to blame.
      else if (enough > 1) chains.push(...losses.behind(giver));
    }
  }
  return chains;
}
