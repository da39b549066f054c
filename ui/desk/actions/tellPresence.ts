import type { Desk } from '../deskContext.ts';

/** At most one sign of life in this time, so that a busy hand does not flood the room. */
const EVERY_MILLIS = 10_000;

/**
 * Tells EXCON whether somebody reads or drafts here, and which turn this page has shown: a sign at each change, and now and
 * then while hands move. A page that nobody can see has shown nothing, nor has a desk behind the one that is shown.
 */
export function tellPresence(
  { store, connection }: Desk,
  page: Document,
  isShown: () => boolean = () => true,
): () => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  let said = '';
  let shown = 0;
  const say = () => {
    const { work, view, link, browser } = store.getState();
    const turn = view?.nation.turn ?? 0;
    // After a step back the page has not shown what lies ahead again.
    shown = page.visibilityState === 'visible' && isShown() ? turn : Math.min(shown, turn);
    const doing = work.at === 'orders' ? 'reading' : 'drafting';
    const now = connection.localNow();
    const sign = `${doing} ${shown}`;
    // Nobody hears what is said without a line; it is said again when the line is back.
    if (link.is !== 'live' || browser?.observer || (sign === said && now - saidAt < EVERY_MILLIS)) return;
    said = sign;
    saidAt = now;
    connection.presence(doing, shown);
  };
  const hands = ['pointerdown', 'keydown', 'wheel'] as const;
  for (const event of hands) page.addEventListener(event, say, { passive: true });
  page.addEventListener('visibilitychange', say);
  const unsubscribe = store.subscribe((now, before) => {
    const isBack = now.link.is === 'live' && before.link.is !== 'live';
    if (isBack) said = '';
    if (isBack || now.work !== before.work || now.view?.nation.turn !== before.view?.nation.turn) say();
  });
  return () => {
    for (const event of hands) page.removeEventListener(event, say);
    page.removeEventListener('visibilitychange', say);
    unsubscribe();
  };
}
