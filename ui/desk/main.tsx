import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import '../kit/fonts.ts';
import { observerPlace } from '../../engine/model/observerPlace.ts';
import { startLanguage } from '../kit/i18n.ts';
import { browserWorld } from '../net/world.ts';
import { Desks } from './merged/Desks.tsx';
import { openDeskSet } from './merged/deskSet.ts';
import { openDesk } from './merged/openDesk.ts';

// The page's address is /desk/<exercise>/<seat>, or /observe/… for who reads along; who may is the server's to say.
const [, room, exercise = '', seat = ''] = location.pathname.split('/');
const i18n = startLanguage();
const around = { world: browserWorld, local: localStorage, page: document, origin: location.origin };
const set = openDeskSet(seat, (desk) => {
  const place = room === 'observe' ? observerPlace(desk.seat) : desk.seat;
  return openDesk({ ...desk, exercise, place }, around);
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <Desks set={set} />
    </I18nProvider>,
  );
}
