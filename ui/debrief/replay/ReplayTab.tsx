import { Trans, useLingui } from '@lingui/react/macro';
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Nothing } from '../../kit/Nothing.tsx';
import { momentTime, momentWords } from '../model/momentWords.ts';
import { useOpened, useRoom } from '../roomContext.ts';
import type { PaneOf } from '../roomStore.ts';
import { type LinkedScenes, linkedScenes } from './linkedScenes.ts';
import { PaneSelects } from './PaneSelects.tsx';
import './ReplayTab.css';
import { SeatPane } from './SeatPane.tsx';
import { TruthPane } from './TruthPane.tsx';
import { TurnStrip } from './TurnStrip.tsx';
import { useStepKeys } from './useStepKeys.ts';

/** The run turn by turn: the truth, what a seat knew, or both side by side, over a strip of its turns. */
export function ReplayTab() {
  const { t } = useLingui();
  const { bundle } = useOpened();
  const moments = useRoom((state) => state.moments);
  const at = useRoom((state) => state.at);
  const [left, right] = useRoom((state) => state.panes);
  const link = useMemo(linkedScenes, []);
  useStepKeys();
  const moment = moments[at];
  if (!moment)
    return (
      <Nothing icon={MapIcon} title={<Trans>No turn was played</Trans>}>
        <Trans>The run ended before its first turn opened. Wall set and report still stand.</Trans>
      </Nothing>
    );
  return (
    <div className="replay">
      <div className="replay-bar">
        <PaneSelects />
        <h2 aria-live="polite">
          {momentWords(moment)} <span className="mono">{momentTime(moment, bundle.printed.hoursPerTurn)}</span>
        </h2>
        <div className="replay-zoom">
          <Button small look="quiet" aria-label={t`Nearer`} onClick={() => link.every((scene) => scene.zoomBy(1.25))}>
            <Plus size={15} aria-hidden="true" />
          </Button>
          <Button small look="quiet" aria-label={t`Further`} onClick={() => link.every((scene) => scene.zoomBy(0.8))}>
            <Minus size={15} aria-hidden="true" />
          </Button>
          <Button small look="quiet" aria-label={t`Show all`} onClick={() => link.every((scene) => scene.fit())}>
            <Maximize size={14} aria-hidden="true" />
          </Button>
        </div>
      </div>
      <div className={right === null ? 'panes' : 'panes two'}>
        <Pane of={left} beside={right} link={link} />
        {right === null ? null : <Pane of={right} beside={left} link={link} />}
      </div>
      <TurnStrip />
    </div>
  );
}

function Pane({
  of,
  beside,
  link,
}: {
  readonly of: PaneOf;
  readonly beside: PaneOf | null;
  readonly link: LinkedScenes;
}) {
  const { bundle, truth } = useOpened();
  if (of === 'truth') return truth ? <TruthPane track={truth} beside={beside} link={link} /> : null;
  const row = bundle.seats.find(({ seat }) => seat === of);
  return row ? <SeatPane key={of} row={row} link={link} isBeside={beside !== null} /> : null;
}
