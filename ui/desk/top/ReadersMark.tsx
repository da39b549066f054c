import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import { useDeskState } from '../deskContext.ts';

/** That observers read along with this seat: nobody is watched without knowing it. Nothing when nobody does. */
export function ReadersMark() {
  const { i18n } = useLingui();
  const readers = useDeskState((state) => state.chair?.observers ?? 0);
  if (readers === 0) return null;
  const words = plural(readers, { one: '# observer reads along', other: '# observers read along' });
  return (
    <span className="readers-mark" title={words} lang={i18n.locale}>
      <Eye size={14} aria-hidden="true" />
      <span aria-hidden="true">{readers}</span>
      <span className="hidden-text">{words}</span>
    </span>
  );
}
