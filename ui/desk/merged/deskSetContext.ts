import { createContext, useContext } from 'react';
import type { DeskSetStore } from './deskSet.ts';

/** Carries the desks of the page to the switch between them. */
export const DeskSetContext = createContext<DeskSetStore | null>(null);

/** The desks of this page; null where a desk stands alone. */
export function useDeskSet(): DeskSetStore | null {
  return useContext(DeskSetContext);
}
