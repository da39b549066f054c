import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { type Status, StatusMark } from '../../kit/StatusMark.tsx';
import { useRoomTools } from '../roomContext.ts';
import './SelectedSite.css';

/** The site that is marked on the maps, as this pane's picture has it; below it why it is down. `status` is null where it has none. */
export function SelectedSite({
  name,
  pane,
  status,
  notes,
  children,
}: {
  readonly name: string;
  /** Whose picture it is, in words: the same site may stand in two panes. */
  readonly pane: string;
  readonly status: Status | null;
  readonly notes: readonly string[];
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  const { store } = useRoomTools();
  return (
    <section className="selected-site" aria-label={`${name} · ${pane}`}>
      <header>
        <h3>{name}</h3>
        {status === null ? null : <StatusMark status={status} />}
        <Button
          small
          look="quiet"
          aria-label={t`Take the mark away`}
          onClick={() => store.setState({ selected: null })}
        >
          <X size={14} aria-hidden="true" />
        </Button>
      </header>
      {status === null ? (
        <p>
          <Trans>Another nation’s site: this desk showed no state of it.</Trans>
        </p>
      ) : notes.length === 0 && !children ? (
        <p>
          <Trans>Nothing more to say of it.</Trans>
        </p>
      ) : (
        <ul className="story-lines">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
