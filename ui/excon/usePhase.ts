import type { ClockFrame } from '../../engine/protocol/message.ts';
import { usePassed } from '../kit/usePassed.ts';
import { useConsole, useTools } from './console.ts';

/** How the exercise stands; a locked turn whose grace is over is being resolved. Null before the first word of the room. */
export function usePhase(): ClockFrame['phase'] | null {
  const { connection } = useTools();
  const clock = useConsole((state) => state.control.clock);
  const isOver = usePassed(clock?.phase === 'locked' ? clock.endsAtMillis : null, connection.now);
  return isOver ? 'resolving' : (clock?.phase ?? null);
}
