/** The measures beside the run in which nobody acts: for the region, and for one nation beside a band without names. */
import { expect, test } from 'vitest';
import type { Metrics } from '../../engine/model/metrics.ts';
import type { MeasureRow } from '../../engine/protocol/message.ts';
import { bandPath, CHART, chartScale, linePath, niceTop } from '../../ui/excon/chartScale.ts';
import {
  darkHoursLine,
  nationDarkLine,
  nationLine,
  peopleServed,
  personHoursLine,
  servingNations,
} from '../../ui/excon/measureLines.ts';
import { measureSentence } from '../../ui/excon/measureWords.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

startLanguage();

/** Kesara serves 600,000 people, Talumar 900,000. */
const metrics = (kes: number, tal: number, dark = 0): Metrics => ({
  personHours: kes + tal,
  hospitalDarkHours: dark,
  byNation: {
    kes: { water: kes, power: 0, hospitalDarkHours: dark, trustPerMille: 600 },
    tal: { water: 0, power: tal, hospitalDarkHours: 0, trustPerMille: 600 },
  },
});
const rows: readonly MeasureRow[] = [
  { turn: 1, played: metrics(0, 0), noAction: metrics(0, 0) },
  { turn: 2, played: metrics(600_000, 900_000, 1), noAction: metrics(1_200_000, 2_700_000, 3) },
];
const two = { ...firstLight, nations: firstLight.nations.filter(({ id }) => id === 'kes' || id === 'tal') };

test('the region has both lines, turn by turn', () => {
  expect(personHoursLine(rows)).toEqual([
    { turn: 1, played: 0, noAction: 0 },
    { turn: 2, played: 1_500_000, noAction: 3_900_000 },
  ]);
  expect(darkHoursLine(rows).at(-1)).toEqual({ turn: 2, played: 1, noAction: 3 });
  expect(nationDarkLine(rows, 'tal').at(-1)).toEqual({ turn: 2, played: 0, noAction: 0 });
});

test('a nation stands beside the span of the others for each 1,000 people, and the others have no names', () => {
  const line = nationLine(rows, two, 'kes');
  expect(line.at(-1)).toEqual({ turn: 2, played: 1000, noAction: 2000, others: [1000, 1000] });
  expect(JSON.stringify(line)).not.toMatch(/tal/i);
});

test('a nation that is alone has no band, and one that serves nobody has no line', () => {
  const alone = { ...two, nations: two.nations.slice(0, 1) };
  expect(nationLine(rows, alone, 'kes').at(-1)?.others).toBeNull();
  expect(nationLine(rows, two, 'hal')).toEqual([]);
  expect(servingNations(two).map((nation) => [nation.id, peopleServed(nation)])).toEqual([
    ['kes', 600_000],
    ['tal', 900_000],
  ]);
});

test('the sentence gives both numbers and no quotient', () => {
  expect(measureSentence('Person-hours', personHoursLine(rows), 'en')).toBe(
    'After turn 2: 1,500,000; when nobody acts, 3,900,000.',
  );
  expect(measureSentence('Person-hours', nationLine(rows, two, 'kes'), 'en')).toBe(
    'After turn 2: 1,000; when nobody acts, 2,000. The other nations lie between 1,000 and 1,000.',
  );
  expect(measureSentence('Person-hours', [], 'en')).toBe('Person-hours: no turn has closed yet.');
});

test('in a run in which nobody acts both lines are the same', () => {
  const table = setTable();
  table.closeUntil(5);
  const { metrics: now } = table;
  const [point] = personHoursLine([{ turn: 4, played: now, noAction: now }]);
  expect(point?.played).toBe(point?.noAction);
  expect(point?.played).toBeGreaterThan(0);
});

test('the scale holds every value and begins before anything was lost', () => {
  expect([0, 1, 3, 15, 23_870_000].map(niceTop)).toEqual([1, 1, 5, 20, 50_000_000]);
  const scale = chartScale(2, 10);
  expect(scale.y(10)).toBe(CHART.top);
  expect(scale.x(2)).toBe(CHART.width - CHART.right);
  expect(linePath([5, 10], scale)).toBe('M34 70L133 39L232 8');
  expect(
    bandPath(
      [
        [0, 5],
        [5, 10],
      ],
      scale,
    ),
  ).toBe('M34 70L133 39L232 8L232 39L133 70Z');
});
