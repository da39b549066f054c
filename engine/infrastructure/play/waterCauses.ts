import { keptCause } from '../../model/keptCause.ts';
import type { KeptCause } from '../../model/networkState.ts';
import type { Losses, NationTurn, PlayHour } from './nationHour.ts';
import type { NationWater } from './nationWater.ts';
import type { PlayNode } from './playPlan.ts';
import { reducedCauses } from './reducedCauses.ts';
import { struckCauses } from './struckCauses.ts';
import { worksAble } from './worksAble.ts';

/** What is known of a nation's water when an hour is over; `water` is null where it has no pipes. */
interface WaterSeen {
  readonly water: NationWater | null;
  /** The works whose pumps stand, by their ranks. */
  readonly standing: ReadonlySet<number>;
}

/** What a works gives no water for, or a district gets none or unsafe water for (rules N3, W1, W2, W3). */
export function waterCauses(
  { asset, service }: PlayNode,
  turn: NationTurn,
  now: PlayHour,
  seen: WaterSeen,
  losses: Losses,
): readonly (readonly KeptCause[])[] {
  if (service === null) return worksCauses(asset, turn, now, seen, losses);
  const { plan, scratch } = turn;
  const { id = '' } = plan.assets[asset] ?? {};
  const { works = [], taps = [] } = seen.water ?? {};
  const rankOf = (w: number) => plan.ranks.get(works[w]?.asset ?? '') ?? -1;
  const givers = [...new Set(taps.flatMap((tap) => (tap.serves === id ? [rankOf(tap.works)] : [])))];
  if (scratch.untreated[asset] === 1) {
    const all = [...works.keys()].map(rankOf);
    return untreatedCauses(keptCause('untreatedAtTaps', { asset: id }, now.hour), turn, givers, all);
  }
  const noPressure = keptCause('noPressure', { asset: id }, now.hour);
  const lost = givers.flatMap((rank) => {
    const loss = losses.at(plan.places[rank] ?? -1);
    if (loss) return [[loss]];
    return pumpCauses(rank, turn, seen, losses, now.hour).map((chain) => [noPressure, ...chain]);
  });
  return lost.length > 0 ? lost : [[noPressure]];
}

function worksCauses(
  rank: number,
  turn: NationTurn,
  { turn: atTurn, hour }: PlayHour,
  seen: WaterSeen,
  losses: Losses,
): readonly (readonly KeptCause[])[] {
  const posture = turn.row.postures[rank];
  if (posture && worksAble(posture, atTurn, hour) === 0) {
    const reduced = reducedCauses(posture, atTurn, hour);
    return reduced.length > 0 ? reduced : [[keptCause('restarting', { asset: posture.asset }, hour)]];
  }
  // What else may hold it down is among its dependencies.
  return pumpCauses(rank, turn, seen, losses, hour);
}

/**
 * Why the pumps of a works stand; nothing where they run, or where its power is not to blame. One that lives on the grid stops with it, before what
 * its tanks hold is used up; one that has power in store tells of its empty store.
 */
function pumpCauses(
  rank: number,
  { plan }: NationTurn,
  { standing }: WaterSeen,
  losses: Losses,
  hour: number,
): readonly (readonly KeptCause[])[] {
  const { id = '', dependsOn = [] } = plan.assets[rank] ?? {};
  if (!standing.has(rank)) return [];
  const hasStore = dependsOn.some((one) => one.service === 'power' && one.bufferHours > 0);
  return losses.behind(plan.delivered.power.get(id) ?? -1).map((chain) => {
    const own = hasStore
      ? keptCause('bufferEmpty', { asset: id, service: 'power' }, hour)
      : keptCause('pumpsStopped', { asset: id }, chain[0]?.hour ?? hour);
    return [own, ...chain];
  });
}

/** Pipes that join works carry the water of either; where a district's own was not struck, its water came from another. */
function untreatedCauses(
  untreated: KeptCause,
  { row }: NationTurn,
  givers: readonly number[],
  all: readonly number[],
): readonly (readonly KeptCause[])[] {
  const struckAt = (ranks: readonly number[]) =>
    ranks.flatMap((rank) => {
      const posture = row.postures[rank];
      const causes = posture ? struckCauses(posture, 'stopDosing') : [];
      return causes.length > 0 ? [causes] : [];
    });
  const own = struckAt(givers);
  const struck = own.length > 0 ? own : struckAt(all);
  return struck.length > 0 ? struck.map((causes) => [untreated, ...causes]) : [[untreated]];
}
