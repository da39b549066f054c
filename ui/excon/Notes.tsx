import { Trans, useLingui } from '@lingui/react/macro';
import { NotebookPen } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../kit/Button.tsx';
import { useConsole, useTools, useTruth } from './console.ts';
import { MOST_CHARACTERS } from './improviseInput.ts';
import './Notes.css';
import { useCommand } from './useCommand.ts';
import { NOTE_FIELD } from './useSingleKeys.ts';

/** EXCON's own notes by turn. Nobody else learns that there are any. */
export function Notes() {
  const { t } = useLingui();
  const { store } = useTools();
  const command = useCommand();
  const { state, texts } = useTruth();
  const note = useConsole((now) => now.note);
  const live = useConsole((now) => now.link.is === 'live');
  const reason = useId();
  const no = !live
    ? t`There is no connection. Your words stay here.`
    : note.trim() === ''
      ? t`Write something first.`
      : null;
  const save = async () => {
    if (no) return;
    const written = note;
    const taken = await command({ type: 'note', turn: state.turn, text: written.trim() });
    // What was typed while the note was on its way stays.
    if (taken) store.setState((now) => ({ note: now.note === written ? '' : now.note }));
  };
  return (
    <section className="notes">
      <h3 className="head">
        <NotebookPen size={14} aria-hidden="true" />
        <Trans>Notes</Trans>
        <kbd>N</kbd>
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <textarea
          id={NOTE_FIELD}
          className="input"
          rows={2}
          maxLength={MOST_CHARACTERS}
          aria-label={t`New note`}
          placeholder={t`What you saw, who did it. Ctrl+Enter saves.`}
          value={note}
          onChange={(event) => store.setState({ note: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
        <Button small type="submit" greyed={no !== null} describedBy={reason} title={no ?? undefined}>
          <Trans>Save</Trans>
        </Button>
        <span className="hidden-text" id={reason}>
          {no}
        </span>
      </form>
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
