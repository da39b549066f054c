import type { KnewWhen } from '../../../../engine/evaluation/debrief/knewWhen.ts';
import { box, drawing, label, line, mark, round, sign } from '../drawing.ts';
import { all, type Markup } from '../markup.ts';
import { type TurnAxis, turnAxis } from '../turnAxis.ts';

const WIDTH = 277;
const HEAD = 9;
/** Where the sign of a stage stands, behind a nation's code or behind the word for a site. */
const SIGN = { nation: 28, site: 46 } as const;

/** The strip: a band for each stage, a lane for each nation, marks where it knew, told and acted; a line from knowing on. */
export function knewWhenFigure(rows: readonly KnewWhen[], turns: number, height: number): Markup {
  const lanes = rows.reduce((sum, row) => sum + row.nations.length + 0.5, 0);
  const lane = round(Math.min(18, (height - HEAD) / Math.max(1, lanes)));
  const axis = turnAxis(76, WIDTH - 77, turns);
  let y = HEAD;
  const bands = rows.map((row) => {
    const top = y;
    y += lane * (row.nations.length + 0.5);
    return band(row, axis, top, lane);
  });
  return drawing(WIDTH, y, axis.drawn(HEAD - 1, y - lane * 0.5, 5), ...bands);
}

function band(row: KnewWhen, axis: TurnAxis, top: number, lane: number): Markup {
  const height = lane * row.nations.length;
  const middle = top + height / 2;
  const size = Math.min(7, Math.max(3.4, height * (row.site === null ? 0.3 : 0.42)));
  return all(
    line(0, top, axis.left + axis.width, top, 0.35),
    line(0, top + height, axis.left + axis.width, top + height, 0.35),
    label(1, middle + size * 0.36, row.site ?? row.nation.toUpperCase(), { size, bold: true }),
    sign(row.kind, SIGN[row.site === null ? 'nation' : 'site'], middle, size * 0.5),
    label(SIGN[row.site === null ? 'nation' : 'site'] + 6, middle + size * 0.3, row.kind, { size: size * 0.8 }),
    blow(row, axis, top, height),
    ...row.nations.map((nation, i) => {
      const y = top + lane * (i + 0.5);
      const own = nation.nation === row.nation;
      const code =
        row.site !== null
          ? null
          : label(73, y + lane * 0.24, nation.nation.toUpperCase(), {
              size: Math.min(5.2, lane * 0.66),
              bold: own,
              at: 'end',
            });
      const r = Math.min(3.2, lane * 0.38);
      const known =
        nation.knew === null ? null : line(axis.at(nation.knew, 0.26), y, axis.left + axis.width, y, round(r * 0.22));
      const put = (turn: number | null, share: number, kind: 'ring' | 'wedge' | 'filledSquare') =>
        turn === null ? null : mark(kind, axis.at(turn, share), y, r);
      return all(
        code,
        known,
        put(nation.knew, 0.26, 'ring'),
        put(nation.told, 0.54, 'wedge'),
        put(nation.acted, 0.8, 'filledSquare'),
      );
    }),
  );
}

/** The stage itself at its turn's opening: a black bar, or an outlined one where it was stopped. A dotted line: noticed anywhere. */
function blow({ happened, noticed }: KnewWhen, axis: TurnAxis, top: number, height: number): Markup {
  const seen =
    noticed === null
      ? null
      : line(axis.at(noticed, 0.09), top, axis.at(noticed, 0.09), top + height, 0.8, '#000', '0.8 1.2');
  if (!happened) return all(seen);
  const x = axis.at(happened.turn, 0) - 1.3;
  return all(
    seen,
    happened.outcome === 'ran' ? box(x, top, 2.6, height, '#000') : box(x, top + 0.3, 2.6, height - 0.6, '#fff', 0.6),
  );
}
