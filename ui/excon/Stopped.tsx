import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { StandStill } from '../kit/StandStill.tsx';
import { useText } from '../kit/useText.ts';
import { useConsole, useNames, useTruth } from './console.ts';
import { NoteForm } from './NoteForm.tsx';
import { useCommand } from './useCommand.ts';
import { wallTime } from './wallTime.ts';

/** The notice over the console while everything stands still; only here stand who pressed, and the way on. */
export function Stopped() {
  const { i18n } = useLingui();
  const say = useText();
  const names = useNames();
  const command = useCommand();
  const { scenario, history } = useTruth();
  const stopped = useConsole((state) => state.control.clock?.phase === 'stopped');
  const pressed = history.findLast(({ line }) => line.type === 'realWorldStop')?.line;
  const { realWorldLabel } = scenario;
  return (
    <StandStill open={stopped} label={realWorldLabel ? say(realWorldLabel) : null}>
      {pressed ? (
        <p className="stand-still-small">
          <Trans>
            {names.seat(pressed.by)} stopped the exercise at {wallTime(pressed.atMillis, i18n.locale)}. Only exercise
            control sees this line.
          </Trans>
        </p>
      ) : null}
      <p className="stand-still-small">
        <Trans>
          Speak to the room first. When you resume, the clock goes on where it stood and every draft is there.
        </Trans>
      </p>
      <Button look="primary" onClick={() => void command({ type: 'realWorldResume' })}>
        <Trans>Resume the exercise</Trans>
      </Button>
      <div className="stopped-note">
        <NoteForm />
      </div>
    </StandStill>
  );
}
