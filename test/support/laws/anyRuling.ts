import type { ControlInput } from '../../../engine/model/input.ts';
import { ITEMS } from '../../../engine/model/order.ts';
import { RULING_WORDS, type RulingEffect } from '../../../engine/model/ruling.ts';
import type { Room } from '../../../engine/room/room.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { type Pick, pickFrom } from './pickFrom.ts';

/** Any ruling on a free-form order that the door would let in, sensible or not, from a word. Its note is its own. */
export function anyRuling(
  { state, game }: Room,
  order: string,
  luck: string,
): Extract<ControlInput, { type: 'adjudicate' }> {
  const { turn } = state;
  const pick = pickFrom(`${luck}/${turn}/${order}`);
  const own = game.scenario.nations.find((nation) => nation.id === nationOf(order))?.assets ?? [];
  const target = pick('target', 6) === 0 ? null : (own[pick('which', own.length)]?.id ?? null);
  const effects = Array.from({ length: pick('effects', 4) }, (_, i) =>
    anyEffect((what, below) => pick(`${i}/${what}`, below)),
  );
  const verdict = pick('verdict', 4) === 0 ? 'decline' : 'grant';
  return { type: 'adjudicate', turn, order, verdict, target, effects, note: `note on ${order} in turn ${turn}` };
}

/** Each word once in a while, each number within its bounds (engine/protocol/schema/rulingEffect.ts). */
function anyEffect(pick: Pick): RulingEffect {
  const word = RULING_WORDS[pick('word', RULING_WORDS.length)] ?? 'treat';
  switch (word) {
    case 'trust':
      return { do: word, byPerMille: pick('trust', 401) - 200 };
    case 'work':
      return { do: word, crewHours: 1 + pick('work', 24) };
    case 'fuel':
      return { do: word, hours: 1 + pick('fuel', 24) };
    case 'reduce':
      return { do: word, byPerMille: 1 + pick('reduce', 1000), forTurns: 1 + pick('turns', 8) };
    case 'grant':
      return { do: word, information: pick('information', 5) === 0 ? 'ind-9' : 'ind-1' };
    case 'occupy':
      return {
        do: word,
        item: ITEMS[pick('item', ITEMS.length)] ?? 'crew',
        count: 1 + pick('count', 2),
        while: 'turn',
      };
    case 'treat':
    case 'shutDoor':
      return { do: word };
  }
}
