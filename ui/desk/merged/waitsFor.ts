import type { DeskState } from '../../store/deskState.ts';
import { waitingOf } from '../model/waitingOf.ts';

/** How many questions wait for a seat's answer. */
export function waitsFor({ view, scenario }: Pick<DeskState, 'view' | 'scenario'>): number {
  return view && scenario ? waitingOf(view, scenario).mine.length : 0;
}
