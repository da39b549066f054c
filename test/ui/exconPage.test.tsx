import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ToControl } from '../../engine/protocol/message.ts';
import { greet } from '../../engine/room/greet.ts';
import { Console } from '../../ui/excon/Console.tsx';
import { ConsoleContext } from '../../ui/excon/console.ts';
import { type ConsoleState, createConsoleStore, DOCK_TABS } from '../../ui/excon/consoleStore.ts';
import { EMPTY_CONTROL } from '../../ui/excon/control.ts';
import { foldFrame } from '../../ui/excon/foldFrame.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import type { ControlConnection } from '../../ui/net/connectControl.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const i18n = startLanguage();

const connection: ControlConnection = {
  submit: () => Promise.resolve({ taken: true, id: null }),
  now: () => 0,
  passPen: () => {},
  wall: () => {},
  reconnect: () => {},
  close: () => {},
};

const invite = () => Promise.resolve({ ok: true as const, value: 'http://test/join#token' });
const done = () => Promise.resolve({ ok: true as const, value: null });

/** The console as it is first drawn: after a table's greeting, or before anything arrived. */
function draw(table: Tabletop | null, change: Partial<ConsoleState> = {}): string {
  const frames = table ? greet(table.room, 'excon', null, 0).send.map((out) => out.frame as ToControl) : [];
  const known = {
    control: frames.reduce(foldFrame, EMPTY_CONTROL),
    link: { is: table ? 'live' : 'connecting' } as const,
  };
  // The page is drawn without effects, so it shows what its store began with.
  const store = createConsoleStore({ ...known, ...change });
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <ConsoleContext
        value={{
          store,
          connection,
          invite,
          openWall: invite,
          openPage: () => true,
          revoke: done,
          merge: done,
          copy: () => Promise.resolve(true),
        }}
      >
        <Console />
      </ConsoleContext>
    </I18nProvider>,
  );
}

