import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import { type HelpQuestion, isOpen } from './helpQueue.ts';
import { MOST_CHARACTERS } from './improviseInput.ts';
import { useCommand } from './useCommand.ts';

/** Where EXCON answers a question in its own row. Half-typed words stay, whatever comes in meanwhile. */
export function AnswerSeat({ question }: { readonly question: HelpQuestion }) {
  const { t } = useLingui();
  const { store } = useTools();
  const command = useCommand();
  const names = useNames();
  const { state } = useTruth();
  const words = useConsole((now) => now.answers[question.id] ?? '');
  const live = useConsole((now) => now.link.is === 'live');
  const seat = names.seat(question.seat);
  const write = (value: string) => store.setState((now) => ({ answers: { ...now.answers, [question.id]: value } }));
  const send = async () => {
    const text = words.trim();
    if (text === '' || !live) return;
    const input = { type: 'answerSeat', turn: state.turn, seat: question.seat, question: question.id, text } as const;
    if (await command(input, t`${seat} has your answer.`)) write('');
  };
  return (
    <form
      className="help-reply"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        className="input"
        rows={1}
        maxLength={MOST_CHARACTERS}
        aria-label={t`Answer to ${seat}`}
        placeholder={isOpen(question) ? t`Answer. Ctrl+Enter sends.` : t`Add something`}
        value={words}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <Button small type="submit" look={isOpen(question) ? 'primary' : 'plain'} greyed={words.trim() === '' || !live}>
        <Send size={13} aria-hidden="true" />
        <Trans>Send</Trans>
      </Button>
    </form>
  );
}
