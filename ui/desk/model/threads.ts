import { byId, type SeatId } from '../../../engine/model/ids.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { MessageView, View } from '../../../engine/view/view.ts';

/** A conversation of this seat with the same others. */
export interface Thread {
  readonly id: string;
  readonly others: readonly SeatId[];
  readonly messages: readonly MessageView[];
}

/** The name of a thread: its other seats in order. */
export function threadId(others: readonly SeatId[]): string {
  return [...others].sort(byId).join('+');
}

/** Every thread there can be with one other seat, own nation first, and every group that has spoken. */
export function threads(view: View, scenario: PublicScenario): readonly Thread[] {
  const me = view.seat.seat;
  const found = new Map<string, { others: readonly SeatId[]; messages: MessageView[] }>();
  const own = scenario.nations.filter((nation) => nation.id === view.nation.nation);
  const abroad = scenario.nations.filter((nation) => nation.id !== view.nation.nation);
  for (const nation of [...own, ...abroad]) {
    for (const seat of nation.seats) if (seat.id !== me) found.set(seat.id, { others: [seat.id], messages: [] });
  }
  for (const message of view.seat.messages) {
    const others = [...new Set([message.from, ...message.with])].filter((seat) => seat !== me).sort(byId);
    const id = threadId(others);
    const thread = found.get(id) ?? { others, messages: [] };
    thread.messages.push(message);
    found.set(id, thread);
  }
  return [...found].map(([id, thread]) => ({ id, ...thread }));
}
