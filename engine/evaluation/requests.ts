import type { Batch, Proposal } from '../model/event.ts';

/** How requests for help fared. */
export interface RequestFigures {
  /** Requests sent, one for each nation that was asked. */
  readonly asked: number;
  /** Of these, answered: by help on its way, or by a refusal that gives its reason. */
  readonly answered: number;
  /** Turns from each answered request to its answer, in the order of the answers. */
  readonly turns: readonly number[];
}

/** Counts requests and their answers. A request declined without a reason is not answered, nor is one left open. */
export function requestFigures(batches: readonly Batch[]): RequestFigures {
  let turn = 0;
  let asked = 0;
  const turns: number[] = [];
  const settled = new Set<string>();
  for (const batch of batches) {
    for (const fact of batch.facts) {
      if (fact.fact === 'turnOpened') turn = fact.turn;
      if (fact.fact === 'proposed' && fact.proposal.kind === 'request') asked += 1;
      if (fact.fact !== 'proposalChanged' || !isAnswer(fact.proposal) || settled.has(fact.proposal.id)) continue;
      settled.add(fact.proposal.id);
      turns.push(turn - fact.proposal.turn);
    }
  }
  return { asked, answered: turns.length, turns };
}

function isAnswer({ kind, status, answerReason }: Proposal): boolean {
  return kind === 'request' && (status === 'accepted' || (status === 'declined' && answerReason !== null));
}
