import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Chip } from '../../kit/Chip.tsx';
import { DOCK_TABS, type DockTab } from '../../store/deskState.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { AssetsTab } from './AssetsTab.tsx';
import './Dock.css';
import { HelpTab } from './HelpTab.tsx';
import { InformationTab } from './InformationTab.tsx';
import { MessagesTab } from './MessagesTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { ReportTab } from './ReportTab.tsx';
import { useTabWord } from './useTabWord.ts';

const PANELS: Readonly<Record<DockTab, () => ReactNode>> = {
  report: ReportTab,
  assets: AssetsTab,
  messages: MessagesTab,
  help: HelpTab,
  information: InformationTab,
  people: PeopleTab,
};

/** Tabs whose parts scroll by themselves. */
const STILL: readonly DockTab[] = ['report', 'messages', 'help', 'people'];

/** The tabs under the map: what happened, what there is, who says what, who needs what, who knows what, what it costs. */
export function Dock() {
  const { t } = useLingui();
  const { store } = useDesk();
  const dock = useDeskState((state) => state.dock);
  const word = useTabWord();
  const counts = useCounts();
  return (
    <Tabs
      id="dock"
      className="desk-dock"
      selectedKey={dock}
      onSelectionChange={(key) => store.setState({ dock: DOCK_TABS.find((tab) => tab === key) ?? 'report' })}
    >
      <TabList className="dock-tabs" aria-label={t`Report, assets, messages, help, information and people`}>
        {DOCK_TABS.map((tab) => (
          <Tab key={tab} id={tab} className="dock-tab">
            {word(tab)}
            {counts[tab] ? <Chip tone="accent">{counts[tab]}</Chip> : null}
          </Tab>
        ))}
      </TabList>
      {DOCK_TABS.map((tab) => {
        const Content = PANELS[tab];
        return (
          <TabPanel key={tab} id={tab} className={STILL.includes(tab) ? 'dock-panel still' : 'dock-panel'}>
            <Content />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}

/** What stands behind the names of the tabs: unread messages, open requests and offers. */
function useCounts(): Partial<Record<DockTab, number>> {
  const { view } = useKnown();
  const read = useDeskState((state) => state.read);
  const messages = view.seat.messages.filter((message) => !message.mine && !read[message.id]).length;
  const help = view.nation.proposals.filter(
    ({ proposal }) => proposal.kind !== 'coSignature' && proposal.status === 'open',
  ).length;
  return { messages, help };
}
