import type { NetworkPart } from './networkPart.ts';
import { KIND_SHARES } from './places/kindShares.ts';

/** How large an exercise is to be drawn. */
export interface ScenarioSize {
  readonly nations: number;
  /** Of all nations together. */
  readonly assets: number;
  /** Of all nations together: from one to two a nation, civil seats first. Two a nation where it is left out. */
  readonly seats?: number;
  /** 8 where it is left out. */
  readonly turns?: number;
  /** 3 where it is left out. */
  readonly hoursPerTurn?: number;
  /** What is drawn beside energy, communications and banking; everything where it is left out. */
  readonly parts?: readonly NetworkPart[];
}

/** The fewest assets a nation can have: one of each kind, and a second district. */
export const LEAST_ASSETS = Object.keys(KIND_SHARES).length + 1;

/** Doors, strikes and help need a few turns one after the other. */
export const LEAST_TURNS = 4;

const MOST_ASSETS = 100_000;
const MOST_NATIONS = 60;

/** Says what of a size cannot be drawn, for whoever asked for it; null when it can. */
export function sizeFault({ nations, assets, seats, turns = 8, hoursPerTurn = 3 }: ScenarioSize): string | null {
  const isWithin = (number: number, least: number, most: number) =>
    Number.isInteger(number) && number >= least && number <= most;
  if (!isWithin(nations, 2, MOST_NATIONS)) return `There are 2 to ${MOST_NATIONS} nations, not ${nations}.`;
  if (!isWithin(assets, nations * LEAST_ASSETS, MOST_ASSETS))
    return `${nations} nations have ${nations * LEAST_ASSETS} assets at least, ${LEAST_ASSETS} each, and ${MOST_ASSETS} at most, not ${assets}.`;
  if (seats !== undefined && !isWithin(seats, nations, 2 * nations))
    return `${nations} nations have ${nations} to ${2 * nations} seats, one or two each (civ and mil are all the roles there are), not ${seats}.`;
  if (!isWithin(turns, LEAST_TURNS, 200)) return `There are ${LEAST_TURNS} to 200 turns, not ${turns}.`;
  if (!isWithin(hoursPerTurn, 1, 24)) return `A turn has 1 to 24 hours, not ${hoursPerTurn}.`;
  return null;
}
