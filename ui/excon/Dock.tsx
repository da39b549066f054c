import { Trans, useLingui } from '@lingui/react/macro';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useConsole, useTools } from './console.ts';
import './Dock.css';
import { NationsTable } from './NationsTable.tsx';
import { SitesTable } from './SitesTable.tsx';

/** The tables under the map: the nations side by side, and every site in words. */
export function Dock() {
  const { t } = useLingui();
  const { store } = useTools();
  const dock = useConsole((state) => state.dock);
  return (
    <Tabs
      id="tables"
      className="excon-dock"
      selectedKey={dock}
      onSelectionChange={(key) => store.setState({ dock: key === 'sites' ? 'sites' : 'nations' })}
    >
      <TabList aria-label={t`Tables`}>
        <Tab id="nations">
          <Trans>Nations</Trans>
        </Tab>
        <Tab id="sites">
          <Trans>Sites</Trans>
        </Tab>
      </TabList>
      <TabPanel id="nations">
        <NationsTable />
      </TabPanel>
      <TabPanel id="sites">
        <SitesTable />
      </TabPanel>
    </Tabs>
  );
}
