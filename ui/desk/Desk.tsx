import { useLingui } from '@lingui/react/macro';
import { FailureGuard } from '../kit/FailureGuard.tsx';
import { Notices } from '../kit/Notices.tsx';
import { SkipLinks } from '../kit/SkipLinks.tsx';
import { useDeskState } from './deskContext.ts';
import './Desk.css';
import { Dock } from './dock/Dock.tsx';
import { FirstContact } from './FirstContact.tsx';
import { Foot } from './Foot.tsx';
import { HelpLineSheet } from './help/HelpLineSheet.tsx';
import { Inbox } from './inbox/Inbox.tsx';
import { CheckSheet } from './join/CheckSheet.tsx';
import { RulesOfPlay } from './join/RulesOfPlay.tsx';
import { MapView } from './map/MapView.tsx';
import { farSide, isLow } from './model/farSide.ts';
import { ObserverBand } from './ObserverBand.tsx';
import { OrdersPanel } from './orders/OrdersPanel.tsx';
import { Stopped } from './Stopped.tsx';
import { SituationStrip } from './strip/SituationStrip.tsx';
import { TopBar } from './top/TopBar.tsx';

/** A national seat's desk. The map stays where it is and is never covered; all work is done in the panels around it. */
export function Desk() {
  const { t } = useLingui();
  const scenario = useDeskState((state) => (state.view ? state.scenario : null));
  const mustAgree = useDeskState((state) => state.browser?.agreed === false);
  const ended = useDeskState((state) => state.view?.nation.clock === 'ended');
  if (scenario === null) return <FirstContact />;
  if (mustAgree) return <RulesOfPlay />;
  const orders = ended ? t`Skip to notes and debrief` : t`Skip to the orders`;
  const far = { side: farSide(scenario), low: isLow(scenario) };
  return (
    <div className="desk" data-far={far.side} data-low={far.low || undefined}>
      <SkipLinks
        links={[
          { to: 'inbox', label: t`Skip to the inbox` },
          { to: 'orders', label: orders },
          { to: 'dock', label: t`Skip to report, assets and messages` },
        ]}
      />
      <FailureGuard part="top" className="desk-top">
        <TopBar />
      </FailureGuard>
      <ObserverBand />
      <main className="desk-main">
        <FailureGuard part="inbox" id="inbox" className="desk-inbox">
          <Inbox />
        </FailureGuard>
        <FailureGuard part="map" className="desk-map">
          <MapView />
        </FailureGuard>
        <FailureGuard part="strip" className="desk-strip">
          <SituationStrip />
        </FailureGuard>
        <FailureGuard part="dock" id="dock" className="desk-dock">
          <Dock />
        </FailureGuard>
        <FailureGuard part="orders" id="orders" className="desk-orders">
          <OrdersPanel />
        </FailureGuard>
        <Notices />
      </main>
      <CheckSheet />
      <HelpLineSheet />
      <Foot />
      <Stopped />
    </div>
  );
}
