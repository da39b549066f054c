import type { KeptWater } from '../../model/networkState.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import { carryWater } from '../water/carryWater.ts';
import { scheduleAt } from '../water/scheduleAt.ts';
import { type FlowingWater, flowWater } from '../water/stepWater.ts';
import { PARTS, type Treatment } from '../water/waterInMotion.ts';
import { hoursUntilUntreated } from './hoursUntilUntreated.ts';
import { nationByNation } from './nationByNation.ts';
import { BEFORE_ANY_HOUR, type NationTurn, type SectorPlay } from './nationHour.ts';
import { keepWater, loadWater, type NationWater, TREATED_DOSE } from './nationWater.ts';
import type { PlayPlan } from './playPlan.ts';
import { waterCauses } from './waterCauses.ts';
import { type WaterPlaces, waterPlaces } from './waterPlaces.ts';

/** Pumps run in an hour in which they have power for half of it, per mille: one of EPANET's hours has them on or off. */
const HALF_AN_HOUR = 500;

/** A nation's pipes while a turn's hours run. */
interface PlayedWater {
  readonly water: NationWater | null;
  readonly places: WaterPlaces;
  /** What its works can give and may give as the pipes were last asked, two numbers each; null when an hour begins. */
  asked: readonly number[] | null;
  /** The works whose pumps stand, by their ranks. */
  readonly standing: Set<number>;
  flowing: FlowingWater | null;
}

/**
 * Water as it is played (rules W1, W2): each nation's pipes are solved by EPANET; a works gives what its taps get, operators ration
 * what it cannot make, its pumps stand without power. Untreated water travels as fast as it is pumped.
 */
export function waterSector(plan: PlayPlan, waters: readonly (NationWater | null)[]): SectorPlay {
  const played = plan.nations.map((nation, n): PlayedWater => {
    const water = waters[n] ?? null;
    return { water, places: waterPlaces(nation, water), asked: null, standing: new Set(), flowing: null };
  });
  const given = new Int32Array(plan.nodes.length);
  let now = BEFORE_ANY_HOUR;

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    const one = played[n];
    if (!turn || !one) return;
    const { ofKind, places } = turn.plan;
    const asked: number[] = [];
    for (const rank of ofKind.works) {
      const place = places[rank] ?? -1;
      asked.push(hour.ablePerMille[place] ?? 0, hour.supplyPerMille[place] ?? 0);
    }
    const last = one.asked;
    if (last && asked.every((value, i) => value === last[i])) return;
    one.asked = asked;
    for (const rank of ofKind.works) {
      const place = places[rank] ?? -1;
      given[place] = Math.min(hour.ablePerMille[place] ?? 1000, hour.supplyPerMille[place] ?? 1000);
    }
    const { water } = one;
    if (!water) return;
    one.flowing = flowWater(water.network, water.solve, turn.kept.water, {
      ...{ hour: now.hour, powered: poweredIn(one, hour), shut: [], automatic: true, notices: [] },
      rationPerMille: rationsIn(one.places, hour),
    });
    readGiven(water, one.places, one.flowing, now.hour, given);
  };

  return {
    sector: 'water',
    begin(hour) {
      now = hour;
      for (const one of played) one.asked = null;
    },
    solve: nationByNation(plan, given, solveNation),
    end() {
      for (const [n, turn] of now.nations.entries()) {
        const one = played[n];
        if (one?.water && one.flowing) moveOn(one.water, one.places, turn, one.flowing);
      }
    },
    finish() {
      for (const [n, turn] of now.nations.entries()) {
        const { water = null, places, flowing } = played[n] ?? {};
        if (!water || !places || !flowing) continue;
        const hours = hoursUntilUntreated(water, turn.kept.water, flowing.flows, treatment(water, places, turn));
        for (const [w, { rank }] of places.works.entries()) turn.scratch.untreatedInHours[rank] = hours[w] ?? -1;
      }
    },
    causes(place, losses) {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      const one = played[node?.nation ?? -1];
      return node && turn && one ? waterCauses(node, turn, now, one, losses) : [];
    },
  };
}

/** Which links have power, now that pumps of works without it stand. */
function poweredIn({ places, standing }: PlayedWater, { supplyPerMille }: SectorHour): readonly number[] {
  standing.clear();
  for (const { rank, place } of places.works) if ((supplyPerMille[place] ?? 1000) < HALF_AN_HOUR) standing.add(rank);
  if (standing.size === 0) return places.powered;
  const powered = [...places.powered];
  for (const { rank, pumps } of places.works) if (standing.has(rank)) for (const pump of pumps) powered[pump] = 0;
  return powered;
}

