import { digestOf } from '../../coordination/digestOf.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Draft } from '../../model/order.ts';
import { nationOf } from '../../state/rows.ts';
import type { LeanRun } from './leanRun.ts';
import { submitLean } from './moveLean.ts';

/**
 * Has the other role of a seat's nation sign the order that the seat has just drafted. True when the order needs no
 * signature or got it, false when nobody could sign.
 */
export function acceptCoSignature(run: LeanRun, seat: SeatId, draft: Draft): boolean {
  const { turn, sealed, proposals } = run.state;
  const digest = digestOf(run.table.game.sha256, draft);
  const proposal = proposals.find(
    (p) =>
      p.kind === 'coSignature' && p.fromSeat === seat && p.turn === turn && p.status === 'open' && p.digest === digest,
  );
  if (!proposal) return (sealed[seat] ?? []).some((order) => order.turn === turn && order.type === draft.type);
  const answer = { type: 'answerProposal', turn, proposal: proposal.id, verdict: 'accept', digest } as const;
  return run.table.seats
    .filter((other) => other !== seat && nationOf(other) === nationOf(seat))
    .some((other) => submitLean(run, other, 'tried', { ...answer, change: null, reason: null }));
}
