import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../kit/Button.tsx';
import { Countdown } from '../kit/Countdown.tsx';
import { useText } from '../kit/useText.ts';
import './Blank.css';
import { phaseName } from '../lobby/phaseName.ts';
import { useConsole, useTools, useTruth } from './console.ts';

/** A curtain over everything that only control may see. What may be on a projector stays: title, turn, clock. */
export function Blank() {
  const say = useText();
  const { store, connection } = useTools();
  const { scenario, state } = useTruth();
  const clock = useConsole((now) => now.control.clock);
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    show.current?.focus();
  }, []);
  return createPortal(
    <div className="blank" role="dialog" aria-modal="true" aria-labelledby="blank-title">
      <p className="blank-marking">
        <Trans>EXERCISE</Trans>
      </p>
      <h2 id="blank-title">{say(scenario.title)}</h2>
      <p className="blank-turn">
        {state.turn > 0 ? (
          <Trans>
            Turn {state.turn} of {scenario.turns}
          </Trans>
        ) : null}
        {clock ? <span>{phaseName(clock.phase)}</span> : null}
      </p>
      <Countdown endsAtMillis={clock?.endsAtMillis ?? null} leftMillis={clock?.leftMillis} now={connection.now} />
      <Button ref={show} onClick={() => store.setState({ blank: false })}>
        <Trans>Show the console</Trans> <kbd>B</kbd>
      </Button>
    </div>,
    document.body,
  );
}
