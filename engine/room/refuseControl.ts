import { BOT_NAMES } from '../bots/botNames.ts';
import { editionsOf } from '../evaluation/debrief/editionsOf.ts';
import type { ControlInput } from '../model/input.ts';
import type { DoorRefusal, Refusal } from '../orders/refusal.ts';
import { refuse } from '../orders/refuse.ts';
import { effectiveEntries } from '../run/effectiveEntries.ts';
import { nationOf } from '../state/rows.ts';
import { makePublicScenario } from '../view/makePublicScenario.ts';
import { seatsOf } from './openRoom.ts';
import { refuseRuling } from './refuseRuling.ts';
import type { Room, RoomClock } from './room.ts';

/** Judges what exercise control sends, from the truth, which control may see (rule X2). */
export function refuseControl(
  room: Pick<Room, 'state' | 'game' | 'entries' | 'clock' | 'views'>,
  input: ControlInput,
): Refusal | DoorRefusal | null {
  const { state } = room;
  const needs = (allowed: readonly string[]): DoorRefusal | null =>
    allowed.includes(state.clock) ? null : { refused: 'wrongClock', clock: state.clock, needs: allowed.join(' or ') };
  const still = refuseWhileStill(room.clock.phase, input);
  if (still) return still;
  const stale = 'turn' in input && input.turn !== state.turn;
  if (stale) return { refused: 'staleTurn', turn: input.turn, now: state.turn };
  switch (input.type) {
    case 'startEx':
      return needs(['waiting']);
    case 'lockTurn':
    case 'extendTurn':
      return needs(['planning']);
    case 'pauseTurn':
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
    case 'answerSeat':
      return wasAsked(room, input.seat, input.question)
        ? null
        : { refused: 'unknownTarget', what: 'question', id: input.question };
    case 'coverSeat': {
      if (!seatsOf(room.game.scenario).includes(input.seat))
        return { refused: 'unknownTarget', what: 'seat', id: input.seat };
      const known = input.bot === null || BOT_NAMES.some((name) => name === input.bot);
      return known
        ? needs(['waiting', 'planning', 'locked'])
        : { refused: 'badAnswer', ask: 'bot', allowed: BOT_NAMES };
    }
    case 'observeSeat': {
      if (!seatsOf(room.game.scenario).includes(input.seat))
        return { refused: 'unknownTarget', what: 'seat', id: input.seat };
      if (input.bot !== null && !BOT_NAMES.some((name) => name === input.bot))
        return { refused: 'badAnswer', ask: 'bot', allowed: BOT_NAMES };
      const same = state.observers[input.seat] === input.observer && state.covered[input.seat] === input.bot;
      return same ? { refused: 'alreadyDone' } : needs(['waiting', 'planning', 'locked']);
    }
    case 'stepBack': {
      if (input.to === 'start') return null;
      const there = effectiveEntries(room.entries).some((row) => row.entry.chain === input.to);
      return there ? null : { refused: 'abandoned', to: input.to };
    }
    case 'resumeTurn':
    case 'realWorldResume':
    case 'realWorldStop':
      return null;
    case 'enterFor': {
      const view = room.views[input.seat];
      if (!view) return { refused: 'unknownTarget', what: 'seat', id: input.seat };
      return refuse(view, makePublicScenario(room.game.scenario, nationOf(input.seat)), input.input);
    }
    case 'releaseEdition':
    case 'withholdEdition': {
      if (!editionsOf(room.game.scenario).includes(input.edition))
        return { refused: 'unknownTarget', what: 'edition', id: input.edition };
      const isReleased = state.released.includes(input.edition);
      return needs(['ended']) ?? (isReleased === (input.type === 'releaseEdition') ? { refused: 'alreadyDone' } : null);
    }
  }
}

/** Questions are in no state: the rules of the exercise do not depend on them. They stand in the view of who asked. */
function wasAsked({ views }: Pick<Room, 'views'>, seat: string, question: string): boolean {
  return views[seat]?.seat.help.some(({ id }) => id === question) ?? false;
}

/** What a pause or a stop rules out, and what needs one (rules X3, X5). */
function refuseWhileStill(phase: RoomClock['phase'], { type }: ControlInput): Refusal | DoorRefusal | null {
  const wrong = (needs: string): DoorRefusal => ({ refused: 'wrongClock', clock: phase, needs });
  if (phase === 'stopped') return type === 'realWorldResume' || type === 'note' ? null : { refused: 'stopped' };
  if (type === 'realWorldResume') return wrong('stopped');
  if (type === 'realWorldStop') return phase === 'ended' ? wrong('any but ended') : null;
  if (type === 'resumeTurn') return phase === 'paused' ? null : wrong('paused');
  const moves = type === 'lockTurn' || type === 'closeTurn' || type === 'pauseTurn';
  return moves && phase === 'paused' ? wrong('planning or locked') : null;
}
