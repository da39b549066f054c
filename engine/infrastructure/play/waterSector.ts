import type { KeptCause } from '../../model/networkState.ts';
import type { PostureRow } from '../../state/state.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import { reductionOf } from '../reductionOf.ts';
import { carryWater } from '../water/carryWater.ts';
import type { Epanet } from '../water/epanet.ts';
import { manualPerMille } from '../water/manualPerMille.ts';
import { scheduleAt } from '../water/scheduleAt.ts';
import { type FlowingWater, flowWater } from '../water/stepWater.ts';
import { PARTS } from '../water/waterInMotion.ts';
import { hoursUntilUntreated } from './hoursUntilUntreated.ts';
import { keptCause } from './keptCause.ts';
import type { LossOf, NationTurn, PlayHour, SectorPlay } from './nationHour.ts';
import { keepWater, loadWater, type NationWater, nationWater, TREATED_DOSE } from './nationWater.ts';
import type { PlayNode, PlayPlan } from './playPlan.ts';
import { struckCauses } from './struckCauses.ts';

/** How much of a dose an hour takes away in pipes that are in order, per mille. */
const DECAY_PER_MILLE = 10;

/**
 * Water as it is played (rules W1–W4): each nation's pipes are solved by EPANET; a works gives what its taps get, operators ration
 * what it cannot make, its pumps stand without power. Untreated water travels as fast as it is pumped.
 */
export function waterSector(plan: PlayPlan, epanet: Epanet): SectorPlay {
  const waters = plan.nations.map(({ nation }) => nationWater(epanet, nation.network.water));
  const flowing: (FlowingWater | null)[] = plan.nations.map(() => null);
  const asked = plan.nations.map(() => '');
  const given = new Int32Array(plan.nodes.length);
  let now: PlayHour = { hour: 0, turn: 0, nations: [] };

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    if (!turn) return;
    const water = waters[n] ?? null;
    const does = turn.plan.assets.flatMap(({ kind }, rank) => {
      if (kind !== 'works') return [];
      const place = turn.plan.places[rank] ?? -1;
      return [{ rank, place, able: hour.ablePerMille[place] ?? 0, supply: hour.supplyPerMille[place] ?? 0 }];
    });
    const key = does.map(({ able, supply }) => `${able},${supply}`).join();
    if (asked[n] === key) return;
    asked[n] = key;
    for (const { place, able, supply } of does) given[place] = Math.min(able, supply);
    if (!water) return;
    // Without power a works makes nothing: what its tanks hold is not rationed.
    const rationOf = (works: number) => {
      const one = does.find(({ rank }) => turn.plan.assets[rank]?.id === water.works[works]?.asset);
      return one ? (one.supply > 0 ? Math.min(one.able, one.supply) : one.able) : 1000;
    };
    const powered = water.network.links.map(() => 1);
    for (const { asset, pumps } of water.works) {
      const one = does.find(({ rank }) => turn.plan.assets[rank]?.id === asset);
      for (const pump of pumps) powered[pump] = (one?.supply ?? 1000) > 0 ? 1 : 0;
    }
    const rationPerMille = water.network.junctions.map(() => 1000);
    for (const { junction, works } of water.taps) rationPerMille[junction] = rationOf(works);
    flowing[n] = flowWater(water.network, water.solve, turn.kept.water, {
      ...{ hour: now.hour, powered, shut: [], automatic: true, notices: [], rationPerMille },
    });
    readGiven(water, turn, flowing[n], now.hour, given);
  };

  return {
    sector: 'water',
    begin(hour) {
      now = hour;
      asked.fill('');
    },
    solve(hour) {
      for (const n of plan.nations.keys()) solveNation(n, hour);
      return hour.own.map((place) => given[place] ?? 0);
    },
    end() {
      for (const [n, turn] of now.nations.entries()) {
        const water = waters[n];
        const flows = flowing[n];
        if (water && flows) moveOn(water, turn, flows, now.hour);
      }
    },
    finish() {
      for (const [n, turn] of now.nations.entries()) {
        const water = waters[n];
        const flows = flowing[n];
        if (!water || !flows) continue;
        const hours = hoursUntilUntreated(water, turn.kept.water, flows.flows, now.hour + 1, treatment(water, turn));
        for (const [w, { asset }] of water.works.entries())
          turn.scratch.untreatedInHours[turn.plan.ranks.get(asset) ?? -1] = hours[w] ?? -1;
      }
    },
    causes(place, lossOf) {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      return node && turn ? causesOf(node, turn, waters[node.nation] ?? null, now, lossOf) : [];
    },
  };
}

/** What a works can give in its present standing, per mille of the demand (rule W2). */
export function worksAble(posture: PostureRow, turn: number, hour: number): number {
  const { recovering } = posture;
  const back = recovering && hour < recovering.untilHour ? recovering.perMille : 1000;
  return Math.max(0, Math.min(back, manualPerMille(posture, turn)) - reductionOf(posture, turn));
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

function treatment({ network, works }: NationWater, { plan, scratch }: NationTurn) {
  const doseAtNode = Array.from({ length: network.nodeCount }, () => TREATED_DOSE);
  for (const { asset, node } of works)
    doseAtNode[node] = scratch.dosing[plan.ranks.get(asset) ?? -1] === 1 ? TREATED_DOSE : 0;
  return { doseAtNode, decayPerMille: DECAY_PER_MILLE };
}

/** The hour's water moves on, and districts find out what came of their taps: an hour counts by what most of it was. */
function moveOn(water: NationWater, turn: NationTurn, { flows, linkOpen }: FlowingWater, hour: number): void {
  const { network } = water;
  const { plan, kept, scratch } = turn;
  const { tankLitres } = kept.water;
  const before = loadWater(kept.water);
  const { quality, taps } = carryWater(network, before.quality, { hour, tankLitres, flows }, treatment(water, turn));
  kept.water = keepWater({ tankLitres: flows.tankLitres, linkOpen, quality }, kept.water);
  for (const { serves } of water.taps) scratch.untreated[plan.ranks.get(serves) ?? -1] = 0;
  for (const { junction, serves } of water.taps)
    if (2 * (taps[junction]?.unsafeParts ?? 0) >= PARTS) scratch.untreated[plan.ranks.get(serves) ?? -1] = 1;
}

function causesOf(
  { asset, service }: PlayNode,
  { plan, row, scratch }: NationTurn,
  water: NationWater | null,
  now: PlayHour,
  lossOf: LossOf,
): readonly (readonly KeptCause[])[] {
  const { id = '' } = plan.assets[asset] ?? {};
  if (service === null) return [];
  const from = new Set(water?.taps.flatMap(({ serves, works }) => (serves === id ? [works] : [])));
  const givers = [...from].map((w) => plan.ranks.get(water?.works[w]?.asset ?? '') ?? -1);
  if (scratch.untreated[asset] === 1) {
    const struck = givers.flatMap((rank) => {
      const posture = row.postures[rank];
      return posture ? struckCauses(posture, 'stopDosing') : [];
    });
    return [[keptCause('untreatedAtTaps', { asset: id }, now.hour), ...struck]];
  }
  const lost = givers.flatMap((rank) => {
    const loss = lossOf(plan.places[rank] ?? -1);
    return loss ? [[loss]] : [];
  });
  return lost.length > 0 ? lost : [[keptCause('noPressure', { asset: id }, now.hour)]];
}
