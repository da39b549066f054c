import '../kit/fonts.ts';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FailureGuard } from '../kit/FailureGuard.tsx';
import { startLanguage } from '../kit/i18n.ts';
import { Notices } from '../kit/Notices.tsx';
import { copyWords } from '../net/copyWords.ts';
import { JoinPage } from './JoinPage.tsx';
import { LobbyPage } from './LobbyPage.tsx';
import { lobbyApi } from './lobbyApi.ts';
import { LobbyContext, type LobbyTools } from './lobbyContext.ts';
import { whichPage } from './whichPage.ts';

const asked = whichPage(location.pathname, location.hash);
// The token works once; it need not stand in the address bar or in the history while somebody looks on.
if (asked.page === 'join') history.replaceState(null, '', location.pathname);

const tools: LobbyTools = {
  api: lobbyApi((input, init) => fetch(input, init)),
  copy: copyWords,
  go: (to) => location.assign(to),
  openPage: (to) => window.open(to, '_blank') !== null,
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={startLanguage()}>
        <LobbyContext value={tools}>
          <FailureGuard atControl part="lobby">
            {asked.page === 'join' ? <JoinPage token={asked.token} /> : <LobbyPage />}
          </FailureGuard>
          <Notices />
        </LobbyContext>
      </I18nProvider>
    </StrictMode>,
  );
}
