import { Trans } from '@lingui/react/macro';
import { CircleAlert, HandHelping } from 'lucide-react';
import { useId } from 'react';
import type { Proposal } from '../../../engine/model/event.ts';
import type { AnyRefusal } from '../../../engine/orders/refusal.ts';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { declineReasons } from '../model/declineReasons.ts';
import { spareSentence } from '../model/helpWords.ts';
import { purseRows } from '../model/purseRows.ts';
import { useNames } from '../useNames.ts';
import { ReasonField } from './ReasonField.tsx';

/** The two answers to a request from abroad: an offer, or a no with a reason, which the asker is owed. */
export function RequestAnswers(props: {
  readonly request: Proposal;
  readonly reason: string;
  /** What keeps the request from being declined as things stand. */
  readonly refusal: AnyRefusal | null;
  readonly isSending: boolean;
  readonly onWrite: (words: string) => void;
  readonly onDecline: () => void;
}) {
  const desk = useDesk();
  const names = useNames();
  const why = useId();
  const { view } = useKnown();
  const { request, reason, refusal, isSending, onWrite, onDecline } = props;
  const purse = purseRows(view.nation);
  const isOpen = refusal === null || refusal.refused === 'missingAnswer';
  return (
    <>
      <p className="summary">
        {spareSentence(
          purse.find((row) => row.item === request.item),
          request.count,
        )}
      </p>
      <Button
        look="primary"
        wide
        greyed={!isOpen}
        onClick={() => desk.store.setState({ work: { at: 'offer', to: request.fromNation, request: request.id } })}
      >
        <HandHelping size={15} aria-hidden="true" />
        <Trans>Make an offer</Trans>
      </Button>
      {isOpen ? (
        <ReasonField
          required
          label={<Trans>Or decline, and say why</Trans>}
          reasons={declineReasons('request')}
          value={reason}
          onWrite={onWrite}
        />
      ) : null}
      <div className="work-acts">
        {refusal ? (
          <p className="why-not" id={why}>
            <CircleAlert size={14} aria-hidden="true" />
            {refusal.refused === 'missingAnswer' ? (
              <Trans>{names.nation(request.fromNation)} is owed a reason. Tap one or write one.</Trans>
            ) : (
              refusalSentence(refusal, names)
            )}
          </p>
        ) : null}
        <Button wide greyed={refusal !== null || isSending} describedBy={refusal ? why : undefined} onClick={onDecline}>
          <Trans>Decline with this reason</Trans>
        </Button>
      </div>
    </>
  );
}
