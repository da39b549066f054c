import { t } from '@lingui/core/macro';
import type { Ask } from '../../engine/model/order.ts';

/** What an order asks for, as the label of its field. */
export function askWord(ask: Ask['ask']): string {
  switch (ask) {
    case 'target':
      return t`Target`;
    case 'nations':
      return t`Nations`;
    case 'tlp':
      return t`Who may see it (TLP)`;
    case 'information':
      return t`Information`;
    case 'untilTurn':
      return t`Until the end of turn`;
    case 'count':
      return t`How many`;
    case 'sector':
      return t`Sector`;
    case 'subject':
      return t`Question`;
    case 'item':
      return t`What`;
    case 'mode':
      return t`Begin or end`;
    case 'statement':
      return t`What you say in public`;
    case 'byTurn':
      return t`Needed at the opening of`;
    case 'keep':
      return t`Kept first when power is short`;
  }
}

/** What to do when an answer is missing. */
export function askRequest(ask: string): string {
  switch (ask) {
    case 'target':
      return t`Choose a target.`;
    case 'nations':
      return t`Choose at least one nation.`;
    case 'tlp':
      return t`Choose who may see it (TLP).`;
    case 'information':
      return t`Choose what to share. Your nation must hold it.`;
    case 'untilTurn':
      return t`Choose the last turn in which it stands.`;
    case 'count':
      return t`Say how many.`;
    case 'sector':
      return t`Choose a sector.`;
    case 'subject':
      return t`Choose a question.`;
    case 'item':
      return t`Choose what you need.`;
    case 'mode':
      return t`Say whether it begins or ends.`;
    case 'statement':
      return t`Choose what you say in public.`;
    case 'byTurn':
      return t`Choose the turn at whose opening you need it.`;
    case 'keep':
      return t`Choose what keeps its power longest.`;
    case 'reason':
      return t`Say it in your own words first.`;
    case 'text':
      return t`Write a text first.`;
    case 'to':
      return t`Choose who receives it.`;
    default:
      return t`Something is not filled in yet: ${ask}.`;
  }
}
