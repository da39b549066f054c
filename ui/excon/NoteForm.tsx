import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { Button } from '../kit/Button.tsx';
import { useConsole, useTools, useTruth } from './console.ts';
import { MOST_CHARACTERS } from './improviseInput.ts';
import './Notes.css';
import { useCommand } from './useCommand.ts';

/** Where EXCON writes a note; also while everything stands still (rule X5). Half-typed words stay. */
export function NoteForm({ field }: { readonly field?: string }) {
  const { t } = useLingui();
  const { store } = useTools();
  const command = useCommand();
  const { state } = useTruth();
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
    const taken = await command({ type: 'note', turn: state.turn, text: written.trim() }, t`The note is saved.`);
    // What was typed while the note was on its way stays.
    if (taken) store.setState((now) => ({ note: now.note === written ? '' : now.note }));
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        id={field}
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
  );
}
