/**
 * The table of docs/models.md that says how near the models come to real incidents: restoration curve, port backlog, fuel
 * shortage, battery decay, generator hours. Each figure lies in its band, and the page prints what is computed. Where a figure
 * moves, a rule or a number did, and the commit says why.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalibrationRow } from '../support/calibration/calibrationRow.ts';
import { calibrationRows, calibrationTable } from '../support/calibration/calibrationTable.ts';
import { ROOT } from '../support/sourceFile.ts';

const rows = calibrationRows();
const outside = (given: readonly CalibrationRow[]) =>
  given
    .filter(({ engine, band: [from, to] }) => !engine.every((value) => value >= from && value <= to))
    .map(({ what, engine }) => `${what}: ${engine.join(', ')}`);

describe('calibration', () => {
  it('E7.5 has a figure in its band for each row: curve, backlog, shortage, batteries, generators', () => {
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(5);
    expect(outside(rows)).toEqual([]);
  });

  it('has bands that hold what was read, and that could be missed', () => {
    for (const { what, band, asRead } of rows) {
      const [from, to] = band;
      expect([what, from < to]).toEqual([what, true]);
      if (asRead) expect([what, from <= asRead.figure && asRead.figure <= to]).toEqual([what, true]);
    }
  });

  it('stands in docs/models.md as it is computed', () => {
    const page = readFileSync(join(ROOT, 'docs/models.md'), 'utf8');
    const printed = /\n(\| calibrated \|[\s\S]*?)\n\n/.exec(page)?.[1];
    expect(printed).toBe(calibrationTable(rows));
  });

  it('rings where one of several values leaves its band, and where there is none', () => {
    const [row] = rows;
    if (!row) throw new Error('there are no rows');
    const moved = [
      { ...row, engine: [...row.engine, row.band[1] + 0.1] },
      { ...row, engine: [Number.NaN] },
    ];
    expect(outside(moved)).toHaveLength(2);
  });
});
