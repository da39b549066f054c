import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { namesOf } from '../../kit/names.ts';
import { notify } from '../../kit/noticeStore.ts';
import { change } from '../../store/createDeskStore.ts';
import { dropDraft, giveBack, markSending } from '../../store/draftRecipes.ts';
import type { Desk } from '../deskContext.ts';
import { draftInput } from '../model/draftInput.ts';
import { tellShut } from './tellShut.ts';

/** Sends a draft to be sealed. It leaves the drafts only when the room has taken it; refused, it comes back with the reason. */
export async function sealDraft({ store, connection }: Desk, id: string): Promise<boolean> {
  const draft = store.getState().drafts.find((one) => one.id === id);
  if (!draft || draft.sending || tellShut({ store, connection })) return false;
  return deliver({ store, connection }, id);
}

/** Sends again what was on its way when the page was closed, under the same key, so that nothing is sealed twice. */
export function resumeSending(desk: Desk): void {
  for (const draft of desk.store.getState().drafts) if (draft.sending) void deliver(desk, draft.id);
}

async function deliver({ store, connection }: Desk, id: string): Promise<boolean> {
  const draft = store.getState().drafts.find((one) => one.id === id);
  if (!draft) return false;
  change(store, (state) => markSending(state, id));
  const answer = await connection.submit(draftInput(draft), draft.key);
  if (answer.taken) {
    change(store, (state) => dropDraft(state, id));
    const words = takenWords(store, draft.type);
    if (words !== null) notify(words, 'ok');
  } else {
    change(store, (state) => giveBack(state, id, connection.newKey(), answer.refusal));
  }
  return answer.taken;
}

/** What to say of an order that was taken; nothing where what it brought says it itself. */
function takenWords(store: Desk['store'], type: string): string | null {
  const { scenario, view } = store.getState();
  const order = scenario?.orders.find((one) => one.id === type);
  const name = scenario ? namesOf(scenario, i18n.locale || 'en').order(type) : type;
  if (order?.needs.some((need) => need.need === 'coSignature')) return t`${name} was sent for the second signature.`;
  if (view?.nation.clock === 'locked') return t`${name} was sealed at the lock.`;
  if (order?.effects.some((effect) => effect.do === 'brief')) return null;
  if (order?.takesEffect === 'now') return t`${name}: done.`;
  return order?.effects.some((effect) => effect.do === 'adjudicate')
    ? t`${name} is sealed. EXCON reads it and rules.`
    : t`${name} is sealed. You can withdraw it until the lock.`;
}
