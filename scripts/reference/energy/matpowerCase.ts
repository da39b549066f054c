import { UnreadableFile } from '../referee.ts';

/** The tables of a MATPOWER case file, as far as an optimal power flow needs them. */
export interface MatpowerCase {
  readonly baseMva: number;
  readonly bus: readonly (readonly number[])[];
  readonly gen: readonly (readonly number[])[];
  readonly gencost: readonly (readonly number[])[];
  readonly branch: readonly (readonly number[])[];
}

/** The least columns of each table that are read. */
const COLUMNS = { bus: 9, gen: 10, gencost: 4, branch: 11 } as const;

/** Reads `mpc.<table> = [ … ];` of a `.m` file. Throws `UnreadableFile` naming the table that is missing or malformed. */
export function readMatpowerCase(text: string, name: string): MatpowerCase {
  const bare = text.replaceAll(/%.*$/gm, '');
  const base = /\bmpc\.baseMVA\s*=\s*([^;\n]+)/.exec(bare)?.[1];
  const baseMva = Number(base);
  if (base === undefined || !(baseMva > 0)) throw new UnreadableFile(`${name} has no mpc.baseMVA`);
  const table = (what: keyof typeof COLUMNS): readonly (readonly number[])[] => {
    const body = new RegExp(`\\bmpc\\.${what}\\s*=\\s*\\[([^\\]]*)\\]`).exec(bare)?.[1];
    if (body === undefined) throw new UnreadableFile(`${name} has no mpc.${what}`);
    const rows = body
      .replaceAll(/\.\.\.\s*\n/g, ' ')
      .split(/[;\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return rows.map((line, i) => {
      const row = line.split(/[\s,]+/).map(asNumber);
      if (row.length < COLUMNS[what] || row.some(Number.isNaN))
        throw new UnreadableFile(`${name}: row ${i + 1} of mpc.${what} is not ${COLUMNS[what]} numbers or more`);
      return row;
    });
  };
  return { baseMva, bus: table('bus'), gen: table('gen'), gencost: table('gencost'), branch: table('branch') };
}

function asNumber(text: string): number {
  if (/^[+-]?Inf$/i.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text === '' ? Number.NaN : Number(text);
}
