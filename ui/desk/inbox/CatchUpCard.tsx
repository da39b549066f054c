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
  const [came, setCame] = useState<'early' | number | null>(null);
  const { turn } = view.nation;
  if (came === null && caughtUp) setCame(turn > 1 && Object.keys(read).length === 0 ? turn : 'early');
  const { happened, stands, waits } = useMemo(
    () => catchUp(view, scenario, reports, names),
    [view, scenario, reports, names],
  );
  if (typeof came !== 'number' || read[CAUGHT_UP] || view.nation.clock === 'ended') return null;
  return (
    // From the next turn on it lies folded over what is new.
    <details className="catch-up" open={turn === came}>
      <summary>
        <History size={14} aria-hidden="true" />
        <Trans>You come in turn {came}: what happened so far</Trans>
      </summary>
      <div>
        {happened.length === 0 ? (
          <p>
            <Trans>Nothing has happened to your network yet.</Trans>
          </p>
        ) : (
          <ol aria-label={t`What happened so far`}>
            {happened.map(({ turn: when, says }) => (
              <li key={when}>
                <b className="mono">{t`T${when}`}</b> {says}
              </li>
            ))}
          </ol>
        )}
        <h3>
          <Trans>What stands</Trans>
        </h3>
        <Rows says={stands} none={t`No site is hit, and no order is sealed in this turn.`} />
        <h3>
          <Trans>What waits for you</Trans>
        </h3>
        <Rows says={waits} none={t`No question waits for you.`} />
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

/** A line each, because what stands in a line has its own dots. */
function Rows({ says, none }: { readonly says: readonly string[]; readonly none: string }) {
  if (says.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {says.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
