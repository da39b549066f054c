import { useEffect, useState } from 'react';

const LOOK_AGAIN_MILLIS = 250;

/** Whether a moment has passed by the clock that `now` reads; false while there is none. */
export function usePassed(atMillis: number | null, now: () => number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const look = () => setPassed(atMillis !== null && now() >= atMillis);
    look();
    if (atMillis === null) return;
    const timer = setInterval(look, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [atMillis, now]);
  return passed;
}
