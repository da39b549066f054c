import type { Desk } from '../deskContext.ts';

/** At most one sign of life in this time, so that a busy hand does not flood the room. */
const EVERY_MILLIS = 10_000;

/** Tells EXCON whether somebody reads or drafts here: a sign at each change, and now and then while hands move. */
export function tellPresence({ store, connection }: Desk, page: Document): () => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  let said = '';
  const say = () => {
    const { work, view } = store.getState();
    const doing = work.at === 'orders' ? 'reading' : 'drafting';
    const now = connection.localNow();
    if (doing === said && now - saidAt < EVERY_MILLIS) return;
    said = doing;
    saidAt = now;
    connection.presence(doing, view?.nation.turn ?? 0);
  };
  const events = ['pointerdown', 'keydown', 'wheel'] as const;
  for (const event of events) page.addEventListener(event, say, { passive: true });
  const unsubscribe = store.subscribe((now, before) => {
    if (now.work !== before.work) say();
  });
  return () => {
    for (const event of events) page.removeEventListener(event, say);
    unsubscribe();
  };
}
