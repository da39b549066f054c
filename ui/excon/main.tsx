import '../kit/fonts.ts';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../kit/i18n.ts';
import { Notices } from '../kit/Notices.tsx';
import { lobbyApi } from '../lobby/lobbyApi.ts';
import { connectControl } from '../net/connectControl.ts';
import { copyWords } from '../net/copyWords.ts';
import { browserWorld } from '../net/world.ts';
import { Console } from './Console.tsx';
import { ConsoleContext, type ConsoleTools } from './console.ts';
import { createConsoleStore } from './consoleStore.ts';
import { listenFor } from './listenFor.ts';

const exercise = location.pathname.split('/')[2] ?? '';
const store = createConsoleStore();
const connection = connectControl({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/${exercise}/excon`,
  world: browserWorld,
  listener: listenFor(store),
});

const { invite, openWall, revoke, merge } = lobbyApi((input, init) => fetch(input, init));
const tools: ConsoleTools = {
  store,
  connection,
  invite,
  openWall,
  revoke,
  merge,
  openPage: (to) => window.open(to, '_blank') !== null,
  copy: copyWords,
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={startLanguage()}>
        <ConsoleContext value={tools}>
          <Console />
          <Notices />
        </ConsoleContext>
      </I18nProvider>
    </StrictMode>,
  );
}
