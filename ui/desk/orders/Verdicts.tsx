import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Proposal } from '../../../engine/model/event.ts';
import type { SeatInput } from '../../../engine/model/input.ts';
import type { AnyRefusal } from '../../../engine/orders/refusal.ts';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useNames } from '../useNames.ts';
import { isForSeat } from '../useRefusal.ts';
import { WithdrawButton } from '../WithdrawButton.tsx';

/** What a seat can answer to a question. */
export type Verdict = Extract<SeatInput, { type: 'answerProposal' }>['verdict'];

/** Accept, accept with a change or confirm; decline; or what keeps this seat from it. */
export function Verdicts(props: {
  readonly proposal: Proposal;
  readonly isChanged: boolean;
  readonly isSending: boolean;
  readonly judge: (verdict: Verdict) => AnyRefusal | null;
  readonly onAnswer: (verdict: Verdict) => void;
}) {
  const { t } = useLingui();
  const names = useNames();
  const why = useId();
  const { proposal, isChanged, isSending, judge, onAnswer } = props;
  const isConfirm = proposal.status === 'changed';
  const yes = isConfirm ? 'confirm' : isChanged ? 'change' : 'accept';
  const refusal = judge(yes);
  const declining = judge('decline');
  return (
    <div className="work-acts">
      {refusal ? (
        <p className="why-not" id={why}>
          <CircleAlert size={14} aria-hidden="true" />
          {refusalSentence(refusal, names)}
        </p>
      ) : null}
      <Button
        look="primary"
        wide
        greyed={refusal !== null || isSending}
        describedBy={refusal ? why : undefined}
        onClick={() => onAnswer(yes)}
      >
        {isConfirm ? (
          <Trans>Confirm the change</Trans>
        ) : isChanged ? (
          <Trans>Accept with this change</Trans>
        ) : (
          <Trans>Accept</Trans>
        )}
      </Button>
      {isForSeat(declining) ? (
        <Button
          small
          wide
          greyed={declining !== null || isSending}
          describedBy={refusal ? why : undefined}
          onClick={() => onAnswer('decline')}
        >
          <Trans>Decline</Trans>
        </Button>
      ) : (
        <WithdrawButton proposal={proposal} />
      )}
      {isChanged && !isConfirm ? (
        <p className="price">{t`${names.seat(proposal.fromSeat)} must confirm a change before it counts.`}</p>
      ) : null}
    </div>
  );
}
