import type { OrderType, SealedOrder } from '../model/order.ts';
import type { Nation } from '../model/scenario.ts';
import type { Game } from '../run/game.ts';
import type { State } from '../state/state.ts';
import type { Emission } from '../turn/emission.ts';

/** An order while its effects run: the frozen state of the phase and where to emit. */
export interface OrderRun {
  readonly game: Game;
  readonly state: State;
  readonly order: SealedOrder;
  readonly type: OrderType;
  readonly nation: Nation;
  readonly emit: Emission;
}
