import type { OrderTypeId } from '../../engine/model/ids.ts';
import type { Answers } from '../../engine/model/order.ts';
import type { AnyRefusal } from '../../engine/orders/refusal.ts';
import type { DeskState } from './deskState.ts';
import type { LocalDraft } from './localDraft.ts';

// What can be done with drafts: recipes that run under immer. Ids and keys come from outside, so that tests can name them.

/** Begins a draft and opens its form. */
export function beginDraft(
  state: DeskState,
  begin: {
    readonly id: string;
    readonly key: string;
    readonly type: OrderTypeId;
    readonly answers: Answers;
    readonly from: string | null;
  },
): void {
  dropUnwritten(state);
  const turn = Math.max(1, state.view?.nation.turn ?? 1);
  state.drafts.push({ ...begin, reason: '', turn, touched: false, sending: false, refused: null });
  state.work = { at: 'draft', id: begin.id };
}

/** Writes into a draft. It then belongs to the present turn, and the room judges it anew. */
export function writeDraft(
  state: DeskState,
  id: string,
  key: string,
  written: { readonly answers?: Answers; readonly reason?: string },
): void {
  const turn = Math.max(1, state.view?.nation.turn ?? 1);
  replace(state, id, (draft) => ({ ...draft, ...written, turn, key, touched: true, refused: null }));
}

/** Keeps a draft as it is and closes its form; from now on it is sent at the lock when it is valid. */
export function keepDraft(state: DeskState, id: string): void {
  replace(state, id, (draft) => ({ ...draft, touched: true }));
  state.work = { at: 'orders' };
}

/** Closes the form of a draft; one in which nothing was written goes. */
export function closeDraft(state: DeskState): void {
  dropUnwritten(state);
  state.work = { at: 'orders' };
}

/** Throws a draft away, or takes it off because it was sealed. */
export function dropDraft(state: DeskState, id: string): void {
  state.drafts = state.drafts.filter((draft) => draft.id !== id);
  if (state.work.at === 'draft' && state.work.id === id) state.work = { at: 'orders' };
}

/** Notes that a draft is on its way to the room. */
export function markSending(state: DeskState, id: string): void {
  replace(state, id, (draft) => ({ ...draft, sending: true, refused: null }));
}

/** Gives a draft back with the reason why the room did not take it, under a new key. */
export function giveBack(state: DeskState, id: string, key: string, refused: AnyRefusal): void {
  replace(state, id, (draft) => ({ ...draft, sending: false, refused, key }));
}

/** Takes a draft of an earlier turn into this one. */
export function renewDraft(state: DeskState, id: string, key: string): void {
  writeDraft(state, id, key, {});
  state.work = { at: 'draft', id };
}

function replace(state: DeskState, id: string, by: (draft: LocalDraft) => LocalDraft): void {
  state.drafts = state.drafts.map((draft) => (draft.id === id ? by(draft) : draft));
}

function dropUnwritten(state: DeskState): void {
  const open = state.work.at === 'draft' ? state.work.id : null;
  state.drafts = state.drafts.filter((draft) => draft.id !== open || draft.touched || draft.sending);
}
