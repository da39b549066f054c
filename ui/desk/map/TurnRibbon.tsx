import { Trans, useLingui } from '@lingui/react/macro';
import { Newspaper, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../kit/Button.tsx';
import { dayTime, openingHour } from '../../kit/exerciseTime.ts';
import { change } from '../../store/createDeskStore.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { farSide } from '../model/farSide.ts';
import { useTurnSentences } from '../useTurnSentences.ts';
import './TurnRibbon.css';

/** The card folds away by itself when it has been there this long; the Report tab keeps its words. */
const FOLDS_AFTER_MILLIS = 15_000;

/** Three lines when a turn opens: what changed, why, whose action helped. In the map's corner, never in the way. */
export function TurnRibbon() {
  const { t } = useLingui();
  const { store } = useDesk();
  const { view, scenario } = useKnown();
  const closed = useDeskState((state) => state.ribbonClosed);
  const { turn, clock } = view.nation;
  const sentences = useTurnSentences(turn);
  const selected = useDeskState((state) => state.selected);
  const isOpen = turn > 0 && clock === 'planning' && closed < turn && selected === null;
  const side = farSide(scenario);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => close(), FOLDS_AFTER_MILLIS);
    return () => clearTimeout(timer);
    function close() {
      change(store, (state) => {
        state.ribbonClosed = Math.max(state.ribbonClosed, turn);
      });
    }
  }, [isOpen, turn, store]);
  if (turn === 0 || clock === 'ended') return null;
  const setClosed = (value: number) =>
    change(store, (state) => {
      state.ribbonClosed = value;
    });
  if (selected !== null) return null;
  if (!isOpen) {
    return (
      <Button small className={`ribbon-chip ${side}`} onClick={() => setClosed(turn - 1)}>
        <Newspaper size={14} aria-hidden="true" />
        <Trans>Turn {turn}: what changed</Trans>
      </Button>
    );
  }
  return (
    <section className={`overlay ribbon ${side}`} aria-label={t`What changed`}>
      <header>
        <h2>
          <Trans>
            Turn {turn} · {dayTime(openingHour(turn, scenario.hoursPerTurn))} EX
          </Trans>
        </h2>
        <Button look="quiet" small aria-label={t`Fold away; the Report tab keeps it`} onClick={() => setClosed(turn)}>
          <X size={14} aria-hidden="true" />
        </Button>
      </header>
      <ol>
        <li>{sentences.changed}</li>
        {sentences.why === '' ? null : <li>{sentences.why}</li>}
        <li>{sentences.helped}</li>
      </ol>
    </section>
  );
}
