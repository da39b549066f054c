import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { MOST_NOTE_CHARACTERS, type NoteAudience, type NoteKind } from '../../../engine/model/seatNote.ts';
import { Button } from '../../kit/Button.tsx';
import { announce } from '../../kit/noticeStore.ts';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk } from '../deskContext.ts';
import { ChoiceField } from '../orders/ChoiceField.tsx';
import '../orders/Form.css';
import { useNames } from '../useNames.ts';
import { useRefusal } from '../useRefusal.ts';
import { useWords } from '../useWords.ts';

/** Where its half-typed words are kept. */
const PLACE = 'hot wash';

/** One note for the hot wash: to keep or to change, for whom, in at most 300 characters. Half-typed words stay. */
export function NoteForm() {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const id = useId();
  const [words, write] = useWords(PLACE);
  const [kind, setKind] = useState<NoteKind>('sustain');
  const [audience, setAudience] = useState<NoteAudience>('own');
  const [isSending, setSending] = useState(false);
  const input = { type: 'addNote', kind, for: audience, text: words.trim() } as const;
  const refusal = useRefusal()(input);
  const no = refusal ? refusalSentence(refusal, names) : words.trim() === '' ? t`Write something first.` : null;
  const nation = names.nation(desk.store.getState().view?.nation.nation ?? '');
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (no !== null || isSending) return;
    setSending(true);
    const isTaken = await submitOrTell(desk, input);
    setSending(false);
    if (!isTaken) return;
    write('');
    announce(t`Your note is handed in.`);
  };
  return (
    <form className="end-form" onSubmit={send}>
      <ChoiceField
        label={t`A note for the hot wash`}
        choices={[
          { value: 'sustain', name: t`Sustain: keep it` },
          { value: 'improve', name: t`Improve: change it` },
        ]}
        values={[kind]}
        onChoose={([value]) => setKind(value === 'improve' ? 'improve' : 'sustain')}
      />
      <div className="field">
        <label className="hidden-text" htmlFor={id}>
          <Trans>Your note</Trans>
        </label>
        <textarea
          id={id}
          className="input"
          rows={3}
          maxLength={MOST_NOTE_CHARACTERS}
          value={words}
          placeholder={
            kind === 'sustain'
              ? t`What worked and should stay. Ctrl+Enter hands it in.`
              : t`What should go better next time. Ctrl+Enter hands it in.`
          }
          aria-describedby={`${id}-count`}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
        <p className="choice-note words-count" id={`${id}-count`}>
          <span className="mono">
            {words.length}/{MOST_NOTE_CHARACTERS}
          </span>
        </p>
      </div>
      <ChoiceField
        label={t`Who may read it in print`}
        choices={[
          { value: 'own', name: nation },
          { value: 'all', name: t`All, without our name` },
        ]}
        values={[audience]}
        note={t`Your nation and exercise control read it at once.`}
        onChoose={([value]) => setAudience(value === 'all' ? 'all' : 'own')}
      />
      <Button
        look="primary"
        type="submit"
        greyed={no !== null || isSending}
        describedBy={`${id}-no`}
        title={no ?? undefined}
      >
        {isSending ? <Trans>Sending</Trans> : <Trans>Hand in the note</Trans>}
      </Button>
      <p className={refusal ? 'end-no' : 'hidden-text'} id={`${id}-no`}>
        {no}
      </p>
    </form>
  );
}