/** How much of what is asked for each junction may draw: what its works is able to. */
function rationsIn({ works, taps, rations }: WaterPlaces, { ablePerMille }: SectorHour): readonly number[] {
  const ableOf = (place: number) => ablePerMille[place] ?? 1000;
  if (works.every(({ place }) => ableOf(place) === 1000)) return rations;
  const rationed = [...rations];
  for (const { junction, works: from } of taps) rationed[junction] = ableOf(works[from]?.place ?? -1);
  return rationed;
}

function readGiven(
  { network }: NationWater,
  { works, taps, districts }: WaterPlaces,
  { flows }: FlowingWater,
  hour: number,
  given: Int32Array,
): void {
  const usual = scheduleAt(network, hour).demandLitres;
  const asked = new Float64Array(districts.length + works.length);
  const got = new Float64Array(districts.length + works.length);
  for (const { junction, works: from, district } of taps) {
    const asks = Math.max(0, usual[junction] ?? 0);
    const gets = Math.max(0, flows.servedLitres[junction] ?? 0);
    asked[district] = (asked[district] ?? 0) + asks;
    got[district] = (got[district] ?? 0) + gets;
    if (from < 0) continue;
    const sum = districts.length + from;
    asked[sum] = (asked[sum] ?? 0) + asks;
    got[sum] = (got[sum] ?? 0) + gets;
  }
  for (const [d, place] of districts.entries()) given[place] = shareOf(asked[d] ?? 0, got[d] ?? 0);
  for (const [w, { place }] of works.entries()) {
    const sum = districts.length + w;
    if ((asked[sum] ?? 0) > 0) given[place] = shareOf(asked[sum] ?? 0, got[sum] ?? 0);
  }
}

/** To the nearest per mille: pressure-driven flows are a hair off what was asked for. */
function shareOf(asked: number, got: number): number {
  return asked === 0 ? 1000 : Math.min(1000, Math.round((1000 * got) / asked));
}

/** What is put in at each works. In play a dose does not wear off on its way. */
function treatment({ network }: NationWater, { works }: WaterPlaces, { scratch }: NationTurn): Treatment {
  const doseAtNode = new Array<number>(network.nodeCount).fill(TREATED_DOSE);
  for (const { rank, node } of works) doseAtNode[node] = scratch.dosing[rank] === 1 ? TREATED_DOSE : 0;
  return { doseAtNode, decayPerMille: 0 };
}

/** Whether all water is treated and all works treat it: then pipes and tanks stay as they are whatever flows, and need not be followed. */
function isAllTreated({ parcels, tanks }: KeptWater, { works }: WaterPlaces, { scratch }: NationTurn): boolean {
  for (const { rank } of works) if (scratch.dosing[rank] !== 1) return false;
  for (const tank of tanks) if (tank[0] !== TREATED_DOSE) return false;
  for (const row of parcels)
    for (let dose = 1; dose < row.length; dose += 3) if (row[dose] !== TREATED_DOSE) return false;
  return true;
}

/** The hour's water moves on, and districts find out what came of their taps: an hour counts by what most of it was. */
function moveOn(water: NationWater, places: WaterPlaces, turn: NationTurn, { flows, linkOpen }: FlowingWater): void {
  const { network } = water;
  const { kept, scratch } = turn;
  const { tankLitres } = kept.water;
  for (const { rank } of places.taps) scratch.untreated[rank] = 0;
  const before = loadWater(kept.water);
  if (isAllTreated(kept.water, places, turn)) {
    kept.water = keepWater({ ...before, tankLitres: flows.tankLitres, linkOpen }, kept.water);
    return;
  }
  // When water left its works plays no part: one minute for all, so that parcels of one kind are one.
  const hour = { hour: null, tankLitres, flows };
  const { quality, taps } = carryWater(network, before.quality, hour, treatment(water, places, turn));
  kept.water = keepWater({ tankLitres: flows.tankLitres, linkOpen, quality }, kept.water);
  for (const { junction, rank } of places.taps)
    if (2 * (taps[junction]?.unsafeParts ?? 0) >= PARTS) scratch.untreated[rank] = 1;
}
