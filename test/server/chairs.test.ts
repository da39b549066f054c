/** Several browsers at one seat over real sockets: a pen for a session, not for a line; the help line; nothing in the log. */
import { expect, it } from 'vitest';
import { control } from './support/controlInputs.ts';
import { seatBrowser, testExercise } from './support/testExercise.ts';
import type { FrameOf, TestLine } from './support/testLine.ts';
import { testServer } from './support/testServer.ts';

const chairOf = (line: TestLine, fits: (chair: FrameOf<'chair'>) => boolean) => line.hears('chair', fits);

it('gives the pen to one session, whose second tab and reload have it too, and passes it when the first asks', async () => {
  const server = await testServer();
  const exercise = await testExercise(server);
  const excon = exercise.connect('excon');
  const laptop = exercise.connect('kes-civ');
  await chairOf(laptop, ({ pen }) => pen === 1);
  await control(excon, { type: 'startEx' });
  const entries = (await server.store.read(exercise.id, 1)).length;

  const tablet = (await seatBrowser(server, exercise.host, exercise.id, 'kes-civ')).connect(exercise.id, 'kes-civ');
  expect(await tablet.hears('browser')).toEqual({ type: 'browser', browser: 2, agreed: false });
  const ready = { type: 'setReady', turn: 1, ready: true } as const;
  expect(await tablet.submit(ready)).toMatchObject({ type: 'refused', refusal: { refused: 'noPen', pen: 1 } });

  const tab = exercise.connect('kes-civ');
  expect(await tab.hears('browser')).toMatchObject({ browser: 1 });
  laptop.cut();
  expect(await tab.submit(ready)).toMatchObject({ type: 'accepted' });

  tablet.send({ type: 'askPen' });
  await chairOf(tab, ({ asking }) => asking === 2);
  tab.send({ type: 'passPen', seat: 'kes-civ', to: 2 });
  await chairOf(tablet, ({ pen }) => pen === 2);
  expect(await tab.submit({ ...ready, ready: false })).toMatchObject({ refusal: { refused: 'noPen', pen: 2 } });
  expect(await tablet.submit({ ...ready, ready: false })).toMatchObject({ type: 'accepted' });
  // Two inputs were taken; browsers, pens and asking are in no log.
  expect((await server.store.read(exercise.id, 1)).length).toBe(entries + 2);
  expect(JSON.stringify(await server.store.read(exercise.id, 1))).not.toMatch(/askPen|passPen|browser/);
});

it('lets a browser that is silent for 30 s lose the pen to the one that asks, and EXCON sees who holds it', async () => {
  const server = await testServer();
  const exercise = await testExercise(server);
  const excon = exercise.connect('excon');
  const laptop = exercise.connect('kes-civ');
  await laptop.hears('chair');
  const tablet = (await seatBrowser(server, exercise.host, exercise.id, 'kes-civ')).connect(exercise.id, 'kes-civ');
  await chairOf(laptop, ({ browsers }) => browsers.length === 2);
  server.clock.advance(30_000);
  tablet.send({ type: 'askPen' });
  await chairOf(laptop, ({ pen }) => pen === 2);
  const seen = await excon.hears('chairs', ({ chairs }) =>
    chairs.some(({ seat, pen }) => seat === 'kes-civ' && pen === 2),
  );
  expect(seen.chairs.find(({ seat }) => seat === 'kes-civ')?.browsers).toHaveLength(2);
  excon.send({ type: 'passPen', seat: 'kes-civ', to: 1 });
  await chairOf(tablet, ({ pen, asking }) => pen === 1 && asking === null);
});

it('keeps the check and the rules out of the log, and takes help questions before StartEx and after EndEx', async () => {
  const server = await testServer();
  const exercise = await testExercise(server);
  const excon = exercise.connect('excon');
  const desk = exercise.connect('kes-civ');
  const partner = exercise.connect('kes-mil');
  await partner.hears('chair');
  desk.send({ type: 'agree' });
  expect(await desk.hears('browser', ({ agreed }) => agreed)).toMatchObject({ browser: 1 });
  for (const step of ['acknowledge', 'seal', 'withdraw', 'sign'] as const) desk.send({ type: 'check', step });
  await chairOf(partner, ({ partners }) => partners.some(({ seat, signed }) => seat === 'kes-civ' && signed));
  expect(await server.store.read(exercise.id, 1)).toEqual([]);

  const asked = await desk.submit({ type: 'askControl', turn: 0, text: 'Where is the map?' });
  expect(asked).toMatchObject({ type: 'accepted', id: 'kes-civ-help/0/1' });
  await control(excon, { type: 'answerSeat', turn: 0, seat: 'kes-civ', question: 'kes-civ-help/0/1', text: 'Middle.' });
  const heard = await desk.hears('news', ({ news }) => news.items.some((item) => item.report === 'helpAnswered'));
  expect(Object.values(heard.news.texts)).toEqual(['Middle.']);
  await control(excon, { type: 'startEx' });
  await control(excon, { type: 'endEx' });
  expect(await desk.submit({ type: 'askControl', turn: 1, text: 'Was that all?' })).toMatchObject({ type: 'accepted' });
  expect(partner.texts.join()).not.toMatch(/Where is the map|Middle\.|Was that all/);
});
