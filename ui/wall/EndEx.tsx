import { Trans } from '@lingui/react/macro';
import './EndEx.css';

/** After EndEx: that it is over, and what comes now. */
export function EndEx() {
  return (
    <section className="wall-end">
      <h2>
        <Trans>EndEx</Trans>
      </h2>
      <p>
        <Trans>The hot wash follows.</Trans>
      </p>
    </section>
  );
}
