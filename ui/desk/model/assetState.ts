import { type AssetId, byId } from '../../../engine/model/ids.ts';
import type { AssetKind } from '../../../engine/model/order.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Reading, View } from '../../../engine/view/view.ts';
import { livesOnFuel } from '../../kit/livesOnFuel.ts';
import { lossStatus } from '../../kit/lossStatus.ts';
import type { Status } from '../../kit/StatusMark.tsx';
import { hourNow } from './hourNow.ts';

/** What is coming for an asset, in hours. */
export interface Coming {
  readonly what: 'untreatedAtTaps' | 'fuelEnds' | 'batteryEnds' | 'feedersClosed';
  readonly hours: number;
}

/** How one own asset stands, as its nation knows it. */
export interface AssetState {
  readonly id: AssetId;
  readonly status: Status;
  /** Somebody has struck it, and that has not been put right; it may still give service. */
  readonly isStruck: boolean;
  /** From the last reading, or nothing where its power is known to be gone since; null before there is a reading. */
  readonly servicePerMille: number | null;
  /** The turn of that reading when it is older than the present turn. */
  readonly lateSinceTurn: number | null;
  /** Hours of fuel or battery left where the asset has such a buffer. */
  readonly bufferHours: number | null;
  /** Payments or containers that wait, and how full its machines or depot are, by the last reading. */
  readonly waiting: number | null;
  readonly stockPerMille: number | null;
  readonly coming: Coming | null;
}

/**
 * How every own asset stands: by the last reading, and by what was struck at this opening, which no reading shows yet: who
 * takes power from opened feeders is without it. Judged from the view and the own network's dependencies alone.
 */
export function assetStates(view: View, scenario: PublicScenario): readonly AssetState[] {
  const own = scenario.nations.find((nation) => nation.id === scenario.own.nation)?.assets ?? [];
  const reading = view.nation.readings.at(-1) ?? null;
  const ranked = own.map((asset) => asset.id).sort(byId);
  return own.map((asset) => {
    const rank = ranked.indexOf(asset.id);
    const read = (column: readonly number[] | undefined): number | null => {
      const value = column?.[rank];
      return value === undefined || value < 0 ? null : value;
    };
    const served = read(reading?.columns.servicePerMille);
    const buffer = bufferOf(scenario, asset.id);
    const cut = isCutOff(view, scenario, asset.id);
    const bufferHours = buffer === null ? null : (read(reading?.columns.bufferHours) ?? buffer);
    const isGone = hasOpenFeeders(view, asset.id) || (cut && (bufferHours ?? 0) === 0);
    const servicePerMille = served !== null && isGone ? 0 : served;
    const late = reading && reading.turn < view.nation.turn ? reading.turn : null;
    const untreated = read(reading?.columns.untreated) === 1;
    return {
      id: asset.id,
      status: statusOf(view, asset.id, {
        ...{
          kind: asset.kind,
          servicePerMille,
          late,
          cut,
          lacks: lacksAny(view, scenario, asset.id),
          buffered: (bufferHours ?? 0) > 0,
          untreated,
        },
      }),
      isStruck: Boolean(view.nation.assets[asset.id]?.struck),
      servicePerMille,
      lateSinceTurn: late,
      bufferHours,
      waiting: read(reading?.columns.waiting),
      stockPerMille: read(reading?.columns.stockPerMille),
      coming: comingOf(view, scenario, asset.id, { cut, bufferHours, crewHours: read(reading?.columns.crewHoursLeft) }),
    };
  });
}

interface Seen {
  readonly kind: AssetKind;
  readonly servicePerMille: number | null;
  readonly late: number | null;
  readonly cut: boolean;
  /** Something else that it takes does not come. */
  readonly lacks: boolean;
  readonly buffered: boolean;
  readonly untreated: boolean;
}

/** How an asset stands; where parts of its network are out of service it is not well, though it may serve in full. */
function statusOf(view: View, id: AssetId, seen: Seen): Status {
  const status = servingStatus(view, id, seen);
  return status === 'ok' && view.nation.assets[id]?.struck ? 'degraded' : status;
}

