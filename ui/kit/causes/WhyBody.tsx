import { Trans } from '@lingui/react/macro';
import type { Cause } from '../../../engine/model/cause.ts';
import { CauseChain } from './CauseChain.tsx';
import type { CauseNames } from './causeNames.ts';

/** What lies behind a trouble, unfolded: its chain, or that nothing is known of it. */
export function WhyBody({ causes, names }: { readonly causes: readonly Cause[]; readonly names: CauseNames }) {
  if (causes.length > 0) return <CauseChain causes={causes} names={names} />;
  return (
    <p className="muted">
      <Trans>The cause is not known yet.</Trans>
    </p>
  );
}
