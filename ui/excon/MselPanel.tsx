import { Trans, useLingui } from '@lingui/react/macro';
import { ListChecks, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Inject } from '../../engine/model/inject.ts';
import { Button } from '../kit/Button.tsx';
import { exerciseTime, openingHour } from '../kit/exerciseTime.ts';
import { Nothing } from '../kit/Nothing.tsx';
import { Panel } from '../kit/Panel.tsx';
import { AttackLine } from './AttackLine.tsx';
import { attackSteps } from './attackSteps.ts';
import { useTruth } from './console.ts';
import { ImproviseSheet } from './ImproviseSheet.tsx';
import { MselEntry } from './MselEntry.tsx';
import { ROWS } from './moveBetweenRows.ts';
import './MselPanel.css';
import { mselRows } from './mselRows.ts';
import { ReleaseSheet } from './ReleaseSheet.tsx';

/** The master scenario events list: every inject by its turn, how it stands and why. */
export function MselPanel() {
  const { i18n } = useLingui();
  const { scenario, state, history } = useTruth();
  const steps = useMemo(() => attackSteps(scenario, history, i18n.locale), [scenario, history, i18n.locale]);
  const turns = useMemo(() => mselRows(scenario, state, steps, i18n.locale), [scenario, state, steps, i18n.locale]);
  const [firing, setFiring] = useState<Inject | null>(null);
  const [improvising, setImprovising] = useState(false);
  const now = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new turn moves the list, never a click in it
  useEffect(() => {
    const section = now.current;
    const list = section?.closest('.panel-body');
    if (section && list) list.scrollTop += section.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }, [state.turn]);
  const released = turns.flatMap((turn) => turn.items).filter((item) => item.row.status === 'released').length;
  return (
    <Panel
      className="msel"
      id="msel"
      title={<Trans>MSEL</Trans>}
      aside={
        <span className="panel-aside">
          <span className="muted">
            <Trans>
              {released} of {scenario.injects.length} released
            </Trans>
          </span>
          <Button small onClick={() => setImprovising(true)}>
            <Plus size={14} aria-hidden="true" />
            <Trans>Improvise</Trans>
          </Button>
        </span>
      }
    >
      {turns.length === 0 ? (
        <Nothing icon={ListChecks} title={<Trans>This exercise has no injects</Trans>}>
          <Trans>You can improvise one at any time.</Trans>
        </Nothing>
      ) : (
        <div {...ROWS}>
          {turns.map(({ turn, stands, attacks, items }) => (
            <section key={turn} className={`msel-turn ${stands}`} ref={stands === 'now' ? now : undefined}>
              <h3>
                <Trans>Turn {turn}</Trans>
                {stands === 'now' ? (
                  <span className="msel-now">
                    <Trans>now</Trans>
                  </span>
                ) : null}
                <span className="mono muted">{exerciseTime(openingHour(turn, scenario.hoursPerTurn))}</span>
              </h3>
              <ul>
                {attacks.map((step) => (
                  <AttackLine key={step.id} step={step} />
                ))}
                {items.map((item) => (
                  <MselEntry key={item.id} item={item} onFire={() => setFiring(item.inject)} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      <ReleaseSheet inject={firing} onClose={() => setFiring(null)} />
      <ImproviseSheet open={improvising} onClose={() => setImprovising(false)} />
    </Panel>
  );
}
