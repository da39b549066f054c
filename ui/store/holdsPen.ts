import type { DeskState } from './deskState.ts';

/** Whether this browser may submit: it holds the seat's pen, or the room knows of no pen. An observer's never may. */
export function holdsPen({ browser, chair }: Pick<DeskState, 'browser' | 'chair'>): boolean {
  if (browser?.observer) return false;
  return !browser || !chair || chair.pen === null || chair.pen === browser.number;
}
