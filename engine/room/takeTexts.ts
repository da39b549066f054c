import type { Input, PaperInput } from '../model/input.ts';
import type { WireInput } from '../protocol/message.ts';
import { sealText } from '../run/chain.ts';
import type { TextRow } from '../run/logEntry.ts';
import type { Room } from './room.ts';

/**
 * Takes the free texts out of a wire input: the input for the log holds their salted hashes, the rows hold the texts. The
 * salt depends on the sender's key, so that the same text sent twice has two names.
 */
export function takeTexts(
  room: Pick<Room, 'game' | 'runSecret'>,
  from: string,
  key: string,
  wire: WireInput,
): { input: Input; texts: readonly TextRow[] } {
  const texts: TextRow[] = [];
  const take = (field: string, text: string): string => {
    const row = sealText(room.game.sha256, `${room.runSecret}:${from}:${key}`, 0, field, text);
    texts.push(row);
    return row.ref;
  };
  const takeOptional = (field: string, text: string | null) =>
    text === null || text === '' ? null : take(field, text);
  switch (wire.type) {
    case 'sealOrder':
    case 'answerProposal':
    case 'makeOffer':
      return { input: { ...wire, reason: takeOptional('reason', wire.reason) }, texts };
    case 'sendMessage':
    case 'note':
    case 'askControl':
    case 'answerSeat':
    case 'addNote':
      return { input: { ...wire, text: take('text', wire.text) }, texts };
    case 'adjudicate':
      return { input: { ...wire, note: take('note', wire.note) }, texts };
    case 'improviseInject':
      return { input: { ...wire, subject: take('subject', wire.subject), body: take('body', wire.body) }, texts };
    case 'enterFor': {
      const entered = takeTexts(room, from, key, wire.input);
      return { input: { ...wire, input: entered.input as PaperInput }, texts: entered.texts };
    }
    default:
      return { input: wire, texts };
  }
}
