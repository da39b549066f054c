import type { Columns, NetworkChange, PersonHours, Transit } from '../../model/event.ts';
import type { Asset, Nation, Service } from '../../model/scenario.ts';
import { rankedAssets } from '../../state/initialState.ts';
import type { NationRow } from '../../state/state.ts';
import { communicationsModel } from '../communications/hubs.ts';
import { energyModel } from '../energy/feeders.ts';
import { healthModel } from '../health/hospitals.ts';
import type { NetworkHour, SectorModel } from '../networkHour.ts';
import { toScratch } from '../scratch.ts';
import { waterModel } from '../water/works.ts';
import { causesOf } from './causesOf.ts';
import { countPersonHours } from './countPersonHours.ts';
import { levelsOf } from './levelsOf.ts';

/** The fixed order in which sectors run within an hour: givers before takers. */
export const SECTOR_ORDER: readonly SectorModel[] = [energyModel, communicationsModel, healthModel, waterModel];

/** What a nation's hours came to. */
export interface NationRun {
  readonly columns: Columns;
  readonly changes: readonly NetworkChange[];
  readonly personHours: PersonHours;
  readonly arrived: readonly Transit[];
}

/** Runs one nation's network from `fromHour` for `hours` hours: every sector each hour, coupled by what it gives (rule N1). */
export function runNation(
  nation: Nation,
  row: NationRow,
  turn: number,
  fromHour: number,
  hours: number,
  transits: readonly Transit[],
): NationRun {
  const assets = rankedAssets(nation);
  const scratch = toScratch(row.columns);
  const sums = assets.map(() => 0);
  const worst = assets.map(() => 1000);
  const lostSince = new Map<string, number>();
  for (const posture of row.postures) {
    for (const service of ['power', 'water', 'communications', 'care'] as const) {
      const since = posture.lostSinceHour[service];
      if (since !== undefined) lostSince.set(`${posture.asset} ${service}`, since);
    }
  }
  const changes: NetworkChange[] = [];
  const arrived: Transit[] = [];
  let personHours: PersonHours = {
    unsafe: 0,
    underNotice: 0,
    rationed: 0,
    unsupplied: 0,
    powerless: 0,
    hospitalDark: 0,
  };
  for (let hour = fromHour; hour < fromHour + hours; hour++) {
    for (const transit of transits) {
      if (transit.atHour === hour && transit.item === 'set') arrived.push(fuel(assets, scratch.bufferHours, transit));
    }
    const network = startHour(assets, row, scratch, hour, turn);
    for (const sector of SECTOR_ORDER) sector.stepHour(network);
    for (const level of levelsOf(network)) {
      const key = `${level.asset} ${level.service}`;
      const was = lostSince.get(key);
      if (level.perMille === 0 && was === undefined) {
        lostSince.set(key, hour);
        const because = causesOf(network, level.asset, level.service, lostSince);
        changes.push({ turn, asset: level.asset, service: level.service, hour, to: 'lost', because });
      } else if (level.perMille > 0 && was !== undefined) {
        lostSince.delete(key);
        changes.push({ turn, asset: level.asset, service: level.service, hour, to: 'restored', because: [] });
      }
    }
    personHours = countPersonHours(network, personHours);
    for (const i of assets.keys()) {
      const service = scratch.servicePerMille[i] ?? 0;
      sums[i] = (sums[i] ?? 0) + service;
      worst[i] = Math.min(worst[i] ?? 1000, service);
    }
  }
  const columns = { ...scratch, meanPerMille: sums.map((sum) => Math.floor(sum / hours)), worstPerMille: worst };
  return { columns, changes, personHours, arrived };
}

function startHour(
  assets: readonly Asset[],
  row: NationRow,
  scratch: NetworkHour['scratch'],
  hour: number,
  turn: number,
): NetworkHour {
  const given: Record<Service, number[]> = {
    power: assets.map(() => 0),
    water: assets.map(() => 0),
    communications: assets.map(() => 0),
    care: assets.map(() => 0),
  };
  const received = (index: number, service: Service) => {
    let least = 1000;
    for (const dependency of assets[index]?.dependsOn ?? []) {
      if (dependency.service !== service) continue;
      const giver = assets.findIndex((asset) => asset.id === dependency.from);
      least = Math.min(least, given[service][giver] ?? 0);
    }
    return least;
  };
  return { hour, turn, assets, postures: row.postures, scratch, given, received };
}

/** A generator set brings its hours of running time to the asset it was sent to. */
function fuel(assets: readonly Asset[], bufferHours: number[], transit: Transit): Transit {
  const i = assets.findIndex((asset) => asset.id === transit.asset);
  const hours = assets[i]?.setHours ?? 0;
  if (i >= 0) bufferHours[i] = (bufferHours[i] ?? 0) + hours * transit.count;
  return transit;
}
