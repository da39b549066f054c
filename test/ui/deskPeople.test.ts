/** The own line against a grey band of practice runs: chart, table and sentence say the same, and only of the own nation. */
import { expect, test } from 'vitest';
import { chartPaths } from '../../ui/desk/model/chartPaths.ts';
import { lineSummary } from '../../ui/desk/model/lineSummary.ts';
import { type LinePoint, personHoursLine } from '../../ui/desk/model/personHoursLine.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable } from '../support/tabletop.ts';

test('person-hours add up as the metrics weigh them, turn by turn, with turns to come left open', () => {
  const table = setTable();
  table.closeUntil(6);
  const { view, scenario } = deskOf(table, 'kes-civ');
  const points = personHoursLine(view, scenario);
  expect(points).toHaveLength(scenario.turns);
  expect(points.slice(0, 4).map(({ inTurn, soFar }) => [inTurn, soFar])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [720_000, 720_000],
  ]);
  expect(points.at(-1)).toEqual({ turn: 8, inTurn: null, soFar: null, practice: null });
});

test('rationed hours and hours under notice weigh a quarter', () => {
  const { view, scenario } = deskOf(setTable(), 'kes-civ');
  const personHours = { unsafe: 0, underNotice: 400, rationed: 400, unsupplied: 10, powerless: 5, hospitalDark: 9 };
  const counted = { ...view, nation: { ...view.nation, personHours: [{ turn: 1, personHours, practice: null }] } };
  expect(personHoursLine(counted, scenario)[0]?.inTurn).toBe(215);
});

const points: readonly LinePoint[] = [
  { turn: 1, inTurn: 0, soFar: 0, practice: [0, 0] },
  { turn: 2, inTurn: 600, soFar: 600, practice: [200, 900] },
  { turn: 3, inTurn: null, soFar: null, practice: null },
  { turn: 4, inTurn: null, soFar: null, practice: null },
];

test('the line and the band start at StartEx and end where counting has come to', () => {
  expect(chartPaths(points)).toEqual({
    line: 'M0 100L25 100L50 40',
    band: 'M0 100L25 100L50 10L50 80L25 100Z',
    top: 1000,
    dots: [
      { turn: 1, x: 25, y: 100 },
      { turn: 2, x: 50, y: 40 },
    ],
  });
});

test('one sentence says what the chart shows, and ranks nobody', () => {
  expect(lineSummary(points, 'en')).toBe(
    'After turn 2: 600 person-hours without safe water or power. The middle half of the practice runs came to between 200 and 900.',
  );
  expect(lineSummary(points.slice(0, 1), 'en')).toContain('After turn 1 nobody has been without safe water or power.');
  expect(lineSummary(points.slice(2), 'en')).toBe('The line begins when turn 1 has closed.');
});
