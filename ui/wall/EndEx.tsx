import { Trans } from '@lingui/react/macro';
import { BookOpenText } from 'lucide-react';
import { useWall } from './wallContext.ts';
import './EndEx.css';

/** After EndEx: that it is over, and what comes now; the way to the common edition once it is released. */
export function EndEx() {
  const exercise = useWall((state) => state.exercise);
  const isReleased = useWall((state) => state.shown?.debrief === true);
  return (
    <section className="wall-end">
      <h2>
        <Trans>EndEx</Trans>
      </h2>
      <p>
        <Trans>The hot wash follows.</Trans>
      </p>
      {isReleased ? (
        <a className="btn primary" href={`/debrief/${encodeURIComponent(exercise)}`}>
          <BookOpenText aria-hidden="true" />
          <Trans>Open the wall set of the debrief</Trans>
        </a>
      ) : null}
    </section>
  );
}
