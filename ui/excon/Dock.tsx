import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { announce } from '../kit/noticeStore.ts';
import { useConsole, useTools, useTruth } from './console.ts';
import { DOCK_TABS } from './consoleStore.ts';
import './Dock.css';
import { HelpLineTable } from './HelpLineTable.tsx';
import { HelpTable } from './HelpTable.tsx';
import { HotWashTable } from './HotWashTable.tsx';
import { helpQueue, isOpen } from './helpQueue.ts';
import { NationsTable } from './NationsTable.tsx';
import { RegionPanel } from './RegionPanel.tsx';
import { RulingsTable } from './RulingsTable.tsx';
import { SitesTable } from './SitesTable.tsx';

/** The tables under the map: nations side by side, every site in words, the region's measures, help asked and given. */
export function Dock() {
  const { t } = useLingui();
  const { store } = useTools();
  const dock = useConsole((state) => state.dock);
  const { state, history } = useTruth();
  const ended = useConsole((now) => now.control.clock?.phase === 'ended');
  // At EndEx the notes of the seats are what comes in next; a step back into play leaves no tab open that is gone.
  useEffect(() => {
    const { dock: now } = store.getState();
    if (ended) store.setState({ dock: 'hotWash' });
    else if (now === 'hotWash') store.setState({ dock: 'nations' });
  }, [ended, store]);
  const waiting = state.proposals.filter((one) => one.status === 'open' && one.fromNation !== one.toNation).length;
  const unruled = state.rulings.filter((one) => one.status === 'waiting').length;
  const asking = useMemo(() => helpQueue(history).filter(isOpen).length, [history]);
  useEffect(() => {
    if (asking > 0) announce(t`Questions on the help line: ${asking}`);
  }, [asking, t]);
  useEffect(() => {
    if (unruled > 0) announce(t`Orders that wait for a ruling: ${unruled}`);
  }, [unruled, t]);
  return (
    <Tabs
      id="tables"
      className="excon-dock"
      selectedKey={dock}
      onSelectionChange={(key) => store.setState({ dock: DOCK_TABS.find((tab) => tab === key) ?? 'nations' })}
    >
      <TabList aria-label={t`Tables`}>
        <Tab id="nations">
          <Trans>Nations</Trans>
        </Tab>
        <Tab id="sites">
          <Trans>Sites</Trans>
        </Tab>
        <Tab id="region">
          <Trans>Region</Trans>
        </Tab>
        <Tab id="help">
          <Trans>Requests</Trans>
          <Count of={waiting} />
        </Tab>
        <Tab id="rulings">
          <Trans>Rulings</Trans>
          <Count of={unruled} />
        </Tab>
        <Tab id="helpLine">
          <Trans>Help line</Trans>
          <Count of={asking} />
        </Tab>
        {ended ? (
          <Tab id="hotWash">
            <Trans>Hot wash</Trans>
            <Count of={state.notes.length} />
          </Tab>
        ) : null}
      </TabList>
      <TabPanel id="nations">
        <NationsTable />
      </TabPanel>
      <TabPanel id="sites">
        <SitesTable />
      </TabPanel>
      <TabPanel id="region">
        <RegionPanel />
      </TabPanel>
      <TabPanel id="help">
        <HelpTable />
      </TabPanel>
      <TabPanel id="rulings">
        <RulingsTable />
      </TabPanel>
      <TabPanel id="helpLine">
        <HelpLineTable />
      </TabPanel>
      {ended ? (
        <TabPanel id="hotWash">
          <HotWashTable />
        </TabPanel>
      ) : null}
    </Tabs>
  );
}

/** How many wait behind a tab; nothing when none does. */
function Count({ of }: { readonly of: number }) {
  return of > 0 ? <span className="tab-count">{of}</span> : null;
}
