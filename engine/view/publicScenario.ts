import type { AssetId, NationId, Text } from '../model/ids.ts';
import type { MapData } from '../model/mapData.ts';
import type { AssetKind, Item, OrderType } from '../model/order.ts';
import type { Dependency, Seat } from '../model/scenario.ts';

/** An asset as everybody may know it: that it exists and where it stands. */
export interface PublicAsset {
  readonly id: AssetId;
  readonly kind: AssetKind;
  readonly name: Text;
  readonly critical: boolean;
  readonly people: number;
}

export interface PublicNation {
  readonly id: NationId;
  readonly name: Text;
  readonly adjective: Text;
  readonly colour: string;
  readonly people: number;
  readonly seats: readonly Seat[];
  readonly assets: readonly PublicAsset[];
}

/** An order as a desk may know it: without what is judged on the truth. */
export type PublicOrderType = Omit<OrderType, 'worksIf' | 'otherwise'>;

/** Everything about a scenario that one national seat may know. Built by an allow-list in publicScenario(). */
export interface PublicScenario {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly caveat: Text;
  /** What everybody says yes to at joining; null where the page's own rules hold. */
  readonly rulesOfPlay: Text | null;
  readonly realWorldLabel: Text | null;
  readonly languages: readonly string[];
  readonly turns: number;
  readonly hoursPerTurn: number;
  /** Hours that help accepted from an offer is on the road. */
  readonly loanHours: number;
  readonly reducedWeightPerMille: number;
  /** Trust of every nation's public at StartEx. */
  readonly trustPerMille: number;
  readonly nations: readonly PublicNation[];
  readonly orders: readonly PublicOrderType[];
  /** `nation`: whom the brief is about. */
  readonly subjects: readonly { readonly id: string; readonly name: Text; readonly nation: NationId }[];
  readonly statements: readonly { readonly id: string; readonly name: Text; readonly contradicts: readonly string[] }[];
  readonly map: MapData;
  /** The seat's own nation only. */
  readonly own: {
    readonly nation: NationId;
    readonly brief: Text;
    readonly mayOnlyTravel: readonly Item[];
    readonly dependencies: readonly { readonly asset: AssetId; readonly dependsOn: readonly Dependency[] }[];
    /** Assets that a feeder of the nation's grid serves. */
    readonly fed: readonly AssetId[];
    readonly pipeHours: readonly { readonly asset: AssetId; readonly hours: number }[];
  };
}
