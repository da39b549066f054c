import type { HelpRow } from '../../../../engine/evaluation/debrief/helpLadder.ts';
import { drawing, label, line, type Mark, mark, round } from '../drawing.ts';
import { all, el, type Markup } from '../markup.ts';
import { turnAxis } from '../turnAxis.ts';

const WIDTH = 277;
const HEAD = 9;

/** One lane a request, climbing a rung with each step: asked, answered, on site, effect. A refusal ends it with a cross. */
export function helpFigure(rows: readonly HelpRow[], turns: number, height: number, widest = 24): Markup {
  const lane = round(Math.min(widest, (height - HEAD) / Math.max(1, rows.length)));
  const axis = turnAxis(84, WIDTH - 85, turns);
  const bottom = HEAD + lane * rows.length;
  return drawing(
    WIDTH,
    bottom + 1,
    axis.drawn(HEAD - 1, bottom, 5),
    ...rows.map((row, i) => {
      const base = HEAD + lane * (i + 1);
      const size = Math.min(7.5, lane * 0.66);
      const r = Math.min(3.2, lane * 0.2);
      const steps = stepsOf(row).map(({ turn, rung, kind }) => ({
        x: axis.at(turn, [0.14, 0.38, 0.62, 0.86][rung]),
        y: base - lane * (0.24 + 0.17 * rung),
        kind,
      }));
      return all(
        line(0, base - lane, WIDTH, base - lane, 0.3),
        label(1, base - lane / 2 + size * 0.36, `${row.to.toUpperCase()} ← ${row.from.toUpperCase()}`, {
          size,
          bold: true,
        }),
        label(82, base - lane / 2 + size * 0.36, row.item, { size: size * 0.8, at: 'end' }),
        steps.length < 2
          ? null
          : el('polyline', { points: climb(steps), fill: 'none', stroke: '#000', 'stroke-width': round(r * 0.4) }),
        ...steps.map(({ x, y, kind }) => mark(kind, x, y, r)),
      );
    }),
    line(0, bottom, WIDTH, bottom, 0.3),
  );
}

function stepsOf(row: HelpRow): readonly { readonly turn: number; readonly rung: number; readonly kind: Mark }[] {
  const refused = row.reasoned ? 'crossInRing' : 'cross';
  const kinds: readonly (readonly [number | null, Mark])[] = [
    [row.asked, 'ring'],
    [row.answered, row.answer === 'help' ? 'diamond' : refused],
    [row.onSite, 'square'],
    [row.effect, 'filledSquare'],
  ];
  return kinds.flatMap(([turn, kind], rung) => (turn === null ? [] : [{ turn, rung, kind }]));
}

function climb(steps: readonly { readonly x: number; readonly y: number }[]): string {
  const points = steps.flatMap(({ x, y }, i) => {
    const before = steps[i - 1];
    return before ? [`${round(x)},${round(before.y)}`, `${round(x)},${round(y)}`] : [`${round(x)},${round(y)}`];
  });
  return points.join(' ');
}
