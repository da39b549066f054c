import { BOT_NAMES } from '../bots/botNames.ts';
import type { ControlInput } from '../model/input.ts';
import type { DoorRefusal, Refusal } from '../orders/refusal.ts';
import { effectiveEntries } from '../run/effectiveEntries.ts';
import { seatsOf } from './openRoom.ts';
import { refuseRuling } from './refuseRuling.ts';
import type { Room } from './room.ts';

/** Judges what exercise control sends, from the truth, which control may see (rule X2). */
export function refuseControl(
  room: Pick<Room, 'state' | 'game' | 'entries'>,
  input: ControlInput,
): Refusal | DoorRefusal | null {
  const { state } = room;
  const needs = (allowed: readonly string[]): DoorRefusal | null =>
    allowed.includes(state.clock) ? null : { refused: 'wrongClock', clock: state.clock, needs: allowed.join(' or ') };
  const stale = 'turn' in input && input.turn !== state.turn;
  if (stale) return { refused: 'staleTurn', turn: input.turn, now: state.turn };
  switch (input.type) {
    case 'startEx':
      return needs(['waiting']);
    case 'lockTurn':
    case 'extendTurn':
      return needs(['planning']);
    case 'closeTurn':
    case 'endEx':
      return needs(['planning', 'locked']);
    case 'releaseInject': {
      const row = state.msel[input.inject];
      if (!row) return { refused: 'unknownTarget', what: 'inject', id: input.inject };
      return row.status === 'released' ? { refused: 'alreadyDone' } : needs(['planning', 'locked']);
    }
    case 'improviseInject': {
      const unknown = input.to.find((seat) => !seatsOf(room.game.scenario).includes(seat));
      if (unknown !== undefined) return { refused: 'unknownTarget', what: 'seat', id: unknown };
      return input.to.length === 0 ? { refused: 'missingAnswer', ask: 'to' } : needs(['planning', 'locked']);
    }
    case 'adjudicate':
      return refuseRuling(room.game.scenario, state, input) ?? needs(['planning', 'locked']);
    case 'note':
      return null;
    case 'coverSeat': {
      if (!seatsOf(room.game.scenario).includes(input.seat))
        return { refused: 'unknownTarget', what: 'seat', id: input.seat };
      const known = input.bot === null || BOT_NAMES.some((name) => name === input.bot);
      return known
        ? needs(['waiting', 'planning', 'locked'])
        : { refused: 'badAnswer', ask: 'bot', allowed: BOT_NAMES };
    }
    case 'stepBack': {
      if (input.to === 'start') return null;
      const there = effectiveEntries(room.entries).some((row) => row.entry.chain === input.to);
      return there ? null : { refused: 'abandoned', to: input.to };
    }
  }
}
