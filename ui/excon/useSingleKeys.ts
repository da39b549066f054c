import { t } from '@lingui/core/macro';
import { useEffect } from 'react';
import { announce } from '../kit/noticeStore.ts';
import type { ControlConnection } from '../net/connectControl.ts';
import { useTools } from './console.ts';
import type { ConsoleStore } from './consoleStore.ts';

/** The field that `N` goes to. */
export const NOTE_FIELD = 'excon-note';

/** Keys that work alone: B hides and shows the truth, W blanks and shows the wall, N goes to the notes. Never while somebody types. */
export function useSingleKeys(): void {
  const { store, connection } = useTools();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!store.getState().singleKeys || event.defaultPrevented || isTyping(event)) return;
      if (event.key === 'b' || event.key === 'B') store.setState((now) => ({ blank: !now.blank }));
      else if (event.key === 'w' || event.key === 'W') blankWall(store, connection);
      else if (event.key === 'n' || event.key === 'N') document.getElementById(NOTE_FIELD)?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [store, connection]);
}

function blankWall(store: ConsoleStore, connection: ControlConnection): void {
  const blank = store.getState().control.wall?.blank !== true;
  connection.wall({ type: 'blankWall', blank });
  announce(blank ? t`The wall is blank.` : t`The wall is shown again.`);
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
