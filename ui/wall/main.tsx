import '../kit/fonts.ts';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../kit/i18n.ts';
import { Notices } from '../kit/Notices.tsx';
import { lobbyApi } from '../lobby/lobbyApi.ts';
import { connectWall } from '../net/connectWall.ts';
import { browserWorld } from '../net/world.ts';
import { Wall } from './Wall.tsx';
import { WallContext } from './wallContext.ts';
import { createWallStore, foldWall } from './wallStore.ts';

// The page's address is /wall/<exercise>; whether it may be shown here is the server's to say.
const exercise = location.pathname.split('/')[2] ?? '';
const store = createWallStore();
const connection = connectWall({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/${encodeURIComponent(exercise)}/wall`,
  world: browserWorld,
  heard: (frame) => store.setState((state) => foldWall(state, frame)),
  stands: (link) => store.setState({ link }),
});
void lobbyApi((input, init) => fetch(input, init))
  .door()
  .then((door) => {
    if (door.ok) store.setState({ door: door.value });
  });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={startLanguage()}>
        <WallContext value={{ store, connection }}>
          <Wall />
          <Notices />
        </WallContext>
      </I18nProvider>
    </StrictMode>,
  );
}
