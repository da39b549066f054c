import { Trans } from '@lingui/react/macro';
import { Megaphone, Presentation } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/useText.ts';
import { useConsole, useTools, useTruth } from './console.ts';
import { readOutNow } from './readOutNow.ts';

/** The line that EXCON reads to the room, written by the engine; it tells no nation anything about another. */
export function ReadAloud() {
  const say = useText();
  const { history, state } = useTruth();
  const ended = useConsole((now) => now.control.clock?.phase === 'ended');
  const line = useMemo(() => readOutNow(history), [history]);
  if (ended) return null;
  return (
    <section className="read-aloud">
      <h3 className="head">
        <Megaphone size={14} aria-hidden="true" />
        {line && line.turn !== state.turn ? <Trans>Read out in turn {line.turn}</Trans> : <Trans>Read out</Trans>}
      </h3>
      {line ? (
        <>
          <p>{say(line.say)}</p>
          {line.turn === state.turn ? <OnTheWall turn={line.turn} /> : null}
        </>
      ) : (
        <p className="muted">
          <Trans>The first line comes when turn 1 opens.</Trans>
        </p>
      )}
    </section>
  );
}

/** What was read out is public: one press puts it on the wall, another takes it off. */
function OnTheWall({ turn }: { readonly turn: number }) {
  const { connection } = useTools();
  const wall = useConsole((now) => now.control.wall);
  if (!wall?.open) return null;
  const shown = wall.readOut;
  return (
    <Button small aria-pressed={shown} onClick={() => connection.wall({ type: 'readOutOnWall', turn, shown: !shown })}>
      <Presentation size={13} aria-hidden="true" />
      {shown ? <Trans>Take off the wall</Trans> : <Trans>Show on the wall</Trans>}
    </Button>
  );
}
