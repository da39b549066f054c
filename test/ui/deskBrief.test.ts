/** A warning brief (D03): the notice says what it says, and not only that it was done. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sealDraft } from '../../ui/desk/actions/sealDraft.ts';
import { tellNews } from '../../ui/desk/actions/tellNews.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { dropNotices, noticeStore } from '../../ui/kit/noticeStore.ts';
import { connectSeat } from '../../ui/net/connectSeat.ts';
import { change, createDeskStore } from '../../ui/store/createDeskStore.ts';
import { beginDraft } from '../../ui/store/draftRecipes.ts';
import { roomAtHand } from '../support/roomAtHand.ts';

startLanguage();
// Notices stand in a store of the page; another file of the same worker may have left some.
beforeEach(dropNotices);
afterEach(dropNotices);

test('one notice with the band and its warning, where other orders at once say that they are done', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  const hand = roomAtHand('kes-mil');
  const store = createDeskStore('case', 'kes-mil', null);
  const connection = connectSeat({ url: 'ws://here', store, world: hand.world });
  hand.settle();
  const desk = { store, connection } as Parameters<typeof tellNews>[0];
  const stop = tellNews(desk);
  const subject = store.getState().scenario?.subjects[0]?.id ?? '';
  change(store, (state) => beginDraft(state, { id: 'd', key: 'k', type: 'D03', answers: { subject }, from: null }));
  const sealed = sealDraft(desk, 'd');
  hand.settle();
  expect(await sealed).toBe(true);
  const words = noticeStore.getState().shown.map((notice) => notice.words);
  expect(words).toEqual([expect.stringMatching(/^Warning brief: .*, \d+ to \d+ %\. One brief in five is wrong\.$/)]);
  stop();
});