function servingStatus(view: View, id: AssetId, seen: Seen): Status {
  const asset = view.nation.assets[id];
  if ((asset?.struck && asset.struck.what !== 'disable') || seen.untreated) return 'outage';
  const services = asset?.lost.map(({ service }) => service) ?? [];
  const lost = lossStatus(seen.kind, services);
  if (lost === 'outage') return lost;
  if (seen.cut) return seen.buffered ? 'degraded' : 'outage';
  if (seen.lacks) return seen.servicePerMille === 0 ? 'outage' : 'degraded';
  if (seen.late !== null || seen.servicePerMille === null) return 'unknown';
  if (seen.servicePerMille === 0) return 'outage';
  return seen.servicePerMille < 1000 ? 'degraded' : (lost ?? 'ok');
}

function comingOf(
  view: View,
  scenario: PublicScenario,
  id: AssetId,
  seen: { readonly cut: boolean; readonly bufferHours: number | null; readonly crewHours: number | null },
): Coming | null {
  const asset = view.nation.assets[id];
  const pipe = scenario.own.pipeHours.find((row) => row.asset === id)?.hours;
  if (asset?.struck?.what === 'stopDosing' && pipe !== undefined) {
    return { what: 'untreatedAtTaps', hours: Math.max(0, asset.struck.hour + pipe - hourNow(view, scenario)) };
  }
  if (asset?.measures.repair && (seen.crewHours ?? 0) > 0) return { what: 'feedersClosed', hours: seen.crewHours ?? 0 };
  if (seen.cut && seen.bufferHours !== null) {
    const kind = scenario.nations.flatMap((nation) => nation.assets).find((one) => one.id === id)?.kind;
    return { what: livesOnFuel(kind ?? null) ? 'fuelEnds' : 'batteryEnds', hours: seen.bufferHours };
  }
  return null;
}

/** Whether what gives this asset its power is down. */
function isCutOff(view: View, scenario: PublicScenario, id: AssetId): boolean {
  const takes = scenario.own.dependencies.find((row) => row.asset === id)?.dependsOn ?? [];
  return takes.some(({ service, from }) => service === 'power' && isDown(view, scenario, from));
}

/** Whether somebody who gives this asset anything but power is known to give it no longer. */
function lacksAny(view: View, scenario: PublicScenario, id: AssetId): boolean {
  const takes = scenario.own.dependencies.find((row) => row.asset === id)?.dependsOn ?? [];
  return takes.some(
    ({ service, from }) => service !== 'power' && view.nation.assets[from]?.lost.some((one) => one.service === service),
  );
}

function isDown(view: View, scenario: PublicScenario, giver: AssetId): boolean {
  if (hasOpenFeeders(view, giver)) return true;
  if (view.nation.assets[giver]?.lost.some((loss) => loss.service === 'power')) return true;
  const reading = view.nation.readings.at(-1);
  return reading !== undefined && readColumn(reading, scenario, giver) === 0;
}

function hasOpenFeeders(view: View, id: AssetId): boolean {
  return view.nation.assets[id]?.struck?.what === 'openFeeders';
}

function readColumn(reading: Reading, scenario: PublicScenario, id: AssetId): number | undefined {
  const own = scenario.nations.find((nation) => nation.id === scenario.own.nation)?.assets ?? [];
  const rank = own
    .map((asset) => asset.id)
    .sort(byId)
    .indexOf(id);
  return reading.columns.servicePerMille[rank];
}

/** Hours that an asset lasts without power when full; null where it has no buffer. */
function bufferOf(scenario: PublicScenario, id: AssetId): number | null {
  const takes = scenario.own.dependencies.find((row) => row.asset === id)?.dependsOn ?? [];
  const power = takes.filter(({ service }) => service === 'power');
  const hours = Math.max(0, ...power.map((dependency) => dependency.bufferHours));
  return hours > 0 ? hours : null;
}
