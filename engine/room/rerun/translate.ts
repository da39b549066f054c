import type { Input } from '../../model/input.ts';
import type { Answers } from '../../model/order.ts';
import type { LeanRun } from '../lean/leanRun.ts';
import type { IdMap } from './idMap.ts';

/**
 * A logged input as it reads in a changed run: its turn is the present one, dates that it names move with it, and ids are
 * those of the changed run. Null when what it speaks of was not made there.
 */
export function translate(run: LeanRun, ids: IdMap, input: Input): Input | null {
  const { turn } = run.state;
  const by = 'turn' in input ? turn - input.turn : 0;
  switch (input.type) {
    case 'sealOrder':
      return { ...input, turn, draft: { ...input.draft, answers: withDates(input.draft.answers, by) } };
    case 'makeOffer':
      return { ...input, turn, backByTurn: input.backByTurn === null ? null : input.backByTurn + by };
    case 'answerProposal': {
      const proposal = ids.get(input.proposal);
      const there = run.state.proposals.find((row) => row.id === proposal);
      // A signature is for what was asked; when that moved, its dates moved and its digest with them.
      return there ? { ...input, turn, proposal: there.id, digest: there.digest } : null;
    }
    case 'withdrawOrder':
    case 'adjudicate': {
      const order = ids.get(input.order);
      return order === undefined ? null : { ...input, turn, order };
    }
    default:
      return 'turn' in input ? { ...input, turn } : input;
  }
}

function withDates(answers: Answers, by: number): Answers {
  const { untilTurn, byTurn } = answers;
  return {
    ...answers,
    ...(untilTurn === undefined ? {} : { untilTurn: untilTurn + by }),
    ...(byTurn === undefined ? {} : { byTurn: byTurn + by }),
  };
}
