import { useDeskState, useKnown } from '../../deskContext.ts';
import { JourneyChip } from '../../JourneyChip.tsx';
import type { OfferRow } from '../../model/helpBoard.ts';
import { offerSentence } from '../../model/helpWords.ts';
import { useNames } from '../../useNames.ts';
import { WithdrawButton } from '../../WithdrawButton.tsx';

/** An offer in one line: what, back by when, how it stands; the reason below where one was given. */
export function OfferLine({ row: { offer, journey } }: { readonly row: OfferRow }) {
  const names = useNames();
  const { view } = useKnown();
  const reason = useDeskState((state) => (offer.reason === null ? null : state.texts[offer.reason]));
  const answer = useDeskState((state) => (offer.answerReason === null ? null : state.texts[offer.answerReason]));
  return (
    <div className="help-answer">
      <span>{offerSentence(offer, view.nation.nation, names)}</span>
      {reason ? <q>{reason}</q> : null}
      <JourneyChip journey={journey} />
      {answer ? <q>{answer}</q> : null}
      <WithdrawButton proposal={offer} />
    </div>
  );
}
