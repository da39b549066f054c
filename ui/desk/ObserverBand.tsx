import { Trans } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import { useKnown } from './deskContext.ts';
import './ObserverBand.css';
import { useNames } from './useNames.ts';

/** Over the whole desk of whoever only reads: by an observer's link, or because exercise control has turned the seat (G6, G7). */
export function ObserverBand() {
  const names = useNames();
  const { view } = useKnown();
  const { seat, observer } = view.seat;
  const name = names.seat(seat);
  if (!observer && !view.nation.observers[seat]) return null;
  return (
    <p className="desk-band" role="status">
      <Eye size={15} aria-hidden="true" />
      {observer ? (
        <>
          <b>
            <Trans>Observer of {name}.</Trans>
          </b>
          <span>
            <Trans>You read along and send nothing. If something real happens, speak to exercise control.</Trans>
          </span>
        </>
      ) : (
        <>
          <b>
            <Trans>Your seat observes.</Trans>
          </b>
          <span>
            {view.nation.covered[seat] ? (
              <Trans>A bot acts for {name}. You read along, and your drafts stay here.</Trans>
            ) : (
              <Trans>Nobody acts for {name}. You read along, and your drafts stay here.</Trans>
            )}{' '}
            <Trans>Exercise control can give the seat back.</Trans>
          </span>
        </>
      )}
    </p>
  );
}
