import type { Largest } from '../../../engine/infrastructure/banking/largestSettlement.ts';
import { solveProgramme } from '../solveProgramme.ts';
import type { GridlockCase } from './gridlockCase.ts';

/**
 * The largest value or number of payments that can settle at once, as an integer programme solved by HiGHS: the oracle for a queue that is
 * too long for the engine's search to prove its own set. NaN when HiGHS gives up too.
 */
export async function largestByProgramme({ balances, queue }: GridlockCase, largest: Largest): Promise<number> {
  const goal = queue.map(({ amount }, k) => `+ ${largest === 'value' ? amount : 1} x${k}`).join(' ');
  const rows = balances.flatMap((balance, bank) => {
    const terms = queue.flatMap(({ debtor, creditor, amount }, k) => {
      if (debtor === creditor) return [];
      if (debtor === bank) return [`+ ${amount} x${k}`];
      return creditor === bank ? [`- ${amount} x${k}`] : [];
    });
    // A bank that begins below 0 may not sink further.
    return terms.length > 0 ? [` b${bank}: ${terms.join(' ')} <= ${Math.max(0, balance)}`] : [];
  });
  const all = queue.map((_, k) => `x${k}`).join(' ');
  const most = await solveProgramme(
    `Maximize\n goal: ${goal}\nSubject To\n${rows.join('\n')}\nBinary\n ${all}\nEnd\n`,
    ['choose'],
  );
  return most == null ? Number.NaN : Math.round(most);
}
