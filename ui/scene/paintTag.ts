import { fade, INK, STATUS_INK } from './palette.ts';
import { MONO_FONT, TEXT_FONT } from './sceneFonts.ts';

/** A written thing on the map: a name, a countdown, or the code of an order that is only drafted or sealed. */
export interface Tag {
  readonly look: TagLook;
  readonly text: string;
}

type TagLook =
  | 'own'
  | 'foreign'
  | 'nation-small'
  | 'nation'
  | 'own-nation-small'
  | 'own-nation'
  | 'countdown'
  | 'ghost';

interface Letters {
  readonly font: string;
  readonly height: number;
  readonly padding: number;
  readonly ink: string;
  /** Extra space between letters: for capitals of nations' names only. */
  readonly tracking: number;
}

const LETTERS: Readonly<Record<TagLook, Letters>> = {
  own: { font: `550 12.5px ${TEXT_FONT}`, height: 17, padding: 3, ink: INK.text, tracking: 0 },
  foreign: { font: `500 12px ${TEXT_FONT}`, height: 16, padding: 3, ink: INK.textSoft, tracking: 0 },
  'nation-small': { font: `650 11.5px ${TEXT_FONT}`, height: 17, padding: 4, ink: INK.textSoft, tracking: 2.4 },
  nation: { font: `650 14px ${TEXT_FONT}`, height: 20, padding: 5, ink: INK.textSoft, tracking: 3.6 },
  'own-nation-small': { font: `700 12.5px ${TEXT_FONT}`, height: 18, padding: 4, ink: INK.text, tracking: 2.6 },
  'own-nation': { font: `700 16px ${TEXT_FONT}`, height: 22, padding: 5, ink: INK.text, tracking: 4 },
  countdown: { font: `600 11px ${TEXT_FONT}`, height: 18, padding: 8, ink: STATUS_INK.outage, tracking: 0 },
  ghost: { font: `700 9.5px ${MONO_FONT}`, height: 14, padding: 4, ink: INK.accent, tracking: 0 },
};

/** The tag of a nation's name. Only scripts that have capitals are set in spaced ones. */
export function nationTag(name: string, own: boolean, scale: number): Tag {
  const size = scale < 0.62 ? '-small' : '';
  const look: TagLook = own ? `own-nation${size}` : `nation${size}`;
  return { look, text: hasCapitals(name) ? name.toUpperCase() : name };
}

/** The size of a tag in pixels, whole so that its letters stay crisp. */
export function measureTag(context: CanvasRenderingContext2D, tag: Tag): { width: number; height: number } {
  const { padding } = LETTERS[tag.look];
  // Khmer, Burmese and Thai reach higher and lower than capitals do.
  const height = LETTERS[tag.look].height + (hasCapitals(tag.text) ? 0 : 8);
  setLetters(context, tag);
  const width = Math.ceil(context.measureText(tag.text).width) + 2 * padding;
  return { width: width + (width % 2), height };
}

/** Paints a tag with its top left corner at the origin. */
export function paintTag(context: CanvasRenderingContext2D, tag: Tag): void {
  const { width, height } = measureTag(context, tag);
  const { ink, tracking } = LETTERS[tag.look];
  if (tag.look === 'countdown') plate(context, width, height, height / 2, [], ink);
  else if (tag.look === 'ghost') plate(context, width, height, 3, [2.5, 2], ink);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // The last letter's tracking is empty space, which would push the word off its middle.
  const [x, y] = [width / 2 + (hasCapitals(tag.text) ? tracking / 2 : 0), height / 2 + 0.5];
  if (tag.look !== 'countdown' && tag.look !== 'ghost') {
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = fade(INK.halo, 0.86);
    context.strokeText(tag.text, x, y);
  }
  context.fillStyle = ink;
  context.fillText(tag.text, x, y);
}

function setLetters(context: CanvasRenderingContext2D, tag: Tag): void {
  const { font, tracking } = LETTERS[tag.look];
  context.font = font;
  context.letterSpacing = hasCapitals(tag.text) ? `${tracking}px` : '0px';
}

function hasCapitals(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}]/u.test(text);
}

function plate(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  corner: number,
  dash: number[],
  ink: string,
): void {
  context.beginPath();
  context.roundRect(0.5, 0.5, width - 1, height - 1, corner);
  context.fillStyle = fade(INK.disc, 0.94);
  context.fill();
  context.setLineDash(dash);
  context.lineWidth = 1;
  context.strokeStyle = ink;
  context.stroke();
  context.setLineDash([]);
}
