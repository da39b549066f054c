import { byId } from '../model/ids.ts';
import type { OrderRun } from '../orders/orderRun.ts';
import type { Game } from '../run/game.ts';
import { nationOf } from '../state/rows.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import type { State } from '../state/state.ts';
import type { Emission } from './emission.ts';

/** The turn's sealed orders, ready to run: by seat, then by type and target, then by id. Arrival plays no part (rule O4). */
export function sealedRuns(game: Game, state: State, emit: Emission): readonly OrderRun[] {
  const runs: OrderRun[] = [];
  for (const seat of sortedKeys(state.sealed)) {
    const orders = [...(state.sealed[seat] ?? [])].sort(
      (a, b) => byId(a.type, b.type) || byId(a.answers.target ?? '', b.answers.target ?? '') || byId(a.id, b.id),
    );
    for (const order of orders) {
      const type = game.scenario.orders.find((t) => t.id === order.type);
      const nation = game.scenario.nations.find((n) => n.id === nationOf(seat));
      if (!type || !nation) throw new Error(`order ${order.id} is of no known type or nation`);
      runs.push({ game, state, order, type, nation, emit });
    }
  }
  return runs;
}
