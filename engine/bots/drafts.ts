import type { SeatInput } from '../model/input.ts';
import type { Answers } from '../model/order.ts';
import { refuse } from '../orders/refuse.ts';
import type { Move, Seen } from './policy.ts';

/** A sealed order as a move, or null when the order is refused to this seat now. */
export function sealMove(seen: Seen, type: string, answers: Answers, why: string): Move | null {
  const input: SeatInput = { type: 'sealOrder', turn: seen.view.nation.turn, draft: { type, answers }, reason: null };
  return refuse(seen.view, seen.scenario, input) === null ? { input, why } : null;
}

/** The ids of the other nations. */
export function otherNations(seen: Seen): readonly string[] {
  return seen.scenario.nations.map((n) => n.id).filter((id) => id !== seen.view.nation.nation);
}
