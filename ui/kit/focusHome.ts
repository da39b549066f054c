import type { MouseEvent } from 'react';

/**
 * For a button that goes away with what it does: when the keyboard pressed it, the focus moves to the nearest part marked
 * `data-home` at once, instead of falling off the page later.
 */
export function focusHome(event: MouseEvent<HTMLElement>): void {
  const isByKeyboard = event.detail === 0;
  if (isByKeyboard) event.currentTarget.closest<HTMLElement>('[data-home]')?.focus({ preventScroll: true });
}