/** What every state of the page must carry, and what none may. */
function expectWhole(html: string): void {
  expect(html).toContain('EXERCISE');
  expect(html).toContain('EXCON');
  expect(html).not.toMatch(/undefined|NaN|\[object/);
}

test('before StartEx it offers StartEx and says who is missing', () => {
  const html = draw(setTable({ started: false }));
  expectWhole(html);
  expect(html).toContain('StartEx');
  expect(html).toMatch(/Seats: 0 here, 0 with bots, \d+ missing\./);
  expect(html).not.toContain('EndEx');
});

test('in a turn it shows the clock, the line to read out, every inject and every seat', () => {
  const table = setTable();
  table.closeUntil(3);
  const html = draw(table);
  expectWhole(html);
  for (const words of ['Lock now', 'Close turn now', 'EndEx', 'It is first light.']) {
    expect(html).toContain(words);
  }
  for (const inject of table.room.game.scenario.injects) expect(html).toContain(inject.id);
  for (const seat of ['KES CIV', 'KES MIL', 'TAL CIV', 'TAL MIL']) expect(html).toContain(seat);
});

test('after EndEx no command of the clock is left, and the run can be exported', () => {
  const table = setTable();
  table.control({ type: 'endEx' });
  const html = draw(table);
  expectWhole(html);
  expect(html).toContain('The exercise has ended.');
  expect(html).not.toContain('Lock now');
  expect(html).toContain('href="/api/exercises/case/run/truth"');
});

test('while the line is down everything stays in sight and commands say why they wait', () => {
  const html = draw(setTable(), { link: { is: 'waiting', attempt: 2, nextAtMillis: 0 } });
  expectWhole(html);
  expect(html).toContain('Reconnecting');
  expect(html).toContain('There is no connection to the exercise. It comes back by itself.');
});

test.each([
  [{ is: 'connecting' }, 'Connecting to the exercise'],
  [{ is: 'waiting', attempt: 1, nextAtMillis: 0 }, 'The exercise cannot be reached'],
  [{ is: 'closed', why: 'noSession' }, 'This browser does not hold the EXCON seat'],
  [{ is: 'closed', why: 'replaced' }, 'The console was opened on another page'],
  [{ is: 'closed', why: 'wrongProtocol' }, 'This page is older than the exercise'],
] as const)('without the truth it says what is so and what to do: %o', (link, words) => {
  const html = draw(null, { link });
  expectWhole(html);
  expect(html).toContain(words);
});

test('what could not be understood is told with a code', () => {
  expect(draw(setTable(), { failed: 'batches 1/7' })).toContain('batches 1/7');
});

test('a selected site has a card with the chain of causes', () => {
  const table = setTable();
  table.closeUntil(4);
  const html = draw(table, { selected: 'kes-hospital' });
  expect(html).toMatch(/Without power from outside since .*09:00.EX/);
  expect(html).toContain('Somebody opened the feeders of Saltmarsh substation on false readings');
});

/** The hot wash has its tab only after EndEx. */
const IN_PLAY = DOCK_TABS.filter((tab) => tab !== 'hotWash');

test('after EndEx it lists every edition with who reads what, and the notes as they come in', () => {
  const table = setTable();
  expect(draw(table)).not.toContain('Common edition');
  table.control({ type: 'endEx' });
  expect(draw(table, { dock: 'hotWash' })).toContain('No seat has handed in a note yet');
  table.send('kes-mil', { type: 'addNote', kind: 'improve', for: 'own', text: 'Call the works first.' });
  table.send('tal-civ', { type: 'addNote', kind: 'sustain', for: 'all', text: 'We shared in turn two.' });
  table.control({ type: 'releaseEdition', edition: 'tal' });
  const html = draw(table, { dock: 'hotWash' });
  expectWhole(html);
  for (const words of [
    'Common edition',
    'Every seat, and the wall: sums over all nations, without a name.',
    'Talumar’s seats only: what Talumar did, was told and came to.',
    'aria-label="Withhold: Edition for Talumar"',
    'aria-label="Release: Edition for Kesara"',
    'aria-label="Release: The whole truth"',
    'href="/debrief/case"',
    'href="/api/exercises/case/debrief/common"',
    'href="/api/exercises/case/run/truth"',
    'Call the works first.',
    'all, without a name',
  ])
    expect(html).toContain(words);
  expect(html).not.toContain('href="/api/exercises/case/run/common"');
  expect(html.indexOf('We shared in turn two.')).toBeLessThan(html.indexOf('Call the works first.'));
});

test('every table below the map is drawn, empty and full', () => {
  const table = setTable();
  const empty = {
    region: 'No turn has closed yet',
    help: 'Nobody has asked for help or offered it',
    rulings: 'No order waits for a ruling',
    helpLine: 'Nobody has asked on the help line',
  } as const;
  for (const dock of IN_PLAY) {
    const html = draw(table, { dock });
    expectWhole(html);
    expect(html).toContain(dock in empty ? empty[dock as keyof typeof empty] : '<th');
  }
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
  table.seal('kes-civ', 'F01', { target: 'kes-works' }, 'Pump from the lake');
  table.send('tal-mil', { type: 'askControl', turn: table.state.turn, text: 'Who may sign this?' });
  table.closeUntil(5);
  const full = {
    region: ['nobody acts', 'Hospital hours in the dark', 'After turn 4:'],
    help: ['Kesara asks Talumar for 1 generator set', 'No answer yet'],
    helpLine: ['Who may sign this?', 'Answer to TAL MIL'],
    rulings: ['Pump from the lake', 'Rule on the order of KES CIV'],
    nations: ['Halvorn', '1 open'],
    sites: ['Riverside water works', 'Harbour Hospital'],
  } as const;
  for (const dock of IN_PLAY) {
    const html = draw(table, { dock });
    expectWhole(html);
    for (const words of full[dock]) expect(html).toContain(words);
  }
});

test('no table compares what nations went without unless somebody asks for it', () => {
  const table = setTable();
  table.closeUntil(6);
  for (const dock of IN_PLAY) expect(draw(table, { dock })).not.toMatch(/Water, person-h|<th[^>]*>Person-h/);
});

test("the scenario's caveat stands on the console, and each bot's reason beside its seat", () => {
  const table = setTable();
  table.control({ type: 'coverSeat', seat: 'kes-civ', bot: 'cooperative' });
  const html = draw(table);
  expect(html).toContain('nobody is ranked');
  expect(html).toContain('Bot: Cooperative');
  expect(html).toContain('aria-label="Hand to a person: KES CIV"');
  expect(html).toContain('aria-label="Let a bot play KES MIL"');
});
