import type { Measure } from '../model/event.ts';
import type { SeatId } from '../model/ids.ts';
import { MEASURES, type MeasureKind } from '../model/order.ts';
import type { PublicScenario } from './publicScenario.ts';
import type { AssetView, View } from './view.ts';

/** What a seat, or an observer of it, knows before any news: that its own assets exist. */
export function emptyView(scenario: PublicScenario, seat: SeatId, observer = false): View {
  const own = scenario.nations.find((nation) => nation.id === scenario.own.nation);
  const assets: Record<string, AssetView> = {};
  for (const asset of own?.assets ?? []) assets[asset.id] = emptyAsset();
  return {
    nation: {
      nation: scenario.own.nation,
      turn: 0,
      clock: 'waiting',
      beneath: [],
      assets,
      readings: [],
      purse: null,
      reserves: [],
      sealed: [],
      copies: [],
      shared: [],
      proposals: [],
      transits: [],
      trustPerMille: scenario.trustPerMille,
      personHours: [],
      waiting: [],
      rulings: [],
      laboratory: [],
      keepFirst: null,
      rumour: null,
      statements: [],
      lines: [],
      ready: {},
      covered: {},
      enteredFor: [],
      notes: [],
      released: [],
      observers: {},
    },
    seat: { seat, observer, inbox: [], messages: [], help: [], enteredFor: [] },
  };
}

function emptyAsset(): AssetView {
  const measures = Object.fromEntries(MEASURES.map((kind) => [kind, null])) as Record<MeasureKind, Measure | null>;
  return { measures, door: null, struck: null, disabled: [], lost: [] };
}
