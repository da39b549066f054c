import {
  type Clearing,
  clearByFictitiousDefaults,
  clearByIteration,
  type Liabilities,
  owedInAll,
} from '../../../engine/infrastructure/banking/clearing.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile } from '../referee.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { ClearingFile } from './clearingFile.ts';

const TOLERANCE = 1e-8;

/** Holds both ways of clearing against a file: payments and equity within 1e-8, defaulters and rounds exactly, and debts as the file sums them. */
export function clearingChecks({ cases }: ClearingFile, watch: Stopwatch): readonly Check[] {
  const rows = Object.entries(cases);
  if (rows.length === 0) throw new UnreadableFile('cases is empty; there should be at least one network of debts');
  return rows.flatMap(([name, of]) => {
    const debts: Liabilities = { owed: of.L, outside: of.external_liabilities ?? of.e.map(() => 0), cash: of.e };
    const all = owed(name, debts);
    const ways = {
      'fictitious defaults': watch.time(() => clearByFictitiousDefaults(debts)),
      iteration: watch.time(() => clearByIteration(debts)),
    };
    const checks = of.p_bar ? [check(`${name}: debts`, apart(all, of.p_bar), TOLERANCE)] : [];
    if (of.fictitious_default_rounds) {
      const { rounds } = ways['fictitious defaults'];
      checks.push(check(`${name}: rounds that differ`, otherRounds(rounds, of.fictitious_default_rounds), 0));
    }
    for (const [way, ours] of Object.entries(ways)) {
      checks.push(check(`${name}, ${way}: payments`, apart(ours.pays, of.clearing), TOLERANCE));
      if (of.equity) checks.push(check(`${name}, ${way}: equity`, apart(ours.equity, of.equity), TOLERANCE));
      if (of.defaulters) checks.push(check(`${name}, ${way}: defaulters`, differences(ours, of.defaulters), 0));
    }
    return checks;
  });
}

function owed(name: string, debts: Liabilities): readonly number[] {
  try {
    return owedInAll(debts);
  } catch (error) {
    throw new UnreadableFile(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function apart(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  return ours.reduce((most, amount, i) => Math.max(most, Math.abs(amount - (theirs[i] ?? Number.NaN))), 0);
}

function differences({ defaulters }: Clearing, theirs: readonly number[]): number {
  return defaulters.filter((i) => !theirs.includes(i)).length + theirs.filter((i) => !defaulters.includes(i)).length;
}

/** Of each round all who default by then. */
function otherRounds(ours: Clearing['rounds'], theirs: Clearing['rounds']): number {
  const longest = ours.length > theirs.length ? ours : theirs;
  return longest.filter((_, round) => `${ours[round]}` !== `${theirs[round]?.toSorted((a, b) => a - b)}`).length;
}
