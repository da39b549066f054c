import { Trans } from '@lingui/react/macro';
import type { Proposal } from '../../../engine/model/event.ts';
import { useText } from '../../kit/useText.ts';
import { items } from '../../kit/vocabulary.ts';
import { useDeskState, useKnown } from '../deskContext.ts';
import { useNames } from '../useNames.ts';

/** What a question says, as facts side by side: who, what, where, until when, on which basis, why. */
export function ProposalFacts({ proposal }: { readonly proposal: Proposal }) {
  const text = useText();
  const names = useNames();
  const { scenario } = useKnown();
  const reason = useDeskState((state) => (proposal.reason === null ? null : state.texts[proposal.reason]));
  const type = scenario.orders.find((order) => order.id === proposal.draft?.type);
  const need = type?.needs.find((one) => one.need === 'coSignature');
  const answers = proposal.draft?.answers ?? {};
  return (
    <dl className="facts-list">
      <dt>
        <Trans>From</Trans>
      </dt>
      <dd>
        {names.seat(proposal.fromSeat)}, <Trans>turn {proposal.turn}</Trans>
      </dd>
      {type ? (
        <>
          <dt>
            <Trans>Order</Trans>
          </dt>
          <dd>{names.order(type.id)}</dd>
        </>
      ) : null}
      {answers.target === undefined ? null : (
        <>
          <dt>
            <Trans>Where</Trans>
          </dt>
          <dd>{names.asset(answers.target)}</dd>
        </>
      )}
      {answers.untilTurn === undefined ? null : (
        <>
          <dt>
            <Trans>Until</Trans>
          </dt>
          <dd>
            <Trans>the end of turn {answers.untilTurn}</Trans>
          </dd>
        </>
      )}
      {proposal.item === null ? null : (
        <>
          <dt>
            <Trans>What</Trans>
          </dt>
          <dd>{items(proposal.item, proposal.count)}</dd>
        </>
      )}
      {proposal.backByTurn === null ? null : (
        <>
          <dt>
            <Trans>Back by</Trans>
          </dt>
          <dd>
            <Trans>turn {proposal.backByTurn}</Trans>
          </dd>
        </>
      )}
      {need ? (
        <>
          <dt>
            <Trans>Basis</Trans>
          </dt>
          <dd>{text(need.instrument)}</dd>
        </>
      ) : null}
      {reason ? (
        <>
          <dt>
            <Trans>Reason</Trans>
          </dt>
          <dd>{reason}</dd>
        </>
      ) : null}
    </dl>
  );
}
