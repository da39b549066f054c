import type { ToControl } from '../protocol/message.ts';
import type { Room } from './room.ts';

/** What was played beside the no-action run of the same seed, for control. */
export function measuresFrame(room: Pick<Room, 'measures'>): Extract<ToControl, { type: 'measures' }> {
  return { type: 'measures', rows: room.measures };
}
