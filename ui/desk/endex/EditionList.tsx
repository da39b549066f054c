import { Trans } from '@lingui/react/macro';
import { BookOpenText, Lock } from 'lucide-react';
import { useDeskState, useKnown } from '../deskContext.ts';
import { editionRows } from '../model/editionRows.ts';
import './EditionList.css';
import { useNames } from '../useNames.ts';

/** The editions of the debrief that are for this seat, and the way to those that are released. */
export function EditionList() {
  const { view } = useKnown();
  const names = useNames();
  const exercise = useDeskState((state) => state.exercise);
  const rows = editionRows(view, names);
  const isOpen = rows.some((row) => row.isReleased);
  return (
    <section className="end-editions">
      <h3 className="head">
        <Trans>Debrief</Trans>
      </h3>
      <ul>
        {rows.map(({ edition, name, holds, isReleased }) => (
          <li key={edition} className={isReleased ? 'released' : undefined}>
            {isReleased ? <BookOpenText size={15} aria-hidden="true" /> : <Lock size={15} aria-hidden="true" />}
            <div>
              <b>{name}</b>
              <p>{isReleased ? holds : <Trans>Exercise control has not released it yet.</Trans>}</p>
            </div>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <a className="btn primary" href={`/debrief/${encodeURIComponent(exercise)}`} target="_blank" rel="noreferrer">
          <BookOpenText size={15} aria-hidden="true" />
          <Trans>Open the debrief</Trans>
        </a>
      ) : null}
    </section>
  );
}
