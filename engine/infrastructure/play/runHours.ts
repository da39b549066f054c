import type { DisabledPart } from '../../model/disabledPart.ts';
import type { Columns, NetworkChange, PersonHours, Transit } from '../../model/event.ts';
import type { AssetId, NationId } from '../../model/ids.ts';
import type { Buffers, NetworkState } from '../../model/networkState.ts';
import type { Nation } from '../../model/scenario.ts';
import type { NationRow } from '../../state/state.ts';
import { type CoupledHour, runCoupledHour } from '../coupling/coupledHour.ts';
import type { CoupledState } from '../coupling/dependency.ts';
import { toScratch } from '../scratch.ts';
import type { Epanet } from '../water/epanet.ts';
import { ableOf } from './ableOf.ts';
import { bankingSector } from './bankingSector.ts';
import { closeByHand } from './closeByHand.ts';
import { communicationsSector } from './communicationsSector.ts';
import { countPersonHours } from './countPersonHours.ts';
import { directPlay } from './directPlay.ts';
import { disabledOf } from './disabledOf.ts';
import { endDisabled } from './endDisabled.ts';
import { energySector } from './energySector.ts';
import { fear } from './fear.ts';
import { keepBuffers } from './keepBuffers.ts';
import { keepColumns } from './keepColumns.ts';
import { keepLosses } from './keepLosses.ts';
import type { DisabledAt, PlayHour, SectorPlay } from './nationHour.ts';
import { type NationWater, nationWaters } from './nationWater.ts';
import { openingNetwork } from './openingNetwork.ts';
import { type NationPlan, type PlayPlan, playPlan } from './playPlan.ts';
import { type Telling, tellLosses, toldBefore } from './tellLosses.ts';
import { transportSector } from './transportSector.ts';
import { lostBefore } from './watchLosses.ts';
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
interface Running extends Telling {
  readonly sums: number[];
  readonly worst: number[];
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
  const running = plan.nations.map((each, n) => start(plan, each, rows(each.nation.id), waters[n] ?? null));
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

function start(all: PlayPlan, plan: NationPlan, row: NationRow, water: NationWater | null): Running {
  const network = row.network ?? openingNetwork(plan, water);
  return {
    ...{ plan, row, scratch: toScratch(row.columns), kept: { ...network } },
    ...{ lost: lostBefore(all, plan, network.losses), toldLost: toldBefore({ plan, row }) },
    sums: plan.assets.map(() => 0),
    worst: plan.assets.map(() => 1000),
    ...{ changes: [], arrived: [], personHours: NO_PERSON_HOURS },
    disabled: disabledOf(plan, row),
  };
}

/** What stands between two hours in the coupled network, from what each nation keeps of it. */
function loadBuffers({ buffers, nations }: PlayPlan, running: readonly Running[]): Writable<CoupledState> {
  const bufferMilliHours = new Array<number>(buffers).fill(0);
  const restartHours = new Array<number>(buffers).fill(0);
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
  tellLosses(plan, one, { turn, hour });
  one.personHours = countPersonHours(one, services, one.personHours);
  fear(one, services);
  const { assets, places } = one.plan;
  const { servicePerMille, untreated } = one.scratch;
  for (let rank = 0; rank < assets.length; rank++) {
    const isUnsafe = untreated[rank] === 1 && assets[rank]?.kind === 'district';
    const service = isUnsafe ? 0 : (services[places[rank] ?? -1] ?? 0);
    servicePerMille[rank] = service;
    one.sums[rank] = (one.sums[rank] ?? 0) + service;
    one.worst[rank] = Math.min(one.worst[rank] ?? 1000, service);
  }
  // Last, so that what was open in this hour is told as open.
  closeByHand(one, hour);
  endDisabled(one, hour + 1);
}

function finish(
  { plan, row, scratch, kept, sums, worst, ...one }: Running,
  state: CoupledState,
  hours: number,
): NationRun {
  const buffers = keepBuffers(plan.bufferPlaces, state, row.buffers);
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

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
