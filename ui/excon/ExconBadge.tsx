import { Trans } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import './ExconBadge.css';

/** Says that this screen sees everything and is nobody's desk. */
export function ExconBadge() {
  return (
    <span className="excon-badge">
      <Eye size={14} strokeWidth={2.2} aria-hidden="true" />
      <Trans>EXCON</Trans>
    </span>
  );
}
