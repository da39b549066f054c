import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { refuseObserver } from '../../../engine/orders/refuseObserver.ts';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import type { Thread } from '../model/threads.ts';
import { useNames } from '../useNames.ts';
import { useRefusal } from '../useRefusal.ts';
import { useWords } from '../useWords.ts';

/** Most characters of one message; the room refuses more. */
const MOST_CHARACTERS = 2_000;

/** Where a message is written. Half-typed words stay, whatever happens around them. */
export function Compose({ thread }: { readonly thread: Thread }) {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const place = `message ${thread.id}`;
  const [words, write] = useWords(place);
  const { view } = useKnown();
  const { clock } = view.nation;
  const turn = useDeskState((state) => state.view?.nation.turn ?? 0);
  const [isSending, setSending] = useState(false);
  const reads = refuseObserver(view, 'sendMessage');
  const refusal = useRefusal()({ type: 'sendMessage', turn, to: thread.others, text: words });
  const notMine = reads ?? (refusal?.refused === 'noPen' ? refusal : null);
  const notYet = clock === 'waiting' ? t`Messages open with StartEx.` : undefined;
  const cannot = notMine ? refusalSentence(notMine, names) : notYet;
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (words.trim() === '' || isSending || cannot !== undefined) return;
    setSending(true);
    const isTaken = await submitOrTell(desk, { type: 'sendMessage', turn, to: thread.others, text: words.trim() });
    setSending(false);
    if (isTaken) write('');
  };
  return (
    <form className="thread-write" onSubmit={send}>
      <textarea
        className="input"
        rows={1}
        readOnly={reads !== null}
        maxLength={MOST_CHARACTERS}
        value={words}
        aria-label={t`Message to ${thread.others.map(names.seat).join(', ')}`}
        placeholder={
          cannot ?? t`Write to ${thread.others.map(names.seat).join(', ')}. Enter sends, Shift Enter makes a new line.`
        }
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
      <Button
        look="primary"
        type="submit"
        greyed={words.trim() === '' || isSending || cannot !== undefined}
        title={cannot}
      >
        <Send size={14} aria-hidden="true" />
        {isSending ? <Trans>Sending</Trans> : <Trans>Send</Trans>}
      </Button>
    </form>
  );
}
