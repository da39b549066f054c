import type { Told } from '../../../../engine/evaluation/debrief/whoTold.ts';
import { drawing, label, line, mark, round, sign } from '../drawing.ts';
import { all, el, type Markup } from '../markup.ts';
import { short } from '../numbers.ts';
import { turnAxis } from '../turnAxis.ts';

const WIDTH = 277;
const HEAD = 9;

/** One lane a copy: from the turn in which the giver knew to the turn in which the receiver had it, and what the giver's receipt says. */
export function toldFigure(rows: readonly Told[], turns: number, height: number, widest = 34): Markup {
  const lane = round(Math.min(widest, (height - HEAD) / Math.max(1, rows.length)));
  const axis = turnAxis(70, 108, turns);
  const bottom = HEAD + lane * rows.length;
  return drawing(
    WIDTH,
    bottom + 1,
    axis.drawn(HEAD - 1, bottom, 5),
    ...rows.map((row, i) => {
      const y = HEAD + lane * (i + 0.5);
      const size = Math.min(9, lane * 0.7);
      const r = Math.min(3, lane * 0.3);
      const from = row.knew === null ? null : axis.at(Math.max(1, row.knew), 0.26);
      const to = axis.at(row.turn, 0.76);
      const delay = row.knew === null ? null : row.turn - row.knew;
      return all(
        line(0, y - lane / 2, WIDTH, y - lane / 2, 0.3),
        label(1, y + size * 0.36, `${row.from.toUpperCase()} → ${row.to.toUpperCase()}`, { size, bold: true }),
        from === null ? null : line(from, y, to - r, y, round(r * 0.4)),
        from === null ? null : mark('ring', from, y, r),
        mark('wedge', to, y, r),
        delay === null ? null : label(to + r * 1.9, y + size * 0.3, `+${delay}`, { size: size * 0.8 }),
        ...row.prevented
          .slice(0, 3)
          .map((one, k) =>
            prevented(one.service, one.people, one.turn, 184 + k * Math.max(31, size * 4.2), y, size * 0.9),
          ),
      );
    }),
    line(0, bottom, WIDTH, bottom, 0.3),
  );
}

function prevented(service: string, people: number, turn: number, x: number, y: number, size: number): Markup {
  const kind = service === 'water' ? 'water' : service === 'care' ? 'hospital' : 'power';
  return el(
    'g',
    {},
    sign(kind, x + size * 0.3, y - size * 0.1, size * 0.42),
    label(x + size, y + size * 0.1, short(people), { size: size * 0.66, bold: true }),
    label(x + size * 3.1, y + size * 0.1, `T${turn}`, { size: size * 0.5 }),
  );
}
