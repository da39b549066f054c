/** The debrief room's door in every state: marked, whole, and each with what to do. */
import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DebriefStanding } from '../../engine/protocol/debriefStanding.ts';
import type { Answer, DebriefApi } from '../../ui/debrief/debriefApi.ts';
import { debriefApi } from '../../ui/debrief/debriefApi.ts';
import { Front } from '../../ui/debrief/front/Front.tsx';
import { RoomContext } from '../../ui/debrief/roomContext.ts';
import { createRoomStore, type Stage } from '../../ui/debrief/roomStore.ts';
import { roomTools } from '../../ui/debrief/roomTools.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';

const i18n = startLanguage();
const standing: DebriefStanding = {
  exercise: 'first',
  isOver: true,
  editions: [
    { edition: 'truth', isReleased: false, mayOpen: false },
    { edition: 'common', isReleased: false, mayOpen: false },
    { edition: 'kes', isReleased: true, mayOpen: true },
  ],
};
const silent: DebriefApi = {
  standing: () => new Promise(() => {}),
  bundle: () => new Promise(() => {}),
};

function draw(stage: Exclude<Stage, { is: 'open' }>): string {
  const tools = roomTools(createRoomStore(stage), silent, 'first');
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <RoomContext value={tools}>
        <Front stage={stage} />
      </RoomContext>
    </I18nProvider>,
  );
}

describe('the door', () => {
  const states: readonly (readonly [string, Exclude<Stage, { is: 'open' }>, RegExp])[] = [
    ['nothing chosen', { is: 'choose' }, /Choose a file/],
    ['the server asked', { is: 'asking' }, /which editions/],
    [
      'refused',
      { is: 'refused', says: 'The debrief opens after the end of the exercise.' },
      /after the end.*Ask again/s,
    ],
    ['no connection', { is: 'unreachable', again: () => {} }, /cannot be reached.*Try again/s],
    ['editions', { is: 'editions', standing }, /Edition for KES/],
    ['fetching', { is: 'opening', name: 'kes', step: 'fetching' }, /Asking the server for it/],
    ['replaying', { is: 'opening', name: 'run.json', step: 'replaying' }, /Playing the run again/],
    ['damaged', { is: 'fault', name: 'run.json', fault: { code: 'damaged', entry: 3, says: 'x' } }, /entry 3/],
    [
      'the log of an edition',
      {
        is: 'log',
        log: {
          exercise: 'first',
          nation: 'kes',
          entries: 9,
          rows: [{ entry: 2, by: 'kes-civ', type: 'sealOrder', turn: 1 }],
        },
      },
      /KES CIV/,
    ],
  ];
  it.each(states)('%s', (_, stage, says) => {
    const html = draw(stage);
    expect(html).toContain('EXERCISE');
    expect(html).toMatch(/<h1>.+<\/h1>/);
    expect(html).toMatch(says);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  it('greys an edition that is not released, and says so', () => {
    const html = draw({ is: 'editions', standing });
    expect(html.match(/aria-disabled="true"/g)).toHaveLength(1);
    expect(html).toContain('Exercise control has not released it yet.');
    // The truth may never be released: a seat is not told that there is one to wait for.
    expect(html).not.toContain('The whole truth');
    const released = standing.editions.map((row) => ({ ...row, isReleased: true, mayOpen: true }));
    expect(draw({ is: 'editions', standing: { ...standing, editions: released } })).toContain('The whole truth');
    expect(draw({ is: 'editions', standing: { ...standing, isOver: false } })).toContain('It opens after EndEx.');
  });
});

describe('what the server answers', () => {
  const reply = (status: number, body: unknown) => () =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));
  const ask = (fetched: () => Promise<Response>): Promise<Answer<DebriefStanding>> =>
    debriefApi(fetched as typeof fetch).standing('first');

  it('is taken as it stands, refused in its own words, or not there', async () => {
    expect(await ask(reply(200, standing))).toEqual({ is: 'given', value: standing });
    expect(await ask(reply(403, { error: 'notOver', says: 'Not yet.' }))).toEqual({ is: 'refused', says: 'Not yet.' });
    expect(await ask(() => Promise.reject(new Error('no network')))).toEqual({ is: 'unreachable' });
    expect(await ask(() => Promise.resolve(new Response('<html>', { status: 502 })))).toEqual({ is: 'unreachable' });
  });

  it('becomes the stage of the room; a later question puts an earlier one aside', async () => {
    let first: (answer: Answer<DebriefStanding>) => void = () => {};
    const answers = [
      new Promise<Answer<DebriefStanding>>((done) => {
        first = done;
      }),
      Promise.resolve({ is: 'refused', says: 'Not yet.' } as const),
    ];
    const store = createRoomStore({ is: 'asking' });
    const tools = roomTools(store, { ...silent, standing: () => answers.shift() ?? new Promise(() => {}) }, 'first');
    tools.begin();
    tools.leave();
    await Promise.resolve();
    expect(store.getState().stage).toEqual({ is: 'refused', says: 'Not yet.' });
    first({ is: 'given', value: standing });
    await Promise.resolve();
    expect(store.getState().stage.is).toBe('refused');
  });
});
