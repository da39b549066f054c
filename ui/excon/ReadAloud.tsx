import { Trans } from '@lingui/react/macro';
import { Megaphone } from 'lucide-react';
import { useMemo } from 'react';
import { useText } from '../kit/useText.ts';
import { useTruth } from './console.ts';
import { readOutNow } from './readOutNow.ts';

/** The line that EXCON reads to the room, written by the engine; it tells no nation anything about another. */
export function ReadAloud() {
  const say = useText();
  const { history, state } = useTruth();
  const line = useMemo(() => readOutNow(history), [history]);
  return (
    <section className="read-aloud">
      <h3 className="head">
        <Megaphone size={14} aria-hidden="true" />
        {line && line.turn !== state.turn ? <Trans>Read out in turn {line.turn}</Trans> : <Trans>Read out</Trans>}
      </h3>
      {line ? (
        <p>{say(line.say)}</p>
      ) : (
        <p className="muted">
          <Trans>The first line comes when turn 1 opens.</Trans>
        </p>
      )}
    </section>
  );
}
