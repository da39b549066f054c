import { Trans } from '@lingui/react/macro';
import { Countdown } from '../kit/Countdown.tsx';
import { exerciseTime, openingHour } from '../kit/exerciseTime.ts';
import { usePassed } from '../kit/usePassed.ts';
import { useText } from '../kit/useText.ts';
import { phaseWords } from './phaseWords.ts';
import { WallMap } from './WallMap.tsx';
import { useScenario, useTools, useWall } from './wallContext.ts';
import './Turn.css';

/** A turn: its number, what the clock does, how long it lasts, where everything lies, and what was read out. */
export function Turn() {
  const say = useText();
  const { connection } = useTools();
  const { turns, hoursPerTurn } = useScenario();
  const clock = useWall((state) => state.clock);
  const readOut = useWall((state) => state.shown?.readOut ?? null);
  const isOver = usePassed(clock?.phase === 'locked' ? clock.endsAtMillis : null, connection.now);
  if (!clock) return null;
  const { turn, endsAtMillis, leftMillis } = clock;
  const phase = isOver ? 'resolving' : clock.phase;
  return (
    <div className="wall-turn">
      <section className="wall-clock">
        <h2>
          <Trans>
            Turn <b>{turn}</b> of {turns}
          </Trans>
        </h2>
        <Countdown endsAtMillis={endsAtMillis} leftMillis={leftMillis} now={connection.now} spoken />
        <p className={`wall-phase ${phase}`} role="status">
          {phaseWords(phase)}
        </p>
        <p className="wall-time mono">{exerciseTime(openingHour(turn, hoursPerTurn))}</p>
      </section>
      <WallMap />
      {readOut ? <p className="wall-read-out">{say(readOut)}</p> : null}
    </div>
  );
}
