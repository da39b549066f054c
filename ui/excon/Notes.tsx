import { Trans } from '@lingui/react/macro';
import { NotebookPen } from 'lucide-react';
import { useTruth } from './console.ts';
import { NoteForm } from './NoteForm.tsx';
import './Notes.css';
import { NOTE_FIELD } from './useSingleKeys.ts';

/** EXCON's own notes by turn. Nobody else learns that there are any. */
export function Notes() {
  const { state, texts } = useTruth();
  return (
    <section className="notes">
      <h3 className="head">
        <NotebookPen size={14} aria-hidden="true" />
        <Trans>Notes</Trans>
        <kbd>N</kbd>
      </h3>
      <NoteForm field={NOTE_FIELD} />
      <ol>
        {state.ledgers.notes.toReversed().map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no id, are only ever appended, and are shown newest first
          <li key={state.ledgers.notes.length - index}>
            <span className="mono muted">T{row.turn}</span>
            {texts[row.text] ?? (
              <span className="muted">
                <Trans>This note was erased.</Trans>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
