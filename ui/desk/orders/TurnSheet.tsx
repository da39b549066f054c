import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useDeskState, useKnown } from '../deskContext.ts';
import { DraftRow } from './DraftRow.tsx';
import { SealedRow } from './SealedRow.tsx';
import './TurnSheet.css';

/** What this nation has sealed this turn, and what this browser still holds as drafts and why. No surprise at the lock. */
export function TurnSheet() {
  const { t } = useLingui();
  const { view, scenario } = useKnown();
  const all = useDeskState((state) => state.drafts);
  const work = useDeskState((state) => state.work);
  const drafts = all.filter((draft) => work.at !== 'draft' || work.id !== draft.id);
  const { sealed, turn, waiting } = view.nation;
  // What took effect at once is done: it cannot be withdrawn and does not wait for the closing.
  const isNow = (id: string) => scenario.orders.find((type) => type.id === id)?.takesEffect === 'now';
  const done = sealed.filter((order) => isNow(order.type)).length;
  const list = useRef<HTMLUListElement>(null);
  const rows = waiting.length + sealed.length + drafts.length;
  // The newest row stands last; on a small screen it would lie below the edge.
  useEffect(() => {
    if (rows > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [rows]);
  return (
    <section className="turn-sheet" data-home tabIndex={-1} aria-label={t`This turn's orders`}>
      <header>
        <h2 className="head">{turn === 0 ? <Trans>This turn</Trans> : <Trans>Turn {turn}</Trans>}</h2>
        <span className="muted">
          {done > 0 && sealed.length === done ? null : (
            <Plural value={sealed.length - done} _0="nothing sealed" one="# sealed" other="# sealed" />
          )}
          {done > 0 ? (
            <>
              {sealed.length > done ? ' · ' : null}
              <Plural value={done} one="# done" other="# done" />
            </>
          ) : null}
          {drafts.length > 0 ? (
            <>
              {' · '}
              <Plural value={drafts.length} one="# draft" other="# drafts" />
            </>
          ) : null}
        </span>
      </header>
      {rows === 0 ? (
        <p className="none">
          <Trans>Sealed orders stand here until the turn closes. You can withdraw them until the lock.</Trans>
        </p>
      ) : (
        <ul ref={list}>
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
