import type { BotWhy } from '../model/botWhy.ts';
import type { SeatInput } from '../model/input.ts';
import type { Answers, Effect } from '../model/order.ts';
import { refuseInput } from '../orders/refuseInput.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import type { PublicOrderType } from '../view/publicScenario.ts';
import type { Move, Seen } from './policy.ts';
import { WHY_SENTENCES } from './whySentences.ts';

/** An input as a move, or null when it is refused to this seat now. */
export function moveOf(seen: Seen, input: SeatInput, why: BotWhy): Move | null {
  return refuseInput(seen.view, seen.scenario, input) === null ? { input, why } : null;
}

/** A sealed order as a move, with the bot's reason, or null when the order is refused to this seat now. */
export function sealMove(seen: Seen, type: string, answers: Answers, why: BotWhy): Move | null {
  const reason = WHY_SENTENCES[why];
  return moveOf(seen, { type: 'sealOrder', turn: seen.view.nation.turn, draft: { type, answers }, reason }, why);
}

/** Orders of the catalogue that have this word: bots find their orders by what they do, so that they play any scenario. */
export function ordersThat(seen: Seen, word: Effect['do']): readonly PublicOrderType[] {
  return seen.scenario.orders.filter((order) => order.effects.some((effect) => effect.do === word));
}

/** Seals the first order with this word that is not refused; asks that the answers leave out are filled in sensibly. */
export function sealFirst(seen: Seen, word: Effect['do'], answers: Answers, why: BotWhy): Move | null {
  for (const type of ordersThat(seen, word)) {
    const move = sealMove(seen, type.id, filled(seen, type, answers), why);
    if (move) return move;
  }
  return null;
}

/** Keeps what the order asks, and adds an end, a turn to be there by and a number where it asks for them. */
function filled({ view }: Seen, type: PublicOrderType, answers: Answers): Answers {
  const { turn } = view.nation;
  const all: Answers = { count: 1, untilTurn: turn + 2, byTurn: turn + 2, mode: 'on', ...answers };
  const asked = type.asks.map((ask) => ask.ask as string);
  const kept: Record<string, unknown> = {};
  for (const field of sortedKeys({ ...all })) if (asked.includes(field)) kept[field] = all[field as keyof Answers];
  return kept as Answers;
}

/** The ids of the other nations. */
export function otherNations(seen: Seen): readonly string[] {
  return seen.scenario.nations.map((n) => n.id).filter((id) => id !== seen.view.nation.nation);
}
