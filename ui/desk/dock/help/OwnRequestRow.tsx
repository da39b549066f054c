import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../kit/Button.tsx';
import { items } from '../../../kit/vocabulary.ts';
import { useDesk, useDeskState, useKnown } from '../../deskContext.ts';
import { JourneyChip } from '../../JourneyChip.tsx';
import type { NationAnswer, OwnRequest } from '../../model/helpBoard.ts';
import { neededBy, offerSentence } from '../../model/helpWords.ts';
import { NationTag } from '../../NationTag.tsx';
import { useNames } from '../../useNames.ts';
import { WithdrawButton } from '../../WithdrawButton.tsx';

/** A request of our own with the answer of each nation that was asked. */
export function OwnRequestRow({ row }: { readonly row: OwnRequest }) {
  const { t } = useLingui();
  const names = useNames();
  const { view, scenario } = useKnown();
  const reason = useDeskState((state) => (row.reason === null ? null : state.texts[row.reason]));
  const what = items(row.item, row.count);
  return (
    <li className="help-row">
      <NationTag id={view.nation.nation} nameless />
      <div className="help-words">
        <p className="help-line">
          <b>{row.seat === view.seat.seat ? t`You ask for ${what}` : t`${names.seat(row.seat)} asks for ${what}`}</b>
          <span className="muted">
            {[neededBy(row.byTurn, scenario.hoursPerTurn), t`asked in turn ${row.turn}`]
              .filter((words) => words !== '')
              .join(' · ')}
          </span>
        </p>
        {reason ? <q>{reason}</q> : null}
        <ul className="help-answers">
          {row.answers.map((answer) => (
            <li key={answer.nation}>
              <Answer answer={answer} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Answer({ answer }: { readonly answer: NationAnswer }) {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const { view } = useKnown();
  const { request, offer, journey } = answer;
  const why = useDeskState((state) => (request.answerReason === null ? null : state.texts[request.answerReason]));
  // A set can also be sent without an offer; then the request's own journey tells how far it is.
  const isOffered = offer !== null && request.status !== 'declined';
  return (
    <div className="help-answer">
      <NationTag id={answer.nation} nameless={isOffered} />
      {isOffered ? <span>{offerSentence(offer.offer, view.nation.nation, names)}</span> : null}
      {isOffered && offer.offer.status === 'open' ? (
        <Button
          small
          aria-label={t`Answer the offer of ${names.nation(answer.nation)}`}
          onClick={() => store.setState({ work: { at: 'proposal', id: offer.offer.id } })}
        >
          <Trans>Answer</Trans>
        </Button>
      ) : (
        <JourneyChip journey={isOffered ? offer.journey : journey} />
      )}
      {why ? <q>{why}</q> : null}
      {isOffered && offer.offer.status === 'open' ? null : <WithdrawButton proposal={request} />}
    </div>
  );
}
