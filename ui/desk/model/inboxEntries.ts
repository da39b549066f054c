import type { InboxItem, Line, MessageView, View } from '../../../engine/view/view.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** One line of the inbox. */
export type InboxEntry =
  | { readonly kind: 'inject'; readonly id: string; readonly turn: number; readonly item: InboxItem }
  | { readonly kind: 'message'; readonly id: string; readonly turn: number; readonly message: MessageView }
  | { readonly kind: 'information'; readonly id: string; readonly turn: number; readonly line: LineOf<'information'> }
  | { readonly kind: 'receipt'; readonly id: string; readonly turn: number; readonly line: LineOf<'receipt'> };

/** What an entry's place in its turn follows from: decisions first, then what people wrote, then the routine. */
function rankOf(entry: InboxEntry): number {
  if (entry.kind !== 'inject') return 2;
  return { flash: 0, priority: 1, routine: 3 }[entry.item.severity];
}

/**
 * Everything that was addressed to this seat, the present turn first. Within a turn the order never changes once given: a
 * new entry goes to the end of its rank, so that nothing moves away under a finger.
 */
export function inboxEntries(view: View): readonly InboxEntry[] {
  const entries: InboxEntry[] = [];
  for (const item of view.seat.inbox) entries.push({ kind: 'inject', id: item.id, turn: item.turn, item });
  for (const message of view.seat.messages) {
    if (!message.mine) entries.push({ kind: 'message', id: message.id, turn: message.turn, message });
  }
  view.nation.lines.forEach((line, index) => {
    if (line.line === 'information' && line.copy.from !== null) {
      entries.push({ kind: 'information', id: `line-${index}`, turn: line.turn, line });
    }
    if (line.line === 'receipt') entries.push({ kind: 'receipt', id: `line-${index}`, turn: line.turn, line });
  });
  return entries
    .map((entry, arrived) => ({ entry, arrived }))
    .sort((a, b) => b.entry.turn - a.entry.turn || rankOf(a.entry) - rankOf(b.entry) || a.arrived - b.arrived)
    .map(({ entry }) => entry);
}
