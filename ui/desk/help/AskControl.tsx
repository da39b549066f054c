import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { announce } from '../../kit/noticeStore.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState } from '../deskContext.ts';
import { useWords } from '../useWords.ts';

/** Most characters of one question; the room refuses more. */
const MOST_CHARACTERS = 2_000;
/** Where its half-typed words are kept. */
const PLACE = 'help line';

/** Where a question to exercise control is written. Half-typed words stay. */
export function AskControl() {
  const { t } = useLingui();
  const desk = useDesk();
  const id = useId();
  const [words, write] = useWords(PLACE);
  const turn = useDeskState((state) => state.view?.nation.turn ?? 0);
  const [isSending, setSending] = useState(false);
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (words.trim() === '' || isSending) return;
    setSending(true);
    const isTaken = await submitOrTell(desk, { type: 'askControl', turn, text: words.trim() });
    setSending(false);
    if (!isTaken) return;
    write('');
    announce(t`Your question is with EXCON.`);
  };
  return (
    <form className="help-ask field" onSubmit={send}>
      <label htmlFor={id}>
        <Trans>Your question</Trans>
      </label>
      <textarea
        id={id}
        className="input"
        rows={3}
        maxLength={MOST_CHARACTERS}
        value={words}
        placeholder={t`What does not work, what you do not understand. Ctrl+Enter sends.`}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <Button look="primary" type="submit" greyed={words.trim() === '' || isSending}>
        <Send size={14} aria-hidden="true" />
        {isSending ? <Trans>Sending</Trans> : <Trans>Ask EXCON</Trans>}
      </Button>
    </form>
  );
}
