import { holdsPen } from '../../store/holdsPen.ts';
import type { Desk } from '../deskContext.ts';
import { refuseDraft } from '../model/draftInput.ts';
import { sealDraft } from './sealDraft.ts';

/**
 * Watches for the lock and then sends, once each time that the lock runs, every draft of that turn which is valid. The others stay drafts; what
 * keeps each of them is written beside it. Returns the way to stop watching.
 */
export function sendAtLock(desk: Desk): () => void {
  let sentFor = '';
  return desk.store.subscribe((state) => {
    const { view, scenario, drafts, epoch, caughtUp } = state;
    if (!view || !scenario || !caughtUp || !holdsPen(state)) return;
    // What a pause or a stop kept from the sheet is sent when the lock goes on.
    if (view.nation.clock !== 'locked') sentFor = '';
    if (view.nation.clock !== 'locked') return;
    const lock = `${epoch}/${view.nation.turn}`;
    if (sentFor === lock) return;
    sentFor = lock;
    for (const draft of drafts) {
      if (draft.touched && draft.turn === view.nation.turn && !refuseDraft(view, scenario, draft))
        void sealDraft(desk, draft.id);
    }
  });
}
