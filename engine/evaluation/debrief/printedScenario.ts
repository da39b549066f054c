import type { AssetId, NationId, OrderTypeId, Text } from '../../model/ids.ts';

/** What of a scenario every edition of a debrief prints; all of it is known to every seat from the first turn on. */
export interface PrintedScenario {
  readonly title: Text;
  readonly summary: Text;
  readonly caveat: Text;
  readonly languages: readonly string[];
  readonly hoursPerTurn: number;
  readonly nations: readonly {
    readonly id: NationId;
    readonly name: Text;
    readonly colour: string;
    readonly assets: readonly { readonly id: AssetId; readonly name: Text }[];
  }[];
  readonly orders: readonly { readonly id: OrderTypeId; readonly name: Text }[];
}

/** Takes it out of a whole scenario field by field, so that nothing else of it comes along. */
export function printedScenario(scenario: PrintedScenario): PrintedScenario {
  const { title, summary, caveat, languages, hoursPerTurn } = scenario;
  return {
    ...{ title, summary, caveat, languages, hoursPerTurn },
    nations: scenario.nations.map(({ id, name, colour, assets }) => ({
      ...{ id, name, colour },
      assets: assets.map((asset) => ({ id: asset.id, name: asset.name })),
    })),
    orders: scenario.orders.map(({ id, name }) => ({ id, name })),
  };
}
