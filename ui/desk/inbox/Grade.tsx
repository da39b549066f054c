import { Trans } from '@lingui/react/macro';

/** How urgent an item is: shape and word; the routine needs neither. */
export function Grade({ severity }: { readonly severity: 'routine' | 'priority' | 'flash' }) {
  if (severity === 'routine') return null;
  const isFlash = severity === 'flash';
  return (
    <span className={`grade ${severity}`}>
      <svg width="9" height="9" viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
        <path d={isFlash ? 'M1.4 1.4h9.2v9.2H1.4Z' : 'M6 1 11.4 10.6H.6Z'} />
      </svg>
      {isFlash ? <Trans>Flash</Trans> : <Trans>Priority</Trans>}
    </span>
  );
}
