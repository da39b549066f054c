import '../kit/fonts.ts';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FailureGuard } from '../kit/FailureGuard.tsx';
import { startLanguage } from '../kit/i18n.ts';
import { DebriefRoom } from './DebriefRoom.tsx';
import { debriefApi } from './debriefApi.ts';
import { RoomContext } from './roomContext.ts';
import { createRoomStore } from './roomStore.ts';
import { roomTools } from './roomTools.ts';

// The page's address is /debrief for files, /debrief/<exercise> for what a server holds; who may open it is the server's to say.
const exercise = decodeURIComponent(location.pathname.split('/')[2] ?? '') || null;
const i18n = startLanguage();
const store = createRoomStore(exercise === null ? { is: 'choose' } : { is: 'asking' });
const tools = roomTools(
  store,
  debriefApi((input, init) => fetch(input, init)),
  exercise,
);
tools.begin();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RoomContext value={tools}>
          <FailureGuard part="debrief">
            <DebriefRoom />
          </FailureGuard>
        </RoomContext>
      </I18nProvider>
    </StrictMode>,
  );
}
