import { useLingui } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import type { Reason } from '../../engine/model/event.ts';
import { useNames } from './console.ts';
import { reasonRows } from './reasonRows.ts';

/** The judge's verdict, part by part: a tick where it held, a cross where it did not. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useLingui();
  const names = useNames();
  return (
    <ul className="reasons">
      {reasonRows(reasons, names).map((row) => (
        <li key={row.key} className={row.holds ? 'holds' : 'fails'} style={{ paddingInlineStart: row.depth * 16 }}>
          {row.holds ? (
            <Check size={13} aria-label={t`Yes:`} role="img" />
          ) : (
            <X size={13} aria-label={t`No:`} role="img" />
          )}
          {row.words}
        </li>
      ))}
    </ul>
  );
}
