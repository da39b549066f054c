import type { KeyboardEvent } from 'react';

/** Moves the focus between the heads of a list by J, K and the arrows; leaves every other key alone. */
export function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea, select'))
    return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-head]')].filter((head) =>
    head.checkVisibility(),
  );
  const at = heads.findIndex((head) => head === target || head.closest('li')?.contains(target));
  const next = heads[Math.min(heads.length - 1, Math.max(0, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
