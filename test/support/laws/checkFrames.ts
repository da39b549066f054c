import { EXCON } from '../../../engine/model/ids.ts';
import type { LoggedInput } from '../../../engine/model/input.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { newsFor } from '../../../engine/view/newsFor.ts';
import { inputsOf } from './inputsOf.ts';
import { firstFault } from './playedRuns.ts';
import { spokenFor } from './spokenFor.ts';

/**
 * A turn's closing sends exactly one news frame to every seat, also when nothing happened to it. Any other input sends frames
 * to its own nation and to those whom it names, so that frames alone tell nobody that somebody else acted.
 */
export function checkFrames(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    const inputs = inputsOf(room).map(spokenFor);
    for (const [i, { line, batches }] of room.history.entries()) {
      const logged = inputs[i];
      if (!logged) throw new Error(`entry ${line.entry} is no input`);
      const concerned = concernedBy(logged, room.game.scenario);
      for (const seat of seatsOf(room.game.scenario)) {
        const hears = newsFor(seat, batches, () => null) !== null;
        const all = line.type === 'closeTurn' || line.type === 'startEx';
        if (hears && !concerned(seat)) throw new Error(`${seat} gets a frame when ${line.by} sends ${line.type}`);
        if (!hears && all) throw new Error(`${seat} gets no frame when ${line.type} comes`);
      }
    }
  });
}

function concernedBy({ by, input }: LoggedInput, scenario: Scenario): (seat: string) => boolean {
  if (input.type === 'sendMessage') return (seat) => seat === by || input.to.includes(seat);
  if (input.type === 'askControl') return (seat) => seat === by;
  if (input.type === 'realWorldStop') return () => true;
  if (by !== EXCON) {
    const named = JSON.stringify(input);
    return (seat) => nationOf(seat) === nationOf(by) || new RegExp(`\\b${nationOf(seat)}\\b`).test(named);
  }
  switch (input.type) {
    case 'note':
      return () => false;
    case 'answerSeat':
      return (seat) => seat === input.seat;
    case 'coverSeat':
    case 'observeSeat':
      return (seat) => nationOf(seat) === nationOf(input.seat);
    case 'adjudicate':
      return (seat) => nationOf(seat) === nationOf(input.order);
    case 'improviseInject':
      return (seat) => input.to.includes(seat);
    case 'releaseInject': {
      const to = scenario.injects.find((inject) => inject.id === input.inject)?.deliveries.flatMap((d) => d.to) ?? [];
      return (seat) => to.some((receiver) => nationOf(receiver) === nationOf(seat));
    }
    case 'releaseEdition':
    case 'withholdEdition':
      return (seat) => ['truth', 'common', nationOf(seat)].includes(input.edition);
    default:
      return () => true;
  }
}
