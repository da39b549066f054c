import { useEffect } from 'react';
import { useRoom, useRoomTools } from '../roomContext.ts';
import { goTo } from '../roomStore.ts';

/** How long each moment stays: long enough to read its first sentences aloud. */
const PACE_MILLIS = 6_000;

/** Plays the run at a calm pace, one moment after the other, and stops at the end. */
export function usePlaying(): void {
  const { store } = useRoomTools();
  const playing = useRoom((state) => state.playing);
  const at = useRoom((state) => state.at);
  const last = useRoom((state) => state.moments.length - 1);
  useEffect(() => {
    if (!playing) return;
    if (at >= last) return store.setState({ playing: false });
    const timer = setTimeout(() => goTo(store, at + 1), PACE_MILLIS);
    return () => clearTimeout(timer);
  }, [playing, at, last, store]);
}
