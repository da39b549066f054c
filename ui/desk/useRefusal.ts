import { useCallback } from 'react';
import type { SeatInput } from '../../engine/model/input.ts';
import type { AnyRefusal } from '../../engine/orders/refusal.ts';
import { refuse } from '../../engine/orders/refuse.ts';
import { holdsPen } from '../store/holdsPen.ts';
import { useDeskState, useKnown } from './deskContext.ts';

/**
 * Why an input cannot be sent from this browser: what the view rules out, and that a browser which reads along sends nothing
 * but a question on the help line and the real-world stop (rule G2). Null when it may be sent.
 */
export function useRefusal(): (input: SeatInput) => AnyRefusal | null {
  const { view, scenario } = useKnown();
  const mine = useDeskState(holdsPen);
  const pen = useDeskState((state) => state.chair?.pen ?? 0);
  return useCallback(
    (input) => {
      const free = mine || input.type === 'askControl' || input.type === 'realWorldStop';
      return refuse(view, scenario, input) ?? (free ? null : { refused: 'noPen', pen });
    },
    [view, scenario, mine, pen],
  );
}

/** Whether a button for it stands there at all: it may be sent, or only this browser may not, which greys it. */
export function isForSeat(refusal: AnyRefusal | null): boolean {
  return refusal === null || refusal.refused === 'noPen';
}
