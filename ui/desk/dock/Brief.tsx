import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { useText } from '../../kit/useText.ts';
import { useKnown } from '../deskContext.ts';
import { GuideList } from '../GuideList.tsx';

/** Before the start: what the exercise is, and how the desk works; the inbox holds the nation's brief. */
export function BeforeTheStart() {
  const { t } = useLingui();
  return (
    <div className="report waiting">
      <ScrollArea label={t`The exercise`} className="report-brief report-main">
        <About />
      </ScrollArea>
      <ScrollArea label={t`How this desk works`} className="report-brief report-side">
        <GuideList />
      </ScrollArea>
    </div>
  );
}

/** What this nation has and what the exercise is, at hand while it is played. */
export function Brief({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const text = useText();
  const { view, scenario } = useKnown();
  const nation = scenario.nations.find((one) => one.id === view.nation.nation);
  return (
    <div className="report">
      {children}
      <ScrollArea label={t`Your brief`} className="report-brief report-main">
        <h3>
          <Trans>Your brief, {nation ? text(nation.name) : ''}</Trans>
        </h3>
        <p>{text(scenario.own.brief)}</p>
      </ScrollArea>
      <ScrollArea label={t`The exercise`} className="report-brief report-side">
        <About />
      </ScrollArea>
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
