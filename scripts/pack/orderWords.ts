import type { Text } from '../../engine/model/ids.ts';
import type { Ask } from '../../engine/model/order.ts';
import type { PublicOrderType } from '../../engine/view/publicScenario.ts';
import type { Names } from './names.ts';
import { KIND_WORDS, list, SECTOR_WORDS } from './plainWords.ts';

/** The first sentence of an order's summary: what it does, in one line. */
export function whatItDoes(order: PublicOrderType, names: Names): string {
  return firstSentence(names.say(order.summary));
}

/** What must be written on the order form besides the order itself. */
export function whatToWrite(order: PublicOrderType): string {
  const asked = order.asks.map(askWords);
  const reason = order.needs.some(({ need }) => need === 'reason') ? ['your own words'] : [];
  return [...asked, ...reason].join(' · ') || 'nothing more';
}

/** The orders that ask another role for its signature. */
export function coSignedBy(order: PublicOrderType): { readonly role: 'civ' | 'mil'; readonly instrument: Text } | null {
  for (const need of order.needs) {
    if (need.need === 'coSignature') return { role: need.from, instrument: need.instrument };
  }
  return null;
}

function askWords(ask: Ask): string {
  switch (ask.ask) {
    case 'target':
      return 'site';
    case 'nations':
      return 'nations';
    case 'tlp':
      return 'TLP label';
    case 'information':
      return 'indicator';
    case 'untilTurn':
      return 'last turn';
    case 'count':
      return `how many (${ask.atLeast}\u2013${ask.atMost})`;
    case 'sector':
      return list(
        ask.options.map((sector) => SECTOR_WORDS[sector]),
        'or',
      );
    case 'subject':
      return 'question';
    case 'item':
      return list(
        // The short words are enough here: the card tells beside it what they are.
        [...ask.options],
        'or',
      );
    case 'mode':
      return 'on or off';
    case 'statement':
      return 'sentence';
    case 'byTurn':
      return 'by turn';
    case 'keep':
      return `kept first: ${list(
        ask.options.map((kind) => KIND_WORDS[kind]),
        'or',
      )}`;
  }
}

/** A sentence ends at a full stop before a space; "5.5" and "10 %" do not end one. */
function firstSentence(words: string): string {
  return /^.*?[.!?。！？](?=\s|$)/s.exec(words)?.[0] ?? words;
}
