import { metricsOf } from '../evaluation/metrics.ts';
import { EXCON } from '../model/ids.ts';
import type { Input } from '../model/input.ts';
import type { State } from '../state/state.ts';
import { step } from '../turn/step.ts';
import type { Room } from './room.ts';

/**
 * Keeps the automatic no-action run beside the live one (rule M4): the same scenario and dice, nobody's orders, and nothing
 * that control did but to open and close turns. After each closed turn both are measured.
 */
export function besideNoAction(
  room: Pick<Room, 'game' | 'noAction' | 'measures'>,
  state: State,
  input: Input,
): Pick<Room, 'noAction' | 'measures'> {
  const { game, measures } = room;
  if (input.type !== 'startEx' && input.type !== 'closeTurn') return { noAction: room.noAction, measures };
  const noAction = step(game, room.noAction, input, EXCON).state;
  if (input.type === 'startEx') return { noAction, measures };
  const row = {
    turn: input.turn,
    played: metricsOf(game.scenario, state),
    noAction: metricsOf(game.scenario, noAction),
  };
  return { noAction, measures: [...measures, row] };
}
