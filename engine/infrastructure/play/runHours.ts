import type { DisabledPart } from '../../model/disabledPart.ts';
import type { Columns, NetworkChange, PersonHours, Transit } from '../../model/event.ts';
import type { AssetId, NationId } from '../../model/ids.ts';
import type { Buffers, KeptCause, KeptLoss, NetworkState } from '../../model/networkState.ts';
import { type Nation, SERVICES } from '../../model/scenario.ts';
import type { NationRow } from '../../state/state.ts';
import { type CoupledHour, runCoupledHour } from '../coupling/coupledHour.ts';
import type { CoupledState } from '../coupling/dependency.ts';
import { CASH_RUN, FUEL_PANIC, fearAfter } from '../coupling/publicDemand.ts';
import { COLUMNS, toScratch } from '../scratch.ts';
import type { Epanet } from '../water/epanet.ts';
import { ableOf } from './ableOf.ts';
import { bankingSector } from './bankingSector.ts';
import { chainOf } from './chainOf.ts';
import { closeByHand } from './closeByHand.ts';
import { communicationsSector } from './communicationsSector.ts';
import { countPersonHours } from './countPersonHours.ts';
import { directPlay } from './directPlay.ts';
import { disabledOf } from './disabledOf.ts';
import { endDisabled } from './endDisabled.ts';
import { energySector } from './energySector.ts';
import { keepLosses, lossAt } from './keepLosses.ts';
import type { DisabledAt, NationTurn, PlayHour, SectorPlay } from './nationHour.ts';
import { type NationWater, nationWaters } from './nationWater.ts';
import { openingNetwork } from './openingNetwork.ts';
import { type NationPlan, type PlayPlan, playPlan } from './playPlan.ts';
import { transportSector } from './transportSector.ts';
import { waterSector } from './waterSector.ts';

/** What a nation's hours came to. */
export interface NationRun {
  readonly nation: NationId;
  readonly columns: Columns;
  readonly buffers: Buffers;
  readonly network: NetworkState;
  readonly changes: readonly NetworkChange[];
  readonly personHours: PersonHours;
  readonly arrived: readonly Transit[];
  /** Assets at which parts came back into service, with those that are still out there. */
  readonly partsBack: readonly PartsBack[];
}

/** What is still out of service at an asset. */
export interface PartsBack {
  readonly asset: AssetId;
  readonly left: readonly DisabledPart[];
}

/** From where and how long all networks run, and what is on the road to them. */
export interface HoursToRun {
  readonly turn: number;
  readonly fromHour: number;
  readonly hours: number;
  readonly transits: readonly Transit[];
}

const NO_PERSON_HOURS: PersonHours = {
  ...{ unsafe: 0, underNotice: 0, rationed: 0, unsupplied: 0, powerless: 0, hospitalDark: 0 },
};

/** A nation's turn, with what it has come to so far. */
interface Running extends NationTurn {
  readonly sums: number[];
  readonly worst: number[];
  readonly lostSince: Map<string, number>;
  readonly changes: NetworkChange[];
  readonly arrived: Transit[];
  personHours: PersonHours;
}

/**
 * Runs all nations' networks hour by hour, sectors coupled (rule N1): what was lost and restored, what people went without, and what the
 * solvers carry on. Nations in order of ids. `rows` are read, never written.
 */
export function runHours(
  nations: readonly Nation[],
  rows: (nation: NationId) => NationRow,
  epanet: Epanet,
  { turn, fromHour, hours, transits }: HoursToRun,
): readonly NationRun[] {
  const plan = playPlan(nations);
  const waters = nationWaters(
    epanet,
    plan.nations.map(({ nation }) => nation.network.water),
  );
  const running = plan.nations.map((each, n) => start(each, rows(each.nation.id), waters[n] ?? null));
  const sectors = [
    energySector(plan),
    communicationsSector(plan),
    waterSector(plan, waters),
    directPlay('health'),
    bankingSector(plan),
    transportSector(plan),
    directPlay('people'),
  ];
  let state = loadBuffers(plan, running);
  for (let hour = fromHour; hour < fromHour + hours; hour++) {
    for (const one of running) arrive(one, state, transits, hour);
    const now: PlayHour = { hour, turn, nations: running, before: state };
    const ablePerMille = ableOf(now, plan.nodes.length);
    for (const sector of sectors) sector.begin(now);
    const done = runCoupledHour(plan.network, sectors, state, { hour, ablePerMille, demandPerMille: [] });
    // Nobody else holds what an hour leaves, so that what arrives may be written into it.
    state = done.state as Writable<CoupledState>;
    for (const sector of sectors) sector.end(done.servicePerMille);
    for (const one of running) endHour(plan, sectors, one, running, done, turn);
  }
  for (const sector of sectors) sector.finish?.();
  return running.map((one) => finish(one, state, hours));
}

