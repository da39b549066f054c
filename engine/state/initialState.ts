import type { Columns, Measure } from '../model/event.ts';
import type { AssetId } from '../model/ids.ts';
import type { NationNetwork } from '../model/network.ts';
import { MEASURES, type MeasureKind } from '../model/order.ts';
import type { Asset, Nation, Scenario } from '../model/scenario.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import { rankedAssets } from './rankedAssets.ts';
import type { NationRow, State } from './state.ts';

/** The state before StartEx: everything serves, nothing is known, nobody has acted. */
export function initialState(scenario: Scenario): State {
  const state: State = {
    turn: 0,
    clock: 'waiting',
    nations: {},
    sealed: {},
    reserved: {},
    ready: {},
    covered: {},
    observers: {},
    numbers: {},
    proposals: [],
    transits: [],
    rulings: [],
    tracks: {},
    msel: {},
    notes: [],
    released: [],
    ledgers: { deeds: EMPTY_LEDGER, copies: [], rolls: EMPTY_LEDGER, notes: [] },
  };
  for (const nation of scenario.nations) {
    state.nations[nation.id] = initialNation(nation, scenario.trustPerMille);
    state.reserved[nation.id] = [];
    for (const seat of nation.seats) {
      state.sealed[seat.id] = [];
      state.ready[seat.id] = false;
      state.covered[seat.id] = null;
      state.observers[seat.id] = false;
    }
  }
  for (const campaign of scenario.campaigns) {
    for (const track of campaign.tracks) {
      const first = track.stages[0];
      state.tracks[`${campaign.id}/${track.id}`] = { next: 0, dueTurn: first ? first.dwellTurns : null };
    }
  }
  for (const inject of scenario.injects)
    state.msel[inject.id] = { status: 'planned', turn: null, by: null, reasons: [] };
  return state;
}

function initialNation(nation: Nation, trustPerMille: number): NationRow {
  const assets = rankedAssets(nation);
  return {
    trustPerMille,
    columns: initialColumns(assets, nation.network),
    buffers: {
      milliHours: assets.map(({ dependsOn }) => dependsOn.map(({ bufferHours }) => 1000 * bufferHours)),
      restartHours: assets.map(({ dependsOn }) => dependsOn.map(() => 0)),
    },
    network: null,
    postures: assets.map((asset) => ({
      asset: asset.id,
      measures: Object.fromEntries(MEASURES.map((kind) => [kind, null])) as Record<MeasureKind, Measure | null>,
      reductions: [],
      repairCrews: [],
      recovering: null,
      struck: null,
      disabled: [],
      lostSinceHour: {},
    })),
    doors: assets
      .filter((asset) => asset.kind === 'works' || asset.kind === 'substation')
      .map((asset) => ({
        asset: asset.id,
        state: 'none',
        campaign: null,
        openedTurn: null,
        noticed: false,
        shut: null,
      })),
    commitments: [],
    balance: { crew: 0, team: 0, set: 0 },
    advisory: null,
    keepFirst: null,
    personHours: { unsafe: 0, underNotice: 0, rationed: 0, unsupplied: 0, powerless: 0, hospitalDark: 0 },
    unreported: [],
    heldTelemetry: null,
    unreportedHours: [],
    rumour: null,
    statements: [],
    earned: [],
    samples: [],
  };
}

function initialColumns(assets: readonly Asset[], network: NationNetwork): Columns {
  const full = assets.map(() => 1000);
  return {
    servicePerMille: full,
    meanPerMille: full,
    worstPerMille: full,
    bufferHours: assets.map((asset) =>
      asset.dependsOn.reduce(
        (hours, { service, bufferHours }) => (service === 'power' ? Math.max(hours, bufferHours) : hours),
        0,
      ),
    ),
    feedersClosed: assets.map((asset) => (asset.kind === 'substation' ? 1 : 0)),
    crewHoursLeft: assets.map(() => 0),
    dosing: assets.map((asset) => (asset.kind === 'works' ? 1 : 0)),
    untreatedInHours: assets.map(() => -1),
    untreated: assets.map(() => 0),
    waiting: assets.map(() => 0),
    stockPerMille: assets.map(({ id }) => openingStock(network, id)),
  };
}

/** Cash in a district's machines, per mille of full; a port's depot begins full. */
function openingStock({ banking, transport }: NationNetwork, asset: AssetId): number {
  const cash = banking.districts.find(({ serves }) => serves === asset);
  if (cash) return cash.notesFull === 0 ? 0 : Math.floor((1000 * cash.notes) / cash.notesFull);
  return transport.fuel.some(({ depot, depotLitres }) => depot === asset && depotLitres > 0) ? 1000 : 0;
}
