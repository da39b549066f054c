import { Trans, useLingui } from '@lingui/react/macro';
import { refuse } from '../../../../engine/orders/refuse.ts';
import { Button } from '../../../kit/Button.tsx';
import { items } from '../../../kit/vocabulary.ts';
import { useDesk, useDeskState, useKnown } from '../../deskContext.ts';
import { JourneyChip } from '../../JourneyChip.tsx';
import type { AskedOfUs } from '../../model/helpBoard.ts';
import { neededBy, spareSentence } from '../../model/helpWords.ts';
import type { PurseRow } from '../../model/purseRows.ts';
import { NationTag } from '../../NationTag.tsx';
import { useNames } from '../../useNames.ts';
import { OfferLine } from './OfferLine.tsx';

/** A request from abroad: who asks for what and by when, what we could spare, and what we have answered. */
export function RequestToUs({ row, purse }: { readonly row: AskedOfUs; readonly purse: readonly PurseRow[] }) {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const { request, journey, offer } = row;
  const reason = useDeskState((state) => (request.reason === null ? null : state.texts[request.reason]));
  const answer = useDeskState((state) => (request.answerReason === null ? null : state.texts[request.answerReason]));
  const item = request.item ?? 'crew';
  const what = items(item, request.count);
  const decline = {
    ...({ type: 'answerProposal', turn: view.nation.turn, proposal: request.id, verdict: 'decline' } as const),
    ...{ digest: request.digest, change: null, reason: 'x' },
  };
  const isOpen = refuse(view, scenario, decline) === null;
  const from = names.seat(request.fromSeat);
  return (
    <li className="help-row">
      <NationTag id={request.fromNation} nameless />
      <div className="help-words">
        <p className="help-line">
          <b>{t`${from} asks you for ${what}`}</b>
          <span className="muted">
            {[neededBy(request.byTurn, scenario.hoursPerTurn), t`asked in turn ${request.turn}`]
              .filter((words) => words !== '')
              .join(' · ')}
          </span>
        </p>
        {reason ? <q>{reason}</q> : null}
        {isOpen ? (
          <p className="help-spare">
            {spareSentence(
              purse.find((one) => one.item === item),
              request.count,
            )}
          </p>
        ) : null}
        {offer ? <OfferLine row={offer} /> : null}
        {isOpen || (offer && request.status === 'accepted') ? null : (
          <div className="help-answer">
            <JourneyChip journey={journey} />
            {answer ? <q>{answer}</q> : null}
          </div>
        )}
      </div>
      {isOpen ? (
        <div className="help-acts">
          <Button
            small
            aria-label={t`Offer ${what} to ${names.nation(request.fromNation)}`}
            onClick={() => store.setState({ work: { at: 'offer', to: request.fromNation, request: request.id } })}
          >
            <Trans>Offer</Trans>
          </Button>
          <Button
            small
            look="quiet"
            aria-label={t`Decline the request of ${from}, with a reason`}
            onClick={() => store.setState({ work: { at: 'proposal', id: request.id } })}
          >
            <Trans>Decline</Trans>
          </Button>
        </div>
      ) : null}
    </li>
  );
}
