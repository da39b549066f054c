import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import '../kit/fonts.ts';
import { startLanguage } from '../kit/i18n.ts';
import { connectSeat } from '../net/connectSeat.ts';
import { browserWorld } from '../net/world.ts';
import { createDeskStore } from '../store/createDeskStore.ts';
import { resumeSending } from './actions/sealDraft.ts';
import { sendAtLock } from './actions/sendAtLock.ts';
import { tellNews } from './actions/tellNews.ts';
import { tellPresence } from './actions/tellPresence.ts';
import { Desk } from './Desk.tsx';
import { DeskContext } from './deskContext.ts';

// The page's address is /desk/<exercise>/<seat>; who may sit there is the server's to say.
const [, , exercise = '', seat = ''] = location.pathname.split('/');
const i18n = startLanguage();
const store = createDeskStore(exercise, seat, localStorage);
const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
const url = `${scheme}://${location.host}/ws/${encodeURIComponent(exercise)}/${encodeURIComponent(seat)}`;
const connection = connectSeat({ url, store, world: browserWorld });
const desk = { store, connection };

resumeSending(desk);
sendAtLock(desk);
tellNews(desk);
tellPresence(desk, document);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <DeskContext value={desk}>
        <Desk />
      </DeskContext>
    </I18nProvider>,
  );
}
