import { Trans, useLingui } from '@lingui/react/macro';
import { ThumbsUp, Wrench } from 'lucide-react';
import type { NoteView } from '../../../engine/view/view.ts';
import { Button } from '../../kit/Button.tsx';
import { focusHome } from '../../kit/focusHome.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import './NoteList.css';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useNames } from '../useNames.ts';
import { isForSeat, useRefusal } from '../useRefusal.ts';

/** What the nation's seats have handed in, newest first; a seat takes its own back. */
export function NoteList() {
  const { view } = useKnown();
  const { notes } = view.nation;
  return (
    <section className="end-notes" data-home tabIndex={-1}>
      <h3 className="head">
        <Trans>Notes of your nation</Trans>
      </h3>
      {notes.length === 0 ? (
        <p className="muted">
          <Trans>None yet. Two or three short ones are plenty.</Trans>
        </p>
      ) : (
        <ul>
          {notes.toReversed().map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Note({ note }: { readonly note: NoteView }) {
  const { t } = useLingui();
  const desk = useDesk();
  const { view } = useKnown();
  const names = useNames();
  const input = { type: 'withdrawNote', note: note.id } as const;
  const refusal = useRefusal()(input);
  const Icon = note.kind === 'sustain' ? ThumbsUp : Wrench;
  return (
    <li className={note.kind}>
      <Icon size={14} aria-hidden="true" />
      <div>
        <small>
          {note.kind === 'sustain' ? <Trans>Sustain</Trans> : <Trans>Improve</Trans>} · {names.seat(note.seat)} ·{' '}
          {note.for === 'all' ? <Trans>for all</Trans> : <Trans>for {names.nation(view.nation.nation)}</Trans>}
        </small>
        <p>{note.text ?? <Trans>This note was erased.</Trans>}</p>
      </div>
      {isForSeat(refusal) ? (
        <Button
          small
          look="quiet"
          greyed={refusal !== null}
          title={refusal ? refusalSentence(refusal, names) : undefined}
          aria-label={t`Take back: ${note.text ?? ''}`}
          onClick={(event) => {
            focusHome(event);
            void submitOrTell(desk, input);
          }}
        >
          <Trans>Take back</Trans>
        </Button>
      ) : null}
    </li>
  );
}
