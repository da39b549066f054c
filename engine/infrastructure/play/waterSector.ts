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

/** Pumps run in an hour in which they have power for half of it, per mille: one of EPANET's hours has them on or off. */
const HALF_AN_HOUR = 500;

/**
 * Water as it is played (rules W1, W2): each nation's pipes are solved by EPANET; a works gives what its taps get, operators ration
 * what it cannot make, its pumps stand without power. Untreated water travels as fast as it is pumped.
 */
export function waterSector(plan: PlayPlan, waters: readonly (NationWater | null)[]): SectorPlay {
  const flowing: (FlowingWater | null)[] = plan.nations.map(() => null);
  const asked = plan.nations.map((): string | null => null);
  /** By nation: the works whose pumps stand, by their ranks. */
  const standing = plan.nations.map(() => new Set<number>());
  const given = new Int32Array(plan.nodes.length);
  let now = BEFORE_ANY_HOUR;

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    if (!turn) return;
    const water = waters[n] ?? null;
    const { ofKind, places, ranks } = turn.plan;
    let key = '';
    for (const rank of ofKind.works) {
      const place = places[rank] ?? -1;
      const [able = 0, supply = 0] = [hour.ablePerMille[place], hour.supplyPerMille[place]];
      key += `${able},${supply};`;
    }
    if (asked[n] === key) return;
    asked[n] = key;
    const supplyOf = (rank: number) => hour.supplyPerMille[places[rank] ?? -1] ?? 1000;
    const ableOf = (rank: number) => hour.ablePerMille[places[rank] ?? -1] ?? 1000;
    for (const rank of ofKind.works) given[places[rank] ?? -1] = Math.min(ableOf(rank), supplyOf(rank));
    if (!water) return;
    const powered = new Array<number>(water.network.links.length).fill(1);
    standing[n]?.clear();
    const rations = water.works.map(({ asset, pumps }) => {
      const rank = ranks.get(asset) ?? -1;
      if (supplyOf(rank) < HALF_AN_HOUR) {
        standing[n]?.add(rank);
        for (const pump of pumps) powered[pump] = 0;
      }
      return ableOf(rank);
    });
    const rationPerMille = new Array<number>(water.network.junctions.length).fill(1000);
    for (const { junction, works } of water.taps) rationPerMille[junction] = rations[works] ?? 1000;
    flowing[n] = flowWater(water.network, water.solve, turn.kept.water, {
      ...{ hour: now.hour, powered, shut: [], automatic: true, notices: [], rationPerMille },
    });
    readGiven(water, turn, flowing[n], now.hour, given);
  };

  return {
    sector: 'water',
    begin(hour) {
      now = hour;
      asked.fill(null);
    },
    solve: nationByNation(plan, given, solveNation),
    end() {
      for (const [n, turn] of now.nations.entries()) {
        const water = waters[n];
        const flows = flowing[n];
        if (water && flows) moveOn(water, turn, flows);
      }
    },
    finish() {
      for (const [n, turn] of now.nations.entries()) {
        const water = waters[n];
        const flows = flowing[n];
        if (!water || !flows) continue;
        const hours = hoursUntilUntreated(water, turn.kept.water, flows.flows, treatment(water, turn));
        for (const [w, { asset }] of water.works.entries())
          turn.scratch.untreatedInHours[turn.plan.ranks.get(asset) ?? -1] = hours[w] ?? -1;
      }
    },
    causes(place, losses) {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      if (!node || !turn) return [];
      const seen = { water: waters[node.nation] ?? null, standing: standing[node.nation] ?? new Set() };
      return waterCauses(node, turn, now, seen, losses);
    },
  };
}

function readGiven(
  { network, works, taps }: NationWater,
  { plan }: NationTurn,
  { flows }: FlowingWater,
  hour: number,
  given: Int32Array,
): void {
  const usual = scheduleAt(network, hour).demandLitres;
  const byWorks = works.map(() => ({ asked: 0, got: 0 }));
  const byDistrict = new Map<string, { asked: number; got: number }>();
  for (const { junction, serves, works: from } of taps) {
    const asked = Math.max(0, usual[junction] ?? 0);
    const got = Math.max(0, flows.servedLitres[junction] ?? 0);
    const district = byDistrict.get(serves) ?? { asked: 0, got: 0 };
    byDistrict.set(serves, district);
    for (const sum of [district, byWorks[from]]) {
      if (!sum) continue;
      sum.asked += asked;
      sum.got += got;
    }
  }
  for (const [serves, sum] of byDistrict) given[plan.delivered.water.get(serves) ?? -1] = shareOf(sum);
  for (const [w, { asset }] of works.entries()) {
    const sum = byWorks[w];
    if (sum && sum.asked > 0) given[plan.places[plan.ranks.get(asset) ?? -1] ?? -1] = shareOf(sum);
  }
}

/** To the nearest per mille: pressure-driven flows are a hair off what was asked for. */
function shareOf({ asked, got }: { readonly asked: number; readonly got: number }): number {
  return asked === 0 ? 1000 : Math.min(1000, Math.round((1000 * got) / asked));
}

/**
 * What is put in at each works. In play a dose does not wear off on its way, so that pipes full of treated water stay as they are
 * whatever flows: they need not be followed.
 */
function treatment({ network, works }: NationWater, { plan, scratch }: NationTurn): Treatment {
  const doseAtNode = new Array<number>(network.nodeCount).fill(TREATED_DOSE);
  for (const { asset, node } of works)
    doseAtNode[node] = scratch.dosing[plan.ranks.get(asset) ?? -1] === 1 ? TREATED_DOSE : 0;
  return { doseAtNode, decayPerMille: 0 };
}

function isAllTreated({ parcels, tanks }: KeptWater, { doseAtNode }: Treatment): boolean {
  return (
    doseAtNode.every((dose) => dose === TREATED_DOSE) &&
    tanks.every(([dose]) => dose === TREATED_DOSE) &&
    parcels.every((row) => row.every((value, i) => i % 3 !== 1 || value === TREATED_DOSE))
  );
}

/** The hour's water moves on, and districts find out what came of their taps: an hour counts by what most of it was. */
function moveOn(water: NationWater, turn: NationTurn, { flows, linkOpen }: FlowingWater): void {
  const { network } = water;
  const { plan, kept, scratch } = turn;
  const { tankLitres } = kept.water;
  for (const { serves } of water.taps) scratch.untreated[plan.ranks.get(serves) ?? -1] = 0;
  const before = loadWater(kept.water);
  const treated = treatment(water, turn);
  if (isAllTreated(kept.water, treated)) {
    kept.water = keepWater({ ...before, tankLitres: flows.tankLitres, linkOpen }, kept.water);
    return;
  }
  // When water left its works plays no part: one minute for all, so that parcels of one kind are one.
  const { quality, taps } = carryWater(network, before.quality, { hour: null, tankLitres, flows }, treated);
  kept.water = keepWater({ tankLitres: flows.tankLitres, linkOpen, quality }, kept.water);
  for (const { junction, serves } of water.taps)
    if (2 * (taps[junction]?.unsafeParts ?? 0) >= PARTS) scratch.untreated[plan.ranks.get(serves) ?? -1] = 1;
}
