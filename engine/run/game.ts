import type { Epanet } from '../infrastructure/water/epanet.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Dice } from './dice.ts';

/** SHA-256 of a text's UTF-8 bytes as lower-case hex. Server and scripts plug in a native one of the same digest. */
export type Sha256 = (text: string) => string;

/** What the engine is handed from outside, once for all its runs: a hash, and the opened toolkit for water networks. */
export interface Tools {
  readonly sha256: Sha256;
  readonly epanet: Epanet;
}

/** All that rules may look at besides the state: the scenario, the dice and the tools. Made once per run. */
export interface Game extends Tools {
  readonly scenario: Scenario;
  readonly dice: Dice;
  /** How states are written: an Immer recipe or a hand-written copy; a law compares both. */
  readonly writer: 'immer' | 'thaw';
}
