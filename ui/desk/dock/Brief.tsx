import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useText } from '../../kit/useText.ts';
import { useKnown } from '../deskContext.ts';
import { GuideList } from '../GuideList.tsx';

/** Before the start: what the exercise is, and how the desk works; the inbox holds the nation's brief. */
export function BeforeTheStart() {
  return (
    <div className="report waiting">
      <div className="report-brief report-main">
        <About />
      </div>
      <div className="report-brief report-side">
        <GuideList />
      </div>
    </div>
  );
}

/** What this nation has and what the exercise is, at hand while it is played. */
export function Brief({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const { view, scenario } = useKnown();
  const nation = scenario.nations.find((one) => one.id === view.nation.nation);
  return (
    <div className="report">
      {children}
      <div className="report-brief report-main">
        <h3>
          <Trans>Your brief, {nation ? text(nation.name) : ''}</Trans>
        </h3>
        <p>{text(scenario.own.brief)}</p>
      </div>
      <div className="report-brief report-side">
        <About />
      </div>
    </div>
  );
}

function About() {
  const text = useText();
  const { scenario } = useKnown();
  return (
    <>
      <h3>{text(scenario.title)}</h3>
      <p>{text(scenario.summary)}</p>
      <p className="muted">
        <Trans>
          {scenario.turns} turns of {scenario.hoursPerTurn} exercise hours each.
        </Trans>
      </p>
    </>
  );
}
