import { Trans, useLingui } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { change } from '../../store/createDeskStore.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { catchUp } from '../model/catchUp.ts';
import { useNames } from '../useNames.ts';
import './CatchUpCard.css';

/** The mark under which this browser remembers that the card was put away. */
export const CAUGHT_UP = 'caught up';

/** For who comes to a seat in the middle: what happened so far, what stands, what waits. It folds, and goes for good in one press. */
export function CatchUpCard() {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const reports = useDeskState((state) => state.reports);
  const read = useDeskState((state) => state.read);
  const caughtUp = useDeskState((state) => state.caughtUp);
  // Decided once, when the page has heard what there is: who was here in turn 1 has seen it come.
  const [isLate, setLate] = useState<boolean | null>(null);
  if (isLate === null && caughtUp) setLate(view.nation.turn > 1 && Object.keys(read).length === 0);
  const { happened, stands, waits } = useMemo(
    () => catchUp(view, scenario, reports, names),
    [view, scenario, reports, names],
  );
  if (!isLate || read[CAUGHT_UP] || view.nation.clock === 'ended') return null;
  return (
    <details className="catch-up" open>
      <summary>
        <History size={14} aria-hidden="true" />
        <Trans>You come in turn {view.nation.turn}: what happened so far</Trans>
      </summary>
      <div>
        {happened.length === 0 ? (
          <p>
            <Trans>Nothing has happened to your network yet.</Trans>
          </p>
        ) : (
          <ol aria-label={t`What happened so far`}>
            {happened.map(({ turn, says }) => (
              <li key={turn}>
                <b className="mono">{t`T${turn}`}</b> {says}
              </li>
            ))}
          </ol>
        )}
        <h3>
          <Trans>What stands</Trans>
        </h3>
        <p>{stands.length === 0 ? t`No site is hit, and no order is sealed in this turn.` : stands.join(' · ')}</p>
        <h3>
          <Trans>What waits for you</Trans>
        </h3>
        <p>{waits.length === 0 ? t`No question waits for you.` : waits.join(' · ')}</p>
        <Button
          small
          onClick={() =>
            change(store, (state) => {
              state.read[CAUGHT_UP] = true;
            })
          }
        >
          <Trans>I am in the picture</Trans>
        </Button>
      </div>
    </details>
  );
}
