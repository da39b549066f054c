import type { Future } from '../../../../engine/evaluation/debrief/debrief.ts';
import { box, drawing, label, line, round, sign } from '../drawing.ts';
import { all, el, type Markup } from '../markup.ts';
import { short } from '../numbers.ts';

const WIDTH = 277;
/** The longest bar; its figure and the hospital's hours need the rest. */
const BAR = 140;

/** What each future is called. */
export const FUTURE_NAMES: Readonly<Record<Future['future'], string>> = {
  noAction: 'nobody acts',
  played: 'as played',
  earlier: 'shared one turn earlier',
};

/** One bar a future, all on one scale from 0: person-hours, and beside them hospital hours in the dark. */
export function futuresFigure(futures: readonly Future[], height: number): Markup {
  const lane = round(height / Math.max(1, futures.length));
  const most = Math.max(1, ...futures.map((future) => future.personHours));
  return drawing(
    WIDTH,
    height,
    hatching(),
    ...futures.map((one, i) => {
      const top = lane * i;
      const wide = BAR * (one.personHours / most);
      const bar = { top: top + lane * 0.36, height: lane * 0.42 };
      const size = Math.min(17, lane * 0.34);
      return all(
        label(3, top + lane * 0.27, FUTURE_NAMES[one.future], { size: Math.min(9.5, lane * 0.27) }),
        box(0.4, bar.top, Math.max(0.8, wide), bar.height, FILL[one.future], 0.7),
        label(wide + 4, bar.top + bar.height / 2 + size * 0.36, short(one.personHours), { size, bold: true }),
        sign('hospital', 233, bar.top + bar.height / 2, size * 0.4),
        label(277, bar.top + bar.height / 2 + size * 0.36, `${one.hospitalDarkHours} h`, { size, at: 'end' }),
      );
    }),
    line(0.4, 0, 0.4, height - lane * 0.1, 0.7),
  );
}

const FILL: Readonly<Record<Future['future'], string>> = { noAction: '#000', played: 'url(#hatch)', earlier: '#fff' };

function hatching(): Markup {
  const pattern = { id: 'hatch', width: 3, height: 3, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return el('defs', {}, el('pattern', pattern, box(0, 0, 3, 3, '#fff'), box(0, 0, 1.2, 3, '#000')));
}
