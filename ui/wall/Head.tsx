import { Trans } from '@lingui/react/macro';
import { WifiOff } from 'lucide-react';
import { ExerciseBanner } from '../kit/ExerciseBanner.tsx';
import { useText } from '../kit/useText.ts';
import { useScenario, useWall } from './wallContext.ts';
import './Head.css';

/** The marking, whose exercise it is, and that the line is gone while it is. */
export function Head() {
  const say = useText();
  const { title } = useScenario();
  const live = useWall((state) => state.link.is === 'live');
  return (
    <header>
      <ExerciseBanner />
      <div className="wall-head">
        <h1>{say(title)}</h1>
        <p role="status" className="wall-link">
          {live ? null : (
            <>
              <WifiOff aria-hidden="true" />
              <Trans>Reconnecting. What you see may be old.</Trans>
            </>
          )}
        </p>
      </div>
    </header>
  );
}
