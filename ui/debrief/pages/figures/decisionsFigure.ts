import type { Trial, TriedOrder } from '../../../../engine/evaluation/debrief/trial.ts';
import { box, drawing, label, line, round, sign } from '../drawing.ts';
import { all, type Markup } from '../markup.ts';
import { signed } from '../numbers.ts';

const WIDTH = 277;
const HEAD = 12;
const COLUMNS = ['earlier', 'later', 'left out'] as const;

/** One row a decision, one column a trial: how many more or fewer person-hours, to the right of the line or to its left; the longest bar stands for `most`. */
export function decisionsFigure(
  orders: readonly TriedOrder[],
  name: (order: TriedOrder) => string,
  most: number,
  height: number,
): Markup {
  const lane = round(Math.min(50, (height - HEAD) / Math.max(1, orders.length)));
  const bottom = HEAD + lane * orders.length;
  const zero = (column: number) => 112 + column * 60;
  return drawing(
    WIDTH,
    bottom + 1,
    ...COLUMNS.map((column, i) => label(zero(i), HEAD - 4, column, { size: 7, at: 'middle' })),
    ...orders.map((order, i) => {
      const top = HEAD + lane * i;
      const size = Math.min(13, lane * 0.3);
      const code = order.type ?? 'offer';
      return all(
        line(0, top, WIDTH, top, 0.3),
        label(1, top + lane * 0.44, code, { size, bold: true }),
        label(70, top + lane * 0.44, `T${order.turn}`, { size: size * 0.8, at: 'end' }),
        label(1, top + lane * 0.76, name(order), { size: Math.min(5.2, lane * 0.16) }),
        ...trialsOf(order).map((trial, k) => cell(trial, zero(k), top, lane, most)),
      );
    }),
    ...COLUMNS.map((_, i) => line(zero(i), HEAD, zero(i), bottom, 0.6)),
    line(0, bottom, WIDTH, bottom, 0.3),
  );
}

function trialsOf({ earlier, later, leftOut }: TriedOrder): readonly (Trial | null)[] {
  return [earlier, later, leftOut];
}

function cell(trial: Trial | null, zero: number, top: number, lane: number, most: number): Markup {
  const size = Math.min(8.5, lane * 0.21);
  if (!trial) return label(zero + 3, top + lane * 0.6, '–', { size });
  const { personHours, hospitalDarkHours } = trial.region;
  const wide = (Math.abs(personHours) / most) * 28;
  const left = personHours < 0 ? zero - wide : zero;
  const dark =
    hospitalDarkHours === 0
      ? null
      : all(
          sign('hospital', zero + 5.5, top + lane * 0.87, size * 0.3),
          label(zero + 9.5, top + lane * 0.87 + size * 0.26, `${signed(hospitalDarkHours)} h`, { size: size * 0.72 }),
        );
  return all(
    wide === 0
      ? null
      : box(left, top + lane * 0.14, Math.max(0.5, wide), lane * 0.26, personHours > 0 ? '#000' : '#fff', 0.6),
    label(zero + 3, top + lane * 0.68, signed(personHours), { size, bold: personHours !== 0 }),
    dark,
  );
}
