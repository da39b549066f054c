import { settleRequests } from '../../coordination/settleRequests.ts';
import { tellTransit } from '../../coordination/tellTransit.ts';
import type { Proposal } from '../../model/event.ts';
import type { InputContext } from '../inputRules.ts';
import { openingHour } from '../openingHour.ts';

/** Sends an accepted offer on its way; a generator set goes to the receiver's hospital (rule A2). */
export function acceptOffer({ game, state, emit }: InputContext, offer: Proposal): void {
  const { scenario } = game;
  const receiver = scenario.nations.find((n) => n.id === offer.toNation);
  const hospital = receiver?.assets.find((asset) => asset.kind === 'hospital')?.id ?? null;
  const transit = {
    order: offer.id,
    item: offer.item ?? 'crew',
    count: offer.count,
    from: offer.fromNation,
    to: offer.toNation,
    asset: offer.item === 'set' ? hospital : null,
    atHour: openingHour(scenario, state.turn) + scenario.loanHours,
  } as const;
  emit.fact({ fact: 'released', nation: offer.fromNation, order: offer.id });
  emit.fact({ fact: 'dispatched', transit });
  tellTransit(emit, transit, false);
  settleRequests(state, emit, offer.toNation, offer.fromNation, transit.item);
}
