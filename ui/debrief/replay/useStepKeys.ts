import { useEffect } from 'react';
import { useRoomTools } from '../roomContext.ts';
import { goTo } from '../roomStore.ts';

/** Where a key means something else: fields, tabs, the map, what can be pressed. */
const TAKEN = 'input, select, textarea, [role="application"], [role="tab"], [role="slider"], [role="dialog"]';

/** The arrow keys step through the run from anywhere; the space bar plays it where it presses nothing else. */
export function useStepKeys(): void {
  const { store } = useRoomTools();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TAKEN)) return;
      const { at, playing } = store.getState();
      if (event.key === 'ArrowLeft') goTo(store, at - 1);
      else if (event.key === 'ArrowRight') goTo(store, at + 1);
      else if (event.key === ' ' && !(event.target instanceof Element && event.target.closest('button, summary, a')))
        store.setState({ playing: !playing });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [store]);
}
