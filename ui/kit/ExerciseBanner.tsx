import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import './ExerciseBanner.css';

/** The marking that every screen carries, as a strip over the whole width. */
export function ExerciseBanner({ children }: { readonly children?: ReactNode }) {
  return (
    <p className="exercise-strip" role="note">
      <b>
        <Trans>EXERCISE</Trans>
      </b>
      <span>{children ?? <Trans>Everything here is fiction.</Trans>}</span>
      <b aria-hidden="true">
        <Trans>EXERCISE</Trans>
      </b>
    </p>
  );
}

/** The marking inside a bar that has no room for a strip. */
export function ExerciseBadge() {
  return (
    <span className="exercise-badge">
      <Trans>EXERCISE</Trans>
    </span>
  );
}
