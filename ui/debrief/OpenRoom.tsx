import { useLingui } from '@lingui/react/macro';
import { TabPanel, Tabs } from 'react-aria-components';
import { FailureGuard } from '../kit/FailureGuard.tsx';
import { SkipLinks } from '../kit/SkipLinks.tsx';
import { useText } from '../kit/useText.ts';
import { DecisionsTab } from './decisions/DecisionsTab.tsx';
import { type Tab, tabsOf } from './model/tabs.ts';
import { NotesTab } from './notes/NotesTab.tsx';
import { PagesTab } from './pagesTab/PagesTab.tsx';
import { Presenter } from './present/Presenter.tsx';
import { RoomBar } from './RoomBar.tsx';
import { ReplayTab } from './replay/ReplayTab.tsx';
import { useOpened, useRoom, useRoomTools } from './roomContext.ts';

/** An open edition: what it is and its tabs on top, what this is not at the foot. */
export function OpenRoom() {
  const { t } = useLingui();
  const say = useText();
  const { store } = useRoomTools();
  const { bundle } = useOpened();
  const tab = useRoom((state) => state.tab);
  const tabs = tabsOf(bundle.edition);
  return (
    <>
      <Tabs
        className="debrief"
        data-edition={bundle.edition === 'truth' || bundle.edition === 'common' ? bundle.edition : 'nation'}
        selectedKey={tab}
        onSelectionChange={(key) => store.setState({ tab: tabs.find((one) => one === key) ?? 'wall', playing: false })}
      >
        <SkipLinks links={[{ to: 'debrief-main', label: t`Skip to what is shown` }]} />
        <RoomBar />
        <main className="debrief-main" id="debrief-main" tabIndex={-1}>
          {tabs.map((one) => (
            <TabPanel key={one} id={one} className="debrief-panel">
              <FailureGuard part={one}>
                <Content tab={one} />
              </FailureGuard>
            </TabPanel>
          ))}
        </main>
        <footer className="debrief-caveat">{say(bundle.printed.caveat)}</footer>
      </Tabs>
      <Presenter />
    </>
  );
}

function Content({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'replay':
      return <ReplayTab />;
    case 'wall':
    case 'report':
      return <PagesTab kind={tab} />;
    case 'decisions':
      return <DecisionsTab />;
    case 'notes':
      return <NotesTab />;
  }
}
