import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Bell, EyeOff, Keyboard, Presentation } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { ExerciseBadge } from '../kit/ExerciseBanner.tsx';
import { RealWorldButton } from '../kit/RealWorldButton.tsx';
import { Stat } from '../kit/Stat.tsx';
import { StatusMark } from '../kit/StatusMark.tsx';
import { useText } from '../kit/useText.ts';
import { AlertsSheet } from './AlertsSheet.tsx';
import { compactNumber } from './compactNumber.ts';
import { useConsole, useTools, useTruth } from './console.ts';
import { ExconBadge } from './ExconBadge.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { LinkMark } from './LinkMark.tsx';
import { nationsMatrix } from './nationsMatrix.ts';
import { regionSoFar } from './regionSoFar.ts';
import { useCommand } from './useCommand.ts';
import { useTruthSites } from './useTruthSites.ts';
import { WallSheet } from './WallSheet.tsx';

/** The bar: whose screen this is, how the nations fare together, and what concerns the page itself. */
export function ConsoleBar() {
  const { t } = useLingui();
  const say = useText();
  const { store } = useTools();
  const command = useCommand();
  const { scenario } = useTruth();
  const phase = useConsole((state) => state.control.clock?.phase ?? null);
  const alerts = useConsole((state) => state.control.alerts.filter(({ code }) => code !== 'storeWorks').length);
  const wallBlank = useConsole((state) => state.control.wall?.blank === true);
  const [open, setOpen] = useState<'alerts' | 'keys' | 'wall' | null>(null);
  return (
    <header className="excon-bar">
      <ExconBadge />
      <h1 title={say(scenario.title)}>{say(scenario.title)}</h1>
      <ExerciseBadge />
      <Together />
      <LinkMark />
      <Button small look={alerts > 0 ? 'danger' : 'plain'} onClick={() => setOpen('alerts')}>
        <Bell size={14} aria-hidden="true" />
        <span className="bar-words">
          <Plural value={alerts} _0="No alerts" one="# alert" other="# alerts" />
        </span>
        <span className="bar-count" aria-hidden="true">
          {alerts}
        </span>
      </Button>
      {phase === 'ended' ? null : (
        <RealWorldButton
          label={scenario.realWorldLabel ? say(scenario.realWorldLabel) : null}
          stop={() => void command({ type: 'realWorldStop' })}
        />
      )}
      <Button small aria-keyshortcuts="b" onClick={() => store.setState({ blank: true })}>
        <EyeOff size={14} aria-hidden="true" />
        <Trans>Blank</Trans> <kbd>B</kbd>
      </Button>
      <Button small aria-keyshortcuts="w" onClick={() => setOpen('wall')}>
        <Presentation size={14} aria-hidden="true" />
        {wallBlank ? <Trans>Wall: blank</Trans> : <Trans>Wall</Trans>}
      </Button>
      <Button small aria-label={t`Keys`} onClick={() => setOpen('keys')}>
        <Keyboard size={14} aria-hidden="true" />
      </Button>
      <AlertsSheet open={open === 'alerts'} onClose={() => setOpen(null)} />
      <WallSheet open={open === 'wall'} onClose={() => setOpen(null)} />
      <KeysSheet open={open === 'keys'} onClose={() => setOpen(null)} />
    </header>
  );
}

/** The whole region in four numbers. */
function Together() {
  const { t, i18n } = useLingui();
  const { scenario, state } = useTruth();
  const assets = useTruthSites();
  const rows = nationsMatrix(scenario, state, assets);
  const count = (status: 'degraded' | 'outage') => rows.reduce((sum, row) => sum + row.status[status], 0);
  const { personHours, darkHours } = regionSoFar(scenario, state);
  return (
    <div className="excon-together">
      <Stat name={t`Out`} explain={t`Sites that give nothing, or water that is not safe`}>
        <StatusMark status="outage" wordless /> {count('outage')}
      </Stat>
      <Stat name={t`Degraded`} explain={t`Sites that give less than they should, or run on fuel or battery`}>
        <StatusMark status="degraded" wordless /> {count('degraded')}
      </Stat>
      <Stat
        name={t`Person-hours`}
        explain={t`People without safe water or power, times hours; hours under notice weigh less`}
      >
        {compactNumber(personHours, i18n.locale)}
      </Stat>
      <Stat name={t`Dark`} explain={t`Hours in which a hospital had no power and no fuel`}>
        {darkHours}
        <small> h</small>
      </Stat>
    </div>
  );
}
