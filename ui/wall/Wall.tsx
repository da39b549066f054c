import { useLingui } from '@lingui/react/macro';
import { StandStill } from '../kit/StandStill.tsx';
import { useText } from '../kit/useText.ts';
import { BeforeStart } from './BeforeStart.tsx';
import { Blank } from './Blank.tsx';
import { EndEx } from './EndEx.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { NoWall } from './NoWall.tsx';
import { Turn } from './Turn.tsx';
import { useBlankKey } from './useBlankKey.ts';
import './Wall.css';
import { useScenario, useWall } from './wallContext.ts';

/** The screen for the whole room (rule V6): nothing on it that any seat may not know. */
export function Wall() {
  const known = useWall((state) => state.scenario !== null && state.clock !== null && state.shown !== null);
  const closed = useWall((state) => state.link.is === 'closed');
  return known && !closed ? <Shown /> : <NoWall />;
}

function Shown() {
  const { t } = useLingui();
  const say = useText();
  const { realWorldLabel } = useScenario();
  const phase = useWall((state) => state.clock?.phase);
  const blank = useWall((state) => state.blankHere || state.shown?.blank === true);
  const waiting = useWall((state) => state.shown?.seats !== null);
  useBlankKey();
  return (
    <>
      <div className="wall" inert={blank}>
        <Head />
        <main aria-label={t`Wall`}>{phase === 'ended' ? <EndEx /> : waiting ? <BeforeStart /> : <Turn />}</main>
        <Foot />
      </div>
      {blank ? <Blank /> : null}
      <StandStill open={phase === 'stopped'} label={realWorldLabel ? say(realWorldLabel) : null} />
    </>
  );
}
