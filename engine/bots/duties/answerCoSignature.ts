import type { Policy } from '../policy.ts';
import { WHY_SENTENCES } from '../whySentences.ts';

/** Accepts what the other seat of the nation asks, and confirms what it changed. */
export const answerCoSignature: Policy = ({ view, scenario }) => {
  const { turn } = view.nation;
  for (const { proposal: p } of view.nation.proposals) {
    if (p.kind !== 'coSignature' || (p.status !== 'open' && p.status !== 'changed')) continue;
    const mine = p.fromSeat === view.seat.seat;
    if (mine !== (p.status === 'changed')) continue;
    const need = scenario.orders.find((o) => o.id === p.draft?.type)?.needs.find((n) => n.need === 'coSignature');
    const role = scenario.nations.flatMap((n) => n.seats).find((s) => s.id === view.seat.seat)?.role;
    if (!mine && need?.need === 'coSignature' && need.from !== role) continue;
    const why = mine ? 'confirmChange' : 'acceptCoSignature';
    const verdict = mine ? 'confirm' : 'accept';
    const reason = WHY_SENTENCES[why];
    return {
      input: { type: 'answerProposal', turn, proposal: p.id, verdict, digest: p.digest, change: null, reason },
      why,
    };
  }
  return null;
};
