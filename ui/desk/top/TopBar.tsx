import { Trans, useLingui } from '@lingui/react/macro';
import { CircleHelp, Plug, Search, Unplug } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ExerciseBadge } from '../../kit/ExerciseBanner.tsx';
import { NationMark } from '../../kit/NationMark.tsx';
import { RealWorldButton } from '../../kit/RealWorldButton.tsx';
import { useText } from '../../kit/useText.ts';
import { roleCode } from '../../kit/vocabulary.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { Guide } from '../Guide.tsx';
import { HelpLineButton } from '../help/HelpLineButton.tsx';
import { SeatSwitch } from '../merged/SeatSwitch.tsx';
import { Palette } from '../Palette.tsx';
import { Figures } from './Figures.tsx';
import { ReadersMark } from './ReadersMark.tsx';
import './TopBar.css';

/** Who am I, what time is it, how do we stand: the bar over the whole desk. */
export function TopBar() {
  const { t } = useLingui();
  const text = useText();
  const desk = useDesk();
  const { view, scenario } = useKnown();
  const link = useDeskState((state) => state.link);
  const [open, setOpen] = useState<'guide' | 'palette' | null>(null);
  const nation = scenario.nations.find((one) => one.id === view.nation.nation);
  const seat = nation?.seats.find((one) => one.id === view.seat.seat);
  const isLive = link.is === 'live';
  return (
    <header className="desk-top">
      <div className="who">
        <NationMark id={view.nation.nation} colour={nation?.colour ?? '#4cc2ff'} size={26} />
        <h1>{nation ? text(nation.name) : view.nation.nation}</h1>
        <SeatSwitch>
          <Chip tone="accent">
            {roleCode(seat?.role ?? '')}
            <span className="wide-only">· {seat ? text(seat.name) : null}</span>
          </Chip>
        </SeatSwitch>
        <ReadersMark />
        <ExerciseBadge />
      </div>
      <Figures />
      <div className="tools">
        <HelpLineButton />
        <span className={isLive ? 'link-mark live' : 'link-mark lost'}>
          {isLive ? <Plug size={14} aria-hidden="true" /> : <Unplug size={14} aria-hidden="true" />}
          <span className={isLive ? 'hidden-text' : 'link-words'}>
            {isLive ? <Trans>Connected</Trans> : <Trans>Not connected</Trans>}
          </span>
        </span>
        {view.nation.clock === 'ended' || view.seat.observer ? null : (
          <RealWorldButton
            label={scenario.realWorldLabel ? text(scenario.realWorldLabel) : null}
            stop={() => void submitOrTell(desk, { type: 'realWorldStop' })}
          />
        )}
        <Button
          look="quiet"
          small
          aria-label={t`Find anything (Ctrl K)`}
          title={t`Find anything (Ctrl K)`}
          onClick={() => setOpen('palette')}
        >
          <Search size={15} aria-hidden="true" />
        </Button>
        <Button
          look="quiet"
          small
          aria-label={t`How this desk works`}
          title={t`How this desk works`}
          onClick={() => setOpen('guide')}
        >
          <CircleHelp size={16} aria-hidden="true" />
        </Button>
      </div>
      <Guide open={open === 'guide'} onClose={() => setOpen(null)} />
      <Palette
        open={open === 'palette'}
        onOpen={() => setOpen('palette')}
        onClose={() => setOpen(null)}
        onGuide={() => setOpen('guide')}
      />
    </header>
  );
}