function start(plan: NationPlan, row: NationRow, water: NationWater | null): Running {
  const lostSince = new Map<string, number>();
  for (const posture of row.postures)
    for (const service of SERVICES) {
      const since = posture.lostSinceHour[service];
      if (since !== undefined) lostSince.set(`${posture.asset} ${service}`, since);
    }
  return {
    ...{ plan, row, scratch: toScratch(row.columns), lostSince },
    kept: { ...(row.network ?? openingNetwork(plan, water)) },
    sums: plan.assets.map(() => 0),
    worst: plan.assets.map(() => 1000),
    ...{ changes: [], arrived: [], personHours: NO_PERSON_HOURS },
    disabled: disabledOf(plan, row),
  };
}

/** What stands between two hours in the coupled network, from what each nation keeps of it. */
function loadBuffers({ network, nations }: PlayPlan, running: readonly Running[]): Writable<CoupledState> {
  const bufferMilliHours = network.dependencies.map(() => 0);
  const restartHours = network.dependencies.map(() => 0);
  for (const [n, { bufferPlaces }] of nations.entries()) {
    const { milliHours, restartHours: restarts } = running[n]?.row.buffers ?? { milliHours: [], restartHours: [] };
    for (const [rank, places] of bufferPlaces.entries()) {
      for (const [d, place] of places.entries()) {
        bufferMilliHours[place] = milliHours[rank]?.[d] ?? 0;
        restartHours[place] = restarts[rank]?.[d] ?? 0;
      }
    }
  }
  return { bufferMilliHours, restartHours };
}

/** A generator set brings its hours of running time to the asset that it was sent to, at the hour of its arrival (rule R8). */
function arrive(one: Running, state: Writable<CoupledState>, transits: readonly Transit[], hour: number): void {
  const { plan } = one;
  for (const transit of transits) {
    if (transit.to !== plan.nation.id || transit.item !== 'set' || transit.atHour !== hour) continue;
    one.arrived.push(transit);
    const rank = plan.ranks.get(transit.asset ?? '') ?? -1;
    const asset = plan.assets[rank];
    for (const [d, { service }] of asset?.dependsOn.entries() ?? []) {
      const place = plan.bufferPlaces[rank]?.[d] ?? -1;
      if (service !== 'power') continue;
      state.bufferMilliHours[place] =
        (state.bufferMilliHours[place] ?? 0) + 1000 * (asset?.setHours ?? 0) * transit.count;
    }
  }
}

function endHour(
  plan: PlayPlan,
  sectors: readonly SectorPlay[],
  one: Running,
  all: readonly Running[],
  done: CoupledHour,
  turn: number,
): void {
  const { servicePerMille: services, hour } = done;
  keepLosses(plan, sectors, one, all, done);
  for (const { asset, rank, service, place, isTap } of one.plan.told) {
    const isLost = services[place] === 0 || (isTap && one.scratch.untreated[rank] === 1);
    if (!isLost && one.lostSince.size === 0) continue;
    const key = `${asset} ${service}`;
    if (isLost) {
      // A loss that lasts is told again where it is one of this hour: for another reason.
      const { hour: since } = one.kept.losses[plan.network.assets[place]?.id ?? ''] ?? { hour };
      if (one.lostSince.has(key) && since < hour) continue;
      one.lostSince.set(key, hour);
      const because = chainOf(lossAt(plan, place, hour), keptLosses(plan, one));
      one.changes.push({ turn, asset, service, hour, to: 'lost', because });
    } else if (one.lostSince.has(key)) {
      one.lostSince.delete(key);
      one.changes.push({ turn, asset, service, hour, to: 'restored', because: [] });
    }
  }
  one.personHours = countPersonHours(one, services, one.personHours);
  fear(one, services);
  for (const [rank, { kind }] of one.plan.assets.entries()) {
    const own = services[one.plan.places[rank] ?? -1] ?? 0;
    const service = kind === 'district' && one.scratch.untreated[rank] === 1 ? 0 : own;
    one.scratch.servicePerMille[rank] = service;
    one.sums[rank] = (one.sums[rank] ?? 0) + service;
    one.worst[rank] = Math.min(one.worst[rank] ?? 1000, service);
  }
  // Last, so that what was open in this hour is told as open.
  closeByHand(one, hour);
  endDisabled(one, hour + 1);
}

