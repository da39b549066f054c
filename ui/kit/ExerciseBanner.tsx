import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isWirePlain } from '../net/wire.ts';
import './ExerciseBanner.css';

/** The marking that every screen carries, as a strip over the whole width. */
export function ExerciseBanner({ children }: { readonly children?: ReactNode }) {
  return (
    <p className="exercise-strip" role="note">
      <b>
        <Trans>EXERCISE</Trans>
      </b>
      <span>{children ?? <Trans>Everything here is fiction.</Trans>}</span>
      {isWirePlain() ? (
        <span>
          <Trans>Not encrypted: anybody on this network can read and change what this page shows.</Trans>
        </span>
      ) : null}
      <b aria-hidden="true">
        <Trans>EXERCISE</Trans>
      </b>
    </p>
  );
}

/** The marking inside a bar that has no room for a strip. */
export function ExerciseBadge() {
  const { t } = useLingui();
  return (
    <span className="exercise-badge">
      <Trans>EXERCISE</Trans>
      {isWirePlain() ? (
        <span title={t`Anybody on this network can read and change what this page shows.`}>
          · <Trans>NOT ENCRYPTED</Trans>
        </span>
      ) : null}
    </span>
  );
}
