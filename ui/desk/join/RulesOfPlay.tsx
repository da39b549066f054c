import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ExerciseBanner } from '../../kit/ExerciseBanner.tsx';
import { RealWorldButton } from '../../kit/RealWorldButton.tsx';
import { useText } from '../../kit/useText.ts';
import { roleCode } from '../../kit/vocabulary.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { Stopped } from '../Stopped.tsx';
import './RulesOfPlay.css';

/** What everybody says yes to before a desk opens in this browser for the first time (rule G3). */
export function RulesOfPlay() {
  const { t } = useLingui();
  const text = useText();
  const desk = useDesk();
  const { store, connection } = desk;
  const { view, scenario } = useKnown();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const nation = scenario.nations.find((one) => one.id === view.nation.nation);
  const seat = nation?.seats.find((one) => one.id === view.seat.seat);
  const own = scenario.rulesOfPlay ? text(scenario.rulesOfPlay).split('\n').filter(Boolean) : null;
  const agree = () => {
    connection.say({ type: 'agree' });
    const { browser, clock, chair } = store.getState();
    const isFirst = !view.seat.observer && clock?.phase === 'waiting' && chair?.steps.length === 0;
    store.setState({
      browser: browser && { ...browser, agreed: true },
      // Who has come early has the time to try the line.
      sheet: isFirst ? 'check' : null,
    });
  };
  return (
    <div className="rules-page">
      <header>
        <ExerciseBanner />
      </header>
      <main>
        <p className="muted">
          {nation ? text(nation.name) : ''} · {roleCode(seat?.role ?? '')} · {seat ? text(seat.name) : ''}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <Trans>Rules of play</Trans>
        </h1>
        <ul aria-label={t`Rules of play`}>{own ? own.map((line) => <li key={line}>{line}</li>) : <UsualRules />}</ul>
        <Button look="primary" onClick={agree}>
          <Check size={16} aria-hidden="true" />
          {view.seat.observer ? (
            <Trans>I keep these rules. Let me read along.</Trans>
          ) : (
            <Trans>I play by these rules. Open my desk.</Trans>
          )}
        </Button>
        <p className="muted">{text(scenario.caveat)}</p>
        {view.nation.clock === 'ended' || view.seat.observer ? null : (
          <RealWorldButton
            label={scenario.realWorldLabel ? text(scenario.realWorldLabel) : null}
            stop={() => void submitOrTell(desk, { type: 'realWorldStop' })}
          />
        )}
      </main>
      <Stopped />
    </div>
  );
}

/** The rules of a scenario that brings none of its own. */
function UsualRules() {
  return (
    <>
      <li>
        <Trans>
          <b>EXCON can read this.</b> Exercise control sees every order and every message, and all of it is kept.
        </Trans>
      </li>
      <li>
        <Trans>
          <b>Nothing real.</b> No real names, sites, plans, passwords or data. Everything here is fiction.
        </Trans>
      </li>
      <li>
        <Trans>
          <b>Real world.</b> If something real happens, hold the real-world button for two seconds. Everything stops
          until EXCON resumes it.
        </Trans>
      </li>
      <li>
        <Trans>
          <b>Be kind.</b> People practise here. Talk about decisions, not about persons. Nobody is ranked.
        </Trans>
      </li>
      <li>
        <Trans>
          <b>Ask.</b> The help line at the top of your desk goes to EXCON and to nobody else.
        </Trans>
      </li>
    </>
  );
}
