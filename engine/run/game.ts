import type { Scenario } from '../model/scenario.ts';
import type { Dice } from './dice.ts';

/** SHA-256 of a text's UTF-8 bytes as lower-case hex. Server and scripts plug in a native one of the same digest. */
export type Sha256 = (text: string) => string;

/** All that rules may look at besides the state: the scenario, the dice and a hash. Made once per run. */
export interface Game {
  readonly scenario: Scenario;
  readonly dice: Dice;
  readonly sha256: Sha256;
  /** How states are written: an Immer recipe or a hand-written copy; a law compares both. */
  readonly writer: 'immer' | 'thaw';
}
