import type { AssetId, NationId, SeatId, Text } from '../../engine/model/ids.ts';
import type { AssetKind } from '../../engine/model/order.ts';
import type { Seat } from '../../engine/model/scenario.ts';
import { text } from './text.ts';
import { roleCode } from './vocabulary.ts';

/** What naming needs of a scenario: both the public one and the whole one have it. */
export interface NamedScenario {
  readonly nations: readonly {
    readonly id: NationId;
    readonly name: Text;
    readonly seats: readonly Seat[];
    readonly assets: readonly { readonly id: AssetId; readonly kind: AssetKind; readonly name: Text }[];
  }[];
  readonly orders: readonly { readonly id: string; readonly name: Text }[];
  readonly subjects: readonly { readonly id: string; readonly name: Text }[];
  readonly statements: readonly { readonly id: string; readonly name: Text }[];
}

/** Ids as people say them, in one language. An id that is not known is given back as it is. */
export interface Names {
  readonly language: string;
  asset(id: AssetId): string;
  /** What an asset is; null for an id that is not known. */
  kind(id: AssetId): AssetKind | null;
  nation(id: NationId): string;
  /** "KES CIV". */
  seat(id: SeatId): string;
  /** "Isolate OT from IT (O02)". */
  order(id: string): string;
  subject(id: string): string;
  /** What was said in public, as it was said. */
  statement(id: string): string;
}

/** The names of a scenario in one language. */
export function namesOf(scenario: NamedScenario, language: string): Names {
  const assets = new Map<string, string>();
  const kinds = new Map<string, AssetKind>();
  const nations = new Map<string, string>();
  const seats = new Map<string, string>();
  for (const nation of scenario.nations) {
    nations.set(nation.id, text(nation.name, language));
    for (const asset of nation.assets) {
      assets.set(asset.id, text(asset.name, language));
      kinds.set(asset.id, asset.kind);
    }
    for (const seat of nation.seats) seats.set(seat.id, `${nation.id.toUpperCase()} ${roleCode(seat.role)}`);
  }
  const orders = new Map(scenario.orders.map((order) => [order.id, `${text(order.name, language)} (${order.id})`]));
  const subjects = new Map(scenario.subjects.map((subject) => [subject.id, text(subject.name, language)]));
  const statements = new Map(scenario.statements.map(({ id, name }) => [id, text(name, language)]));
  return {
    language,
    asset: (id) => assets.get(id) ?? id,
    kind: (id) => kinds.get(id) ?? null,
    nation: (id) => nations.get(id) ?? id,
    seat: (id) => seats.get(id) ?? id.toUpperCase(),
    order: (id) => orders.get(id) ?? id,
    subject: (id) => subjects.get(id) ?? id,
    statement: (id) => statements.get(id) ?? id,
  };
}
