import { Trans, useLingui } from '@lingui/react/macro';
import { Bot, MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Chip } from '../../kit/Chip.tsx';
import { listOf } from '../../kit/listOf.ts';
import { Nothing } from '../../kit/Nothing.tsx';
import { change } from '../../store/createDeskStore.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { type Thread, threadId, threads } from '../model/threads.ts';
import { useNames } from '../useNames.ts';
import { Compose } from './Compose.tsx';
import './MessagesTab.css';

/** Words between seats: the own partner first, then every seat abroad, then groups that have spoken. */
export function MessagesTab() {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const read = useDeskState((state) => state.read);
  const open = useDeskState((state) => state.thread);
  const all = threads(view, scenario);
  const shown = all.find((thread) => open !== null && thread.id === threadId(open)) ?? all[0];
  if (!shown) return <Nothing icon={MessageSquareText} title={t`There is no other seat to write to`} />;
  return (
    <div className="messages">
      <ul className="thread-list" aria-label={t`Conversations`}>
        {all.map((thread) => {
          const unread = thread.messages.filter((message) => !message.mine && !read[message.id]).length;
          return (
            <li key={thread.id}>
              <button
                type="button"
                className="thread-pick"
                aria-current={thread.id === shown.id}
                onClick={() => store.setState({ thread: thread.others })}
              >
                <b>
                  {thread.others.map(names.seat).join(', ')}
                  {unread > 0 ? <Chip tone="accent">{unread}</Chip> : null}
                </b>
                <small>{thread.messages.at(-1)?.text ?? <SeatDuty id={thread.others[0] ?? ''} />}</small>
              </button>
            </li>
          );
        })}
      </ul>
      <OpenThread key={shown.id} thread={shown} />
    </div>
  );
}

function SeatDuty({ id }: { readonly id: string }) {
  const { i18n } = useLingui();
  const { scenario } = useKnown();
  const seat = scenario.nations.flatMap((nation) => nation.seats).find((one) => one.id === id);
  return seat ? (seat.name[i18n.locale] ?? Object.values(seat.name)[0] ?? null) : null;
}

function OpenThread({ thread }: { readonly thread: Thread }) {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const end = useRef<HTMLLIElement>(null);
  const covered = useDeskState((state) => state.view?.nation.covered);
  const entered = useDeskState((state) => state.view?.seat.enteredFor);
  const bots = thread.others.filter((seat) => covered?.[seat]);
  const count = thread.messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message, not a new array, marks as read and scrolls
  useEffect(() => {
    change(store, (state) => {
      for (const message of thread.messages)
        if (!message.mine && !state.read[message.id]) state.read[message.id] = true;
    });
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count, store]);
  return (
    <div className="thread">
      {count === 0 ? (
        <Nothing icon={MessageSquareText} title={t`No words yet with ${thread.others.map(names.seat).join(', ')}`}>
          <Trans>What you write is sent at once and stays on record.</Trans>
        </Nothing>
      ) : (
        <ol className="thread-words" aria-label={t`Messages`}>
          {thread.messages.map((message, index) => (
            <li
              key={message.id}
              className={message.mine ? 'mine' : undefined}
              ref={index === count - 1 ? end : undefined}
            >
              <small className="mono">
                {message.mine ? t`You` : names.seat(message.from)} · {t`turn ${message.turn}`}
                {entered?.includes(message.id) ? <> · {t`entered for you by exercise control`}</> : null}
              </small>
              <p>{message.text ?? <Trans>This message was erased.</Trans>}</p>
            </li>
          ))}
        </ol>
      )}
      {bots.length > 0 ? (
        <p className="thread-bot">
          <Bot size={13} aria-hidden="true" />
          <Trans>
            {listOf(bots.map(names.seat), names.language)} is held by a bot. It reads no messages; it answers requests,
            offers and questions, and says why on every order.
          </Trans>
        </p>
      ) : null}
      <Compose thread={thread} />
    </div>
  );
}
