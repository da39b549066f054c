import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeskState, useKnown } from '../deskContext.ts';
import { DraftRow } from './DraftRow.tsx';
import { SealedRow } from './SealedRow.tsx';
import './TurnSheet.css';

/** What this nation has sealed this turn, and what this browser still holds as drafts and why. No surprise at the lock. */
export function TurnSheet() {
  const { t } = useLingui();
  const { view } = useKnown();
  const all = useDeskState((state) => state.drafts);
  const work = useDeskState((state) => state.work);
  const drafts = all.filter((draft) => work.at !== 'draft' || work.id !== draft.id);
  const { sealed, turn, waiting } = view.nation;
  return (
    <section className="turn-sheet" data-home tabIndex={-1} aria-label={t`This turn's orders`}>
      <header>
        <h2 className="head">{turn === 0 ? <Trans>This turn</Trans> : <Trans>Turn {turn}</Trans>}</h2>
        <span className="muted">
          <Plural value={sealed.length} _0="nothing sealed" one="# sealed" other="# sealed" />
          {drafts.length > 0 ? (
            <>
              {' · '}
              <Plural value={drafts.length} one="# draft" other="# drafts" />
            </>
          ) : null}
        </span>
      </header>
      {sealed.length + drafts.length + waiting.length === 0 ? (
        <p className="none">
          <Trans>Sealed orders stand here until the turn closes. You can withdraw them until the lock.</Trans>
        </p>
      ) : (
        <ul>
          {waiting.map((order) => (
            <SealedRow key={order.id} order={order} />
          ))}
          {sealed.map((order) => (
            <SealedRow key={order.id} order={order} />
          ))}
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
}
