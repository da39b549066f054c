import type { CalibrationRow } from './calibrationRow.ts';
import { fuelRows } from './fuelRows.ts';
import { portRows } from './portRows.ts';
import { reserveRows } from './reserveRows.ts';
import { restorationRows } from './restorationRows.ts';

/** All that the engine is calibrated against, as the engine computes it now. */
export function calibrationRows(): readonly CalibrationRow[] {
  return [...restorationRows(), ...portRows(), ...fuelRows(), ...reserveRows()];
}

/** The rows as docs/models.md prints them, from the head of the table to its last line. */
export function calibrationTable(rows: readonly CalibrationRow[]): string {
  return [
    '| calibrated | figure | as read | engine | band |',
    '|---|---|---|---|---|',
    ...rows.map(({ kind, what, read, engine, band }, i) => {
      const first = kind === rows[i - 1]?.kind ? '' : kind;
      return `| ${first} | ${what} | ${read} | ${engine.map(number).join(', ')} | ${band.map(number).join(' to ')} |`;
    }),
  ].join('\n');
}

function number(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
