/** What the calibration says was read of incidents is what was collected, where that collection is at hand; none is shipped. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../support/calibration/calibrationRow.ts';
import { calibrationRows } from '../support/calibration/calibrationTable.ts';
import { sharedFiles } from '../support/reference/sharedReference.ts';

const [collected] = sharedFiles('', /^incidents_calibration\.json$/);

describe('incidents', () => {
  it.skipIf(collected === undefined)('were read as the table says', () => {
    const file: { incidents: readonly (Incident & { id: string })[] } = JSON.parse(
      readFileSync(collected ?? '', 'utf8'),
    );
    const compared = calibrationRows().flatMap(({ what, asRead }) => {
      if (!asRead) return [];
      const incident = file.incidents.find(({ id }) => id === asRead.incident);
      return [{ what, figure: asRead.figure, read: incident ? asRead.from(incident) : Number.NaN }];
    });
    expect(compared.length).toBeGreaterThan(15);
    for (const { what, figure, read } of compared) expect(read, what).toBeCloseTo(figure, 6);
  });
});
