import type { KeyboardEvent } from 'react';

/** Marks the list whose rows the arrow keys move between. */
export const ROWS = { 'data-rows': '' } as const;

/** Marks one such row, which is a button. */
export const ROW = { 'data-row': '' } as const;

/** Up, down, home and end go from row to row of a list; every row stays in the tab order besides. */
export function moveBetweenRows(event: KeyboardEvent<HTMLButtonElement>): void {
  const rows = [...(event.currentTarget.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(event.currentTarget);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
  event.preventDefault();
}
