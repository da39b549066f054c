import { useLingui } from '@lingui/react/macro';
import { FailureGuard } from '../kit/FailureGuard.tsx';
import { SkipLinks } from '../kit/SkipLinks.tsx';
import { useText } from '../kit/useText.ts';
import { Blank } from './Blank.tsx';
import './Console.css';
import { ConsoleBar } from './ConsoleBar.tsx';
import { ControlPanel } from './ControlPanel.tsx';
import { useConsole, useTruth } from './console.ts';
import { Dock } from './Dock.tsx';
import { LogPanel } from './LogPanel.tsx';
import { MapPanel } from './MapPanel.tsx';
import { MselPanel } from './MselPanel.tsx';
import { NoTruth } from './NoTruth.tsx';
import { Stopped } from './Stopped.tsx';
import { useSingleKeys } from './useSingleKeys.ts';

/** Exercise control's screen. Its violet frame and badge keep it from being taken for a desk. */
export function Console() {
  const known = useConsole((state) => state.control.truth !== null);
  const closed = useConsole((state) => state.link.is === 'closed');
  return known && !closed ? <Running /> : <NoTruth />;
}

function Running() {
  const blank = useConsole((state) => state.blank);
  const { t } = useLingui();
  const say = useText();
  const { scenario } = useTruth();
  useSingleKeys();
  return (
    <>
      <div className="excon" inert={blank}>
        <SkipLinks
          links={[
            { to: 'msel', label: t`To the MSEL` },
            { to: 'map', label: t`To the map` },
            { to: 'control', label: t`To the clock and the seats` },
            { to: 'tables', label: t`To the tables` },
            { to: 'log', label: t`To the log` },
          ]}
        />
        <FailureGuard atControl part="bar" className="excon-bar">
          <ConsoleBar />
        </FailureGuard>
        <main className="excon-main">
          <FailureGuard atControl part="MSEL" id="msel" className="msel">
            <MselPanel />
          </FailureGuard>
          <FailureGuard atControl part="map" id="map" className="truth-map">
            <MapPanel />
          </FailureGuard>
          <FailureGuard atControl part="control" id="control" className="control">
            <ControlPanel />
          </FailureGuard>
          <div className="excon-low">
            <FailureGuard atControl part="tables" id="tables">
              <Dock />
            </FailureGuard>
            <FailureGuard atControl part="log" id="log" className="log">
              <LogPanel />
            </FailureGuard>
          </div>
        </main>
        <footer className="excon-caveat">{say(scenario.caveat)}</footer>
      </div>
      {blank ? <Blank /> : null}
      <Stopped />
    </>
  );
}
