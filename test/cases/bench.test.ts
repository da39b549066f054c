/** What the bench measures is what it says: runs come out the same, cold and warm; figures meet their aims or do not. */
import { describe, expect, it } from 'vitest';
import { coldTable } from '../../scripts/bench/coldTable.ts';
import { drawnTable } from '../../scripts/bench/drawnTable.ts';
import { type Figure, GROUPS, meets, workWords } from '../../scripts/bench/figure.ts';
import { growthFigure } from '../../scripts/bench/growthFigure.ts';
import { measured } from '../../scripts/bench/measure.ts';
import { playLog, stepAgain } from '../../scripts/bench/playedLog.ts';
import { markdownTable, textTable } from '../../scripts/bench/tables.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { command } from '../support/command.ts';
import { firstLight } from '../support/firstLight.ts';

const figure = (value: number, aim: Figure['aim'], assets = 100): Figure => ({
  ...{ group: 'turns', name: 'a row', figure: value, unit: 'turns/s', clock: 'processor', quartiles: [value, value] },
  ...{ aim, repetitions: 1, work: { assets, seats: 1200 } },
});

describe('bench', () => {
  it('1 steps a drawn exercise of sixty seats, cold and warm, to the hash that it was played to', () => {
    const size = { nations: 6, assets: 60, seatsEach: 10, turns: 4, parts: ['water', 'transport', 'roads'] } as const;
    const log = playLog(drawnTable(size, firstLight), 'bench', 2, nativeTools);
    expect([log.work.seats, log.work.hours, log.turns]).toEqual([60, 6, 2]);
    expect(log.work.orders).toBeGreaterThan(50);
    const table = coldTable(log, nativeTools);
    const [cold, warm] = [0, 0].map(() => {
      const hashes: string[] = [];
      stepAgain(table.log, table.tools, (state) => hashes.push(nativeTools.sha256(JSON.stringify(state))));
      return hashes;
    });
    table.close();
    expect(cold).toHaveLength(2);
    expect(warm).toEqual(cold);
    expect(() => stepAgain({ ...log, stateHash: 'another' }, nativeTools)).toThrow('came out differently');
  });

  it('8 leaves what is below the map alone, but where a row says that parts are out of service', () => {
    const size = { nations: 6, assets: 100, seatsEach: 10, turns: 8, parts: ['water', 'transport', 'roads'] } as const;
    const [whole, below] = [false, true].map((hasPartsOut) => drawnTable({ ...size, hasPartsOut }, firstLight));
    const words = (scenario: typeof whole) => JSON.stringify(scenario?.campaigns).match(/"do":"disable"/g)?.length ?? 0;
    expect(words(whole)).toBe(0);
    expect(words(below)).toBeGreaterThan(0);
    expect(below?.nations).toEqual(whole?.nations);
  });

  it('2 says whether an aim is met, and in which direction', () => {
    expect([meets(figure(5, { atMost: 5 })), meets(figure(6, { atMost: 5 }))]).toEqual([true, false]);
    expect([meets(figure(5, { atLeast: 5 })), meets(figure(4, { atLeast: 5 }))]).toEqual([true, false]);
    expect(meets(figure(Number.NaN, { atLeast: 5 }))).toBe(false);
    expect(meets(figure(5, null))).toBeNull();
    expect(workWords(figure(1, null))).toBe('assets 100, seats 1,200');
  });

  it('3 takes the middle of what was measured, with its quartiles', () => {
    expect(measured([9, 1, 4, 7, 2])).toEqual({ figure: 4, quartiles: [2, 7], repetitions: 5 });
  });

  it('4 finds the exponent of growth: one where ten times the assets take ten times as long', () => {
    expect(growthFigure('linear', [figure(500, null, 100), figure(50, null, 1000)]).figure).toBe(1);
    const square = growthFigure('square', [figure(100, null, 10), figure(1, null, 100), figure(0.01, null, 1000)]);
    expect([square.figure, meets(square)]).toEqual([2, false]);
  });

  it('5 prints one JSON object, in which every figure has its aim, its repetitions and its work', async () => {
    const { status, stdout } = await command('bench', '--only', 'log', '--runs', '2', '--json');
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, 1]);
    const { figures } = JSON.parse(stdout) as { figures: Figure[] };
    expect(figures.map(({ group }) => group)).toEqual(figures.map(() => 'log'));
    for (const row of figures) {
      expect(row.figure).toBeGreaterThan(0);
      expect(row.repetitions).toBe(2);
      expect(Object.keys(row.work).length).toBeGreaterThan(1);
    }
    const assets = firstLight.nations.flatMap((nation) => nation.assets).length;
    expect(figures[0]).toMatchObject({ aim: { atMost: 300 }, unit: 'ms', work: { nations: 4, assets } });
    expect(figures[1]).toMatchObject({ aim: { atMost: 60 }, unit: 'ms', work: { entries: 10_000 } });
    expect(figures[2]?.work).toMatchObject({ nations: 4, assets, seats: 8, hours: firstLight.hoursPerTurn });
  });

  it('7 prints the same as a table for a page', () => {
    const rows = markdownTable([figure(249.96, { atLeast: 250 }), figure(12_345, null)])
      .trimEnd()
      .split('\n');
    expect(rows.slice(2)).toEqual([
      '| a row | 250 turns/s | ≥ 250 missed | assets 100, seats 1,200 |',
      '| a row | 12,300 turns/s |  | assets 100, seats 1,200 |',
    ]);
    expect(textTable([figure(5, { atLeast: 5 })])).toMatch(/^turns\n {2}a row {2}5 turns\/s {2}≥ 5 met {2}assets/);
  });

  it('6 refuses a group that there is not', async () => {
    const { status, stderr } = await command('bench', '--only', 'log,speed');
    expect(status).not.toBe(0);
    expect(stderr).toContain(`--only takes ${GROUPS.join(', ')}, not "speed".`);
  });
});
