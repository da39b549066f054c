import { box, drawing, line, type Mark, mark, sign } from './drawing.ts';
import { el, type Markup } from './markup.ts';

/** One entry of a legend: how it is drawn and what it is called. */
export type Key = readonly [sign: Markup | null, word: string];

/** A mark as it stands in a figure. */
export function markKey(kind: Mark, word: string): Key {
  return [drawing(6, 6, mark(kind, 3, 3, 2.6)), word];
}

const HAPPENED: Key = [drawing(6, 6, box(1.8, 0, 2.4, 6, '#000')), 'happened'];
const STOPPED: Key = [drawing(6, 6, box(1.8, 0.3, 2.4, 5.4, '#fff', 0.6)), 'stopped'];
const NOTICED: Key = [drawing(6, 6, line(3, 0, 3, 6, 0.9, '#000', '0.9 1.1')), 'noticed anywhere'];

/** What the knew-when strip is drawn with; a nation's own shows neither what was stopped nor what others noticed. */
export function knewWhenKeys(own: boolean): readonly Key[] {
  const marks = [markKey('ring', 'knew'), markKey('wedge', 'told'), markKey('filledSquare', 'acted')];
  return own ? [HAPPENED, ...marks] : [HAPPENED, STOPPED, NOTICED, ...marks];
}

export const TOLD_KEYS: readonly Key[] = [
  markKey('ring', 'giver knew'),
  markKey('wedge', 'receiver had it'),
  [null, '+1 turn between'],
  [drawing(6, 6, sign('water', 1.8, 3, 2.1), sign('power', 4.8, 3, 2.1)), 'people spared'],
];

export const HELP_KEYS: readonly Key[] = [
  markKey('ring', 'asked'),
  markKey('diamond', 'answered'),
  markKey('square', 'on site'),
  markKey('filledSquare', 'effect'),
  markKey('crossInRing', 'declined, reasoned'),
  markKey('cross', 'ended otherwise'),
];

/** Hours in which a hospital had neither power nor fuel nor a set. */
export const HOSPITAL_KEY: Key = [drawing(6, 6, sign('hospital', 3, 3, 2.6)), 'hospital dark'];

/** A legend in one line. */
export function legend(keys: readonly Key[], more: string | null = null, name = 'legend'): Markup {
  return el(
    'div',
    { class: name },
    ...keys.map(([sign, word]) => el('span', {}, sign, word)),
    more === null ? null : el('span', {}, more),
  );
}
