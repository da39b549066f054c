import type { Scenario } from '../../engine/model/scenario.ts';
import { drawScenario } from '../generate/scenario/drawScenario.ts';
import { PARTS_CAMPAIGN } from '../generate/scenario/events/drawParts.ts';
import type { NetworkPart } from '../generate/scenario/networkPart.ts';

/** A drawn exercise of the bench: its size, and what is drawn beside energy, communications and banking. */
export interface DrawnTable {
  readonly nations: number;
  readonly assets: number;
  /** A nation; the loader would let in two, the engine does not mind. */
  readonly seatsEach: number;
  readonly turns: number;
  readonly parts: readonly NetworkPart[];
  /** Whether stages reach below the map. Rows that were there before they could leave them out, so that they measure the same work. */
  readonly hasPartsOut?: boolean;
}

/** Hours of a turn, in all drawn exercises. */
const HOURS = 6;

/** Draws the exercise with the orders of a written one, and seats more people a nation than a scenario may list. */
export function drawnTable(
  { nations, assets, seatsEach, turns, parts, hasPartsOut = false }: DrawnTable,
  written: Scenario,
): Scenario {
  const drawn = drawScenario({ nations, assets, turns, hoursPerTurn: HOURS, parts }, 'bench', written);
  return {
    ...drawn,
    campaigns: drawn.campaigns.filter(({ id }) => hasPartsOut || id !== PARTS_CAMPAIGN),
    nations: drawn.nations.map((nation) => ({
      ...nation,
      seats: Array.from({ length: seatsEach }, (_, i) => {
        const role = i % 2 === 0 ? ('civ' as const) : ('mil' as const);
        const id = i < 2 ? `${nation.id}-${role}` : `${nation.id}-${role}${Math.floor(i / 2) + 1}`;
        return { id, role, name: { en: id } };
      }),
    })),
  };
}
