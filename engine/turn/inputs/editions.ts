import type { Edition } from '../../model/edition.ts';
import type { NationId } from '../../model/ids.ts';
import type { Input } from '../../model/input.ts';
import type { InputContext } from '../inputRules.ts';

/** EXCON opens an edition of the debrief to those whom it is for, and tells them and nobody else (rule P7). */
export function releaseEdition(context: InputContext, { edition }: Extract<Input, { type: 'releaseEdition' }>): null {
  const { emit } = context;
  emit.fact({ fact: 'editionReleased', edition });
  for (const nation of whomFor(context, edition)) emit.report({ report: 'editionReleased', to: { nation }, edition });
  return null;
}

/** EXCON shuts an edition again. What somebody has kept of it they still have. */
export function withholdEdition(context: InputContext, { edition }: Extract<Input, { type: 'withholdEdition' }>): null {
  const { emit } = context;
  emit.fact({ fact: 'editionWithheld', edition });
  for (const nation of whomFor(context, edition)) emit.report({ report: 'editionWithheld', to: { nation }, edition });
  return null;
}

/** Truth and the common edition are for every nation, a nation's own for that nation alone. */
function whomFor({ game }: InputContext, edition: Edition): readonly NationId[] {
  return edition === 'truth' || edition === 'common' ? game.scenario.nations.map(({ id }) => id) : [edition];
}
