import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../kit/Button.tsx';
import { useDesk, useKnown } from '../../deskContext.ts';
import type { OfferRow } from '../../model/helpBoard.ts';
import { NationTag } from '../../NationTag.tsx';
import { useNames } from '../../useNames.ts';
import { OfferLine } from './OfferLine.tsx';

/** An offer that nobody had asked for, with the way to answer it when it is ours to answer. */
export function OfferItem({ row }: { readonly row: OfferRow }) {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const { view } = useKnown();
  const { offer } = row;
  const isToUs = offer.status === 'open' && offer.toNation === view.nation.nation;
  return (
    <li className="help-row">
      <NationTag id={offer.fromNation} nameless />
      <div className="help-words">
        <OfferLine row={row} />
      </div>
      <div className="help-acts">
        {isToUs ? (
          <Button
            small
            aria-label={t`Answer the offer of ${names.nation(offer.fromNation)}`}
            onClick={() => store.setState({ work: { at: 'proposal', id: offer.id } })}
          >
            <Trans>Answer</Trans>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
