import type { Condition } from '../../../engine/model/condition.ts';
import type { Nation } from '../../../engine/model/scenario.ts';
import type { Catalogue } from './catalogue.ts';

/** What of a catalogue fits these nations: orders that somebody may give and that have something to aim at, statements about water where there is some. */
export function fittingCatalogue(catalogue: Catalogue, nations: readonly Nation[]): Catalogue {
  const kinds = new Set(nations.flatMap(({ assets }) => assets.map(({ kind }) => kind)));
  const roles = new Set(nations.flatMap(({ seats }) => seats.map(({ role }) => role)));
  const statements = catalogue.statements.filter(({ agreesIf }) => kinds.has('works') || !isAboutWater(agreesIf));
  return {
    ...catalogue,
    orders: catalogue.orders.filter(
      (order) =>
        order.roles.some((role) => roles.has(role)) &&
        order.needs.every((need) => need.need !== 'coSignature' || roles.has(need.from)) &&
        order.asks.every((ask) => ask.ask !== 'target' || ask.kinds.some((kind) => kinds.has(kind))),
    ),
    statements: statements.map((statement) => ({
      ...statement,
      contradicts: statement.contradicts.filter((id) => statements.some((other) => other.id === id)),
    })),
  };
}

function isAboutWater(condition: Condition): boolean {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.some(isAboutWater);
    case 'not':
      return isAboutWater(condition.that);
    case 'lost':
      return condition.service === 'water';
    default:
      return condition.test === 'untreated';
  }
}
