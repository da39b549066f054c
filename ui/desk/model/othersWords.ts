import { t } from '@lingui/core/macro';
import type { Answers } from '../../../engine/model/order.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { items } from '../../kit/vocabulary.ts';
import { inOrder } from './inOrder.ts';
import { proposalTitle } from './proposalTitle.ts';
import type { Waiting } from './waitingOf.ts';

/** One thing that others have still to answer, in a few words; what was asked of several nations at once is one thing. */
export interface OthersLine {
  /** The first proposal behind it, by whose time "asked … ago" counts. */
  readonly id: string;
  readonly words: string;
}

/** What this seat and its nation wait for, in the order in which it was asked. */
export function othersWords(
  others: readonly Waiting[],
  view: View,
  scenario: Pick<PublicScenario, 'nations'>,
  names: Names,
  first: Readonly<Record<string, Answers>> = {},
): readonly OthersLine[] {
  const groups = new Map<string, Waiting[]>();
  for (const row of others) {
    const { kind, id, turn, fromSeat, item, count, byTurn } = row.proposal;
    const key = kind === 'request' ? [turn, fromSeat, item, count, byTurn].join(' ') : id;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => {
    const [{ proposal }] = rows as [Waiting];
    if (proposal.kind !== 'request') {
      const title = proposalTitle(proposal, view, names, first[proposal.id]);
      const reader = proposal.kind === 'coSignature' ? readerBeside(view) : undefined;
      const words =
        reader === undefined ? title : t`${title} · ${names.seat(reader)} reads along and signs nothing now`;
      return { id: proposal.id, words };
    }
    const to = inOrder(
      rows.map((row) => row.proposal.toNation),
      scenario,
    );
    const asked = listOf(to.map(names.nation), names.language);
    return {
      id: proposal.id,
      words: t`Waiting for ${asked}: you asked for ${items(proposal.item ?? 'crew', proposal.count)}`,
    };
  });
}

/** Another seat of this nation whose people only read while nobody acts for it. */
function readerBeside({ nation, seat }: View): string | undefined {
  return Object.keys(nation.observers).find(
    (other) => other !== seat.seat && nation.observers[other] && !nation.covered[other],
  );
}