/** A nation's losses with their names as causes, in order of the coupled network. */
function keptLosses(plan: PlayPlan, { kept, plan: own }: Running): readonly (readonly [KeptCause, KeptLoss])[] {
  const places = [...own.places, ...SERVICES.flatMap((service) => [...own.delivered[service].values()]), ...own.banks];
  return places.flatMap((place) => {
    const loss = kept.losses[plan.network.assets[place]?.id ?? ''];
    return loss ? [[lossAt(plan, place, loss.hour), loss] as const] : [];
  });
}

/** People fear for cash and fuel by what they miss, and by how little they trust (rule N6). */
function fear({ plan, kept, row }: Running, services: readonly number[]): void {
  const shortage = (service: 'payments' | 'fuel') => {
    let people = 0;
    let without = 0;
    for (const district of plan.districts) {
      const place = district.at[service];
      if (place < 0) continue;
      people += district.people;
      without += district.people * (1000 - (services[place] ?? 0));
    }
    return people === 0 ? 0 : Math.floor(without / people);
  };
  const cash = fearAfter(kept.fear.cash, shortage('payments'), row.trustPerMille, CASH_RUN);
  const fuel = fearAfter(kept.fear.fuel, shortage('fuel'), row.trustPerMille, FUEL_PANIC);
  if (cash !== kept.fear.cash || fuel !== kept.fear.fuel) kept.fear = { cash, fuel };
}

function finish(
  { plan, row, scratch, kept, sums, worst, ...one }: Running,
  state: CoupledState,
  hours: number,
): NationRun {
  const { milliHours: milliBefore, restartHours: restartBefore } = row.buffers;
  const buffers: Buffers = {
    milliHours: plan.bufferPlaces.map((places, rank) => keepPicked(places, state.bufferMilliHours, milliBefore[rank])),
    restartHours: plan.bufferPlaces.map((places, rank) => keepPicked(places, state.restartHours, restartBefore[rank])),
  };
  for (const [rank, milliHours] of buffers.milliHours.entries()) {
    let most = 0;
    for (const [d, { service }] of (plan.assets[rank]?.dependsOn ?? []).entries())
      if (service === 'power') most = Math.max(most, Math.floor((milliHours[d] ?? 0) / 1000));
    scratch.bufferHours[rank] = most;
  }
  const columns = { ...scratch, meanPerMille: sums.map((sum) => Math.floor(sum / hours)), worstPerMille: worst };
  const { changes, personHours, arrived, disabled } = one;
  return {
    ...{ nation: plan.nation.id, columns: keepColumns(columns, row.columns), buffers, network: kept },
    ...{ changes, personHours, arrived, partsBack: partsBack(row, disabled) },
  };
}

function partsBack({ postures }: NationRow, still: readonly DisabledAt[]): readonly PartsBack[] {
  return postures.flatMap(({ asset, disabled }) => {
    const left = disabled.filter((out) => still.some((one) => one.out === out));
    return left.length === disabled.length ? [] : [{ asset, left }];
  });
}

/** Some entries of a row; those of before where they are the same, so that kept states share them. */
function keepPicked(places: readonly number[], from: readonly number[], before: readonly number[] | undefined) {
  if (before?.every((value, i) => value === from[places[i] ?? -1])) return before;
  return places.map((place) => from[place] ?? 0);
}

/** Columns; those of before where they are the same. */
function keepColumns(columns: Columns, before: Columns): Columns {
  const kept: Record<keyof Columns, readonly number[]> = { ...columns };
  for (const name of COLUMNS)
    if (before[name].every((value, i) => value === columns[name][i])) kept[name] = before[name];
  return kept;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
