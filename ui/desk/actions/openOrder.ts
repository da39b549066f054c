import type { Answers } from '../../../engine/model/order.ts';
import { refuseObserver } from '../../../engine/orders/refuseObserver.ts';
import { namesOf } from '../../kit/names.ts';
import { notify } from '../../kit/noticeStore.ts';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { change } from '../../store/createDeskStore.ts';
import { beginDraft } from '../../store/draftRecipes.ts';
import type { Desk } from '../deskContext.ts';
import { prefill } from '../model/prefill.ts';

/** Opens the form of an order with everything filled in that is known; a Decide button gives its answers and its item. */
export function openOrder(
  { store, connection }: Desk,
  type: string,
  given: Answers = {},
  from: string | null = null,
): void {
  const { view, scenario, selected, drafts } = store.getState();
  const found = scenario?.orders.find((order) => order.id === type);
  if (!view || !scenario || !found) return;
  const closed = refuseObserver(view, 'sealOrder');
  if (closed) {
    notify(refusalSentence(closed, namesOf(scenario, document.documentElement.lang || 'en')), 'plain');
    return;
  }
  const begun = from === null ? undefined : drafts.find((draft) => draft.from === from && draft.type === type);
  change(store, (state) => {
    if (begun) {
      state.work = { at: 'draft', id: begun.id };
      return;
    }
    const answers = prefill(view, scenario, found, given, selected);
    beginDraft(state, { id: connection.newKey(), key: connection.newKey(), type, answers, from });
  });
}
