import { useEffect } from 'react';
import { useTools } from './wallContext.ts';

/** B blanks this screen and shows it again. There is no field on a wall, so the key is never meant for anything else. */
export function useBlankKey(): void {
  const { store } = useTools();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key !== 'b' && event.key !== 'B') return;
      event.preventDefault();
      store.setState(({ blankHere }) => ({ blankHere: !blankHere }));
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [store]);
}
