import { Trans, useLingui } from '@lingui/react/macro';
import { Lock, Pause, Play, SkipForward, Square, Timer } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { ControlInput } from '../../engine/model/input.ts';
import type { ClockFrame } from '../../engine/protocol/message.ts';
import { Button, type ButtonLook } from '../kit/Button.tsx';
import { Chip, type ChipTone } from '../kit/Chip.tsx';
import { Countdown } from '../kit/Countdown.tsx';
import { exerciseTime } from '../kit/exerciseTime.ts';
import { phaseName } from '../lobby/phaseName.ts';
import { type ClockAction, whyNot } from './clockActions.ts';
import { closedTurns } from './closedTurns.ts';
import { useConsole, useTools, useTruth } from './console.ts';
import { EndExSheet } from './EndExSheet.tsx';
import { StartNote } from './StartNote.tsx';
import { useCommand } from './useCommand.ts';
import { usePhase } from './usePhase.ts';

const EXTENSION_SECONDS = 60;

const TONES: Readonly<Record<ClockFrame['phase'], ChipTone>> = {
  waiting: 'neutral',
  planning: 'accent',
  locked: 'warn',
  resolving: 'warn',
  paused: 'warn',
  stopped: 'alarm',
  ended: 'neutral',
};

/** The exercise's clock, large, with every command that moves it. */
export function ClockBlock() {
  const { t } = useLingui();
  const { connection } = useTools();
  const { scenario, state, history } = useTruth();
  const clock = useConsole((now) => now.control.clock);
  const [ending, setEnding] = useState(false);
  const { turn } = state;
  const phase = usePhase();
  const waiting = phase === 'waiting';
  return (
    <section className="clock-block" aria-label={t`Clock`}>
      <div className="clock-face">
        <p className="clock-turn">
          {waiting || turn === 0 ? (
            <Trans>Before turn 1</Trans>
          ) : (
            <Trans>
              Turn <b>{turn}</b> of {scenario.turns}
            </Trans>
          )}
        </p>
        {phase ? <Chip tone={TONES[phase]}>{phaseName(phase)}</Chip> : null}
        {waiting || phase === 'ended' ? null : (
          <Countdown
            endsAtMillis={clock?.endsAtMillis ?? null}
            leftMillis={clock?.leftMillis}
            now={connection.now}
            spoken
          />
        )}
        <p className="mono muted">{exerciseTime(closedTurns(history) * scenario.hoursPerTurn)}</p>
      </div>
      {waiting ? (
        <div className="clock-start">
          <StartNote />
          <Command
            action="startEx"
            input={{ type: 'startEx' }}
            look="primary"
            wide
            icon={<Play size={15} aria-hidden="true" />}
          >
            <Trans>StartEx</Trans>
          </Command>
        </div>
      ) : phase === 'ended' ? (
        <p className="muted">
          <Trans>
            The exercise has ended. Seats hand in notes; you release the debrief. You can still write notes.
          </Trans>
        </p>
      ) : (
        <div className="clock-commands">
          {phase === 'paused' ? (
            <Command
              action="resumeTurn"
              input={{ type: 'resumeTurn', turn }}
              done={t`The turn goes on.`}
              look="primary"
              icon={<Play size={14} aria-hidden="true" />}
            >
              <Trans>Resume</Trans>
            </Command>
          ) : (
            <Command
              action="pauseTurn"
              input={{ type: 'pauseTurn', turn }}
              done={t`The turn is paused.`}
              icon={<Pause size={14} aria-hidden="true" />}
            >
              <Trans>Pause</Trans>
            </Command>
          )}
          <Command
            action="extendTurn"
            input={{ type: 'extendTurn', turn, seconds: EXTENSION_SECONDS }}
            done={t`The turn has 60 s more.`}
            icon={<Timer size={14} aria-hidden="true" />}
          >
            <Trans>+60 s</Trans>
          </Command>
          <Command action="lockTurn" input={{ type: 'lockTurn', turn }} icon={<Lock size={14} aria-hidden="true" />}>
            <Trans>Lock now</Trans>
          </Command>
          <Command
            action="closeTurn"
            input={{ type: 'closeTurn', turn }}
            icon={<SkipForward size={14} aria-hidden="true" />}
          >
            <Trans>Close turn now</Trans>
          </Command>
          <Command
            action="endEx"
            onPress={() => setEnding(true)}
            look="quiet"
            icon={<Square size={13} aria-hidden="true" />}
          >
            <Trans>EndEx</Trans>
          </Command>
        </div>
      )}
      <EndExSheet open={ending} onClose={() => setEnding(false)} />
    </section>
  );
}

/** A button for one command; while it cannot be given, it is grey and says why. */
function Command(props: {
  readonly action: ClockAction;
  readonly input?: ControlInput;
  readonly onPress?: () => void;
  readonly done?: string;
  readonly look?: ButtonLook;
  readonly wide?: boolean;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  const { action, input, onPress, done, look = 'plain', wide = false, icon, children } = props;
  const command = useCommand();
  const phase = usePhase();
  const link = useConsole((now) => now.link);
  const reason = useId();
  const no = whyNot(action, phase, link);
  return (
    <span className={wide ? 'command wide' : 'command'} title={no ?? undefined}>
      <Button
        look={look}
        wide
        greyed={no !== null}
        describedBy={no ? reason : undefined}
        onClick={() => {
          if (input) command(input, done);
          onPress?.();
        }}
      >
        {icon}
        {children}
      </Button>
      {no ? (
        <span className="hidden-text" id={reason}>
          {no}
        </span>
      ) : null}
    </span>
  );
}
