import type { Scenario } from '../model/scenario.ts';
import type { WallScenario } from '../protocol/wall.ts';

/** The gate for the scenario on the wall (rule V6): field by field, and nothing that one nation alone knows. */
export function wallScenario(scenario: Scenario): WallScenario {
  const { map } = scenario;
  return {
    title: scenario.title,
    caveat: scenario.caveat,
    realWorldLabel: scenario.realWorldLabel ?? null,
    turns: scenario.turns,
    hoursPerTurn: scenario.hoursPerTurn,
    nations: scenario.nations.map(({ id, name, colour, seats, assets }) => ({
      id,
      name,
      colour,
      seats: seats.map(({ id, role, name }) => ({ id, role, name })),
      sites: assets.map(({ id, kind, name }) => ({ id, kind, name })),
    })),
    map: {
      width: map.width,
      height: map.height,
      seed: map.seed,
      graticule: map.graticule,
      sea: map.sea,
      nations: map.nations,
      assets: map.assets,
    },
  };
}
