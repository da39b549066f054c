import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Proposal } from '../../../engine/model/event.ts';
import { useText } from '../../kit/useText.ts';
import { items } from '../../kit/vocabulary.ts';
import { useDeskState, useKnown } from '../deskContext.ts';
import { neededBy } from '../model/helpWords.ts';
import { useNames } from '../useNames.ts';

/** What a question says, as facts side by side: who, what, where, until when, on which basis, why; a change as old and new. */
export function ProposalFacts({ proposal }: { readonly proposal: Proposal }) {
  const text = useText();
  const names = useNames();
  const { scenario } = useKnown();
  const reason = useDeskState((state) => (proposal.reason === null ? null : state.texts[proposal.reason]));
  const answer = useDeskState((state) => (proposal.answerReason === null ? null : state.texts[proposal.answerReason]));
  const first = useDeskState((state) => state.askedFirst[proposal.id]);
  const type = scenario.orders.find((order) => order.id === proposal.draft?.type);
  const need = type?.needs.find((one) => one.need === 'coSignature');
  const { target, untilTurn } = proposal.draft?.answers ?? {};
  return (
    <dl className="facts-list">
      <Fact name={<Trans>From</Trans>}>
        {names.seat(proposal.fromSeat)}, <Trans>turn {proposal.turn}</Trans>
      </Fact>
      {type ? <Fact name={<Trans>Order</Trans>}>{names.order(type.id)}</Fact> : null}
      {target === undefined ? null : (
        <Fact name={<Trans>Where</Trans>}>
          <Changed was={first?.target === target ? null : names.asset(first?.target ?? target)}>
            {names.asset(target)}
          </Changed>
        </Fact>
      )}
      {untilTurn === undefined ? null : (
        <Fact name={<Trans>Until</Trans>}>
          <Changed
            was={first?.untilTurn === untilTurn ? null : <Trans>the end of turn {first?.untilTurn ?? untilTurn}</Trans>}
          >
            <Trans>the end of turn {untilTurn}</Trans>
          </Changed>
        </Fact>
      )}
      {proposal.item === null ? null : <Fact name={<Trans>What</Trans>}>{items(proposal.item, proposal.count)}</Fact>}
      {proposal.byTurn === null ? null : (
        <Fact name={<Trans>When</Trans>}>{neededBy(proposal.byTurn, scenario.hoursPerTurn)}</Fact>
      )}
      {proposal.kind === 'offer' ? (
        <Fact name={<Trans>Back</Trans>}>
          {proposal.backByTurn === null ? (
            <Trans>when the job is done</Trans>
          ) : (
            <Trans>by turn {proposal.backByTurn}</Trans>
          )}
        </Fact>
      ) : null}
      {need ? <Fact name={<Trans>Basis</Trans>}>{text(need.instrument)}</Fact> : null}
      {reason ? <Fact name={<Trans>Reason</Trans>}>{reason}</Fact> : null}
      {answer ? <Fact name={<Trans>Answer</Trans>}>{answer}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** An answer that was changed: the old one struck through, then the new one; said in words to who does not see the line. */
function Changed({ was, children }: { readonly was: ReactNode; readonly children: ReactNode }) {
  if (was === null) return children;
  return (
    <span className="changed">
      <span className="hidden-text">
        <Trans>was</Trans>{' '}
      </span>
      <s>{was}</s> <span aria-hidden="true">→</span>
      <span className="hidden-text">
        {' '}
        <Trans>is now</Trans>
      </span>{' '}
      <ins>{children}</ins>
    </span>
  );
}
