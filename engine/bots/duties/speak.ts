import { sealFirst } from '../drafts.ts';
import { ownAssets } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';
import { turnHours } from '../turnHours.ts';

/** Ends a rumour with the most careful thing that can be said, so that it agrees with the facts whatever they are. */
export const endRumour: Policy = (seen) => {
  const careful = seen.scenario.statements.find((s) => isCareful(seen, s.id));
  if (!seen.view.nation.rumour || !careful) return null;
  return sealFirst(seen, 'state', { statement: careful.id }, 'endRumour');
};

/**
 * Says of the water what the laboratory found in this turn. The two statements that contradict each other are told apart by
 * order: the scenario lists the reassuring one first.
 */
export const speakOfWater: Policy = (seen) => {
  const { turn, lines, statements } = seen.view.nation;
  const answer = lines.find((line) => line.line === 'laboratory' && line.turn === turn);
  if (answer?.line !== 'laboratory' || statements.some((said) => said.turn === turn)) return null;
  const safe = seen.scenario.statements.find((statement) => statement.contradicts.length > 0);
  const unsafe = seen.scenario.statements.find((statement) => safe?.contradicts.includes(statement.id));
  const near = ownAssets(seen, 'works').some(
    ({ known }) => known.struck !== null && known.struck.hour < turnHours(seen).to,
  );
  if (answer.found === 'treated' && !near && safe)
    return sealFirst(seen, 'state', { statement: safe.id }, 'sayWaterSafe');
  if (answer.found === 'untreated' && unsafe)
    return sealFirst(seen, 'state', { statement: unsafe.id }, 'sayWaterUnsafe');
  return null;
};

/** Careful is what contradicts nothing and is contradicted by nothing. */
function isCareful({ scenario }: Parameters<Policy>[0], id: string): boolean {
  const mine = scenario.statements.find((statement) => statement.id === id);
  return mine?.contradicts.length === 0 && !scenario.statements.some((other) => other.contradicts.includes(id));
}
