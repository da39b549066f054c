import { type RefObject, useEffect, useRef } from 'react';
import type { Moment } from '../model/moments.ts';

/** Brings a pane's words back to their beginning when another moment is shown; the focus stays where it is. */
export function useStoryTop(moment: Moment | undefined): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another moment is shown
  useEffect(() => {
    const story = pane.current?.querySelector('.story');
    if (story) story.scrollTop = 0;
  }, [moment]);
  return pane;
}
