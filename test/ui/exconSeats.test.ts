/** What EXCON sees of the seats and does about them: nudges, bots' reasons, handing over. */
import { describe, expect, test } from 'vitest';
import { BOT_WHYS } from '../../engine/model/botWhy.ts';
import type { SeatStatus, ToControl } from '../../engine/protocol/message.ts';
import { clockFrame } from '../../engine/room/clockFrame.ts';
import { truth } from '../../engine/room/greet.ts';
import { botReasons } from '../../ui/excon/botReasons.ts';
import { botWhyWords } from '../../ui/excon/botWhyWords.ts';
import { EMPTY_CONTROL, type Truth } from '../../ui/excon/control.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { foldFrame } from '../../ui/excon/foldFrame.ts';
import { handOver } from '../../ui/excon/handOver.ts';
import { logRows } from '../../ui/excon/logRows.ts';
import { type NudgeWhy, nudges } from '../../ui/excon/nudges.ts';
import { nudgedAt, nudgeInput, nudgeSentence, nudgeWord } from '../../ui/excon/nudgeWords.ts';
import { seatChips } from '../../ui/excon/seatChips.ts';
import { type TurnPace, turnPace } from '../../ui/excon/turnPace.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

startLanguage();

const truthOf = (table: Tabletop): Truth => {
  const known = foldFrame(EMPTY_CONTROL, truth(table.room).frame as ToControl).truth;
  if (!known) throw new Error('no truth');
  return known;
};

const seat = (change: Partial<SeatStatus>): SeatStatus => ({
  seat: 'kes-civ',
  connected: true,
  doing: 'reading',
  lastSeenMillis: 0,
  bot: null,
  openedTurn: 3,
  observes: false,
  actedTurn: null,
  ...change,
});

/** Turn 3 of four minutes, so many seconds after it opened. */
const at = (seconds: number): TurnPace => ({
  turn: 3,
  runMillis: seconds * 1000,
  leftMillis: (240 - seconds) * 1000,
});

/** What the seat is marked for then, having last been seen so many seconds after the opening. */
const marked = (seconds: number, change: Partial<SeatStatus>, seenAfter = seconds): NudgeWhy | null =>
  nudges([seat({ lastSeenMillis: seenAfter * 1000, ...change })], at(seconds), seconds * 1000).get('kes-civ') ?? null;

describe('a seat deserves a look', () => {
  test('when it was silent for more than two minutes, there or gone', () => {
    expect(marked(120, { actedTurn: 3 }, 0)).toBeNull();
    expect(marked(200, {}, 0)).toEqual({ why: 'silent', minutes: 3 });
    expect(marked(200, { connected: false, doing: 'away' }, 0)).toEqual({ why: 'silent', minutes: 3 });
  });

  test('but not when its people only read', () => {
    expect(marked(200, { observes: true, doing: 'observing' }, 0)).toBeNull();
  });

  test('when nobody has ever joined it', () => {
    expect(marked(1, { connected: false, doing: 'away', lastSeenMillis: null, openedTurn: null })).toEqual({
      why: 'absent',
    });
  });

  test('when it has not opened the turn after a minute', () => {
    expect(marked(60, { openedTurn: 2 })).toBeNull();
    expect(marked(61, { openedTurn: 2 })).toEqual({ why: 'unread', turn: 3 });
    expect(marked(61, { openedTurn: null })).toEqual({ why: 'unread', turn: 3 });
    // Who has sent something has certainly been there.
    expect(marked(61, { openedTurn: 2, actedTurn: 3 })).toBeNull();
  });

  test('when it has sent nothing and half of the time is over', () => {
    expect(marked(119, { actedTurn: 2 })).toBeNull();
    expect(marked(120, { actedTurn: 2 })).toEqual({ why: 'idle', turn: 3 });
    expect(marked(120, { actedTurn: 3 })).toBeNull();
    expect(marked(120, { actedTurn: 2, doing: 'waiting' })).toBeNull();
  });

  test('never when a bot holds it, when it is ready, or while no turn is planned', () => {
    expect(marked(200, { bot: 'passive', doing: 'bot' }, 0)).toBeNull();
    expect(marked(200, { doing: 'ready' }, 0)).toBeNull();
    expect(nudges([seat({ lastSeenMillis: null })], null, 200_000).size).toBe(0);
  });

  test('for the gravest reason only, in a few words and in a sentence', () => {
    const all: readonly NudgeWhy[] = [
      { why: 'absent' },
      { why: 'silent', minutes: 3 },
      { why: 'unread', turn: 3 },
      { why: 'idle', turn: 3 },
    ];
    expect(marked(200, { openedTurn: 2 }, 0)?.why).toBe('silent');
    expect(all.map(nudgeWord)).toEqual([
      'Nobody has joined',
      'Silent for 3 min',
      'Has not opened turn 3',
      'Has sent nothing in turn 3',
    ]);
    for (const look of all) expect(nudgeSentence(look, 'VES CIV')).toMatch(/VES CIV.*\.$/);
  });
});

test('the pace of a turn runs from its opening to its end and knows nothing while none is planned', () => {
  const table = setTable();
  const opened = truthOf(table).history[0]?.line.atMillis ?? 0;
  const pace = (nowMillis: number) => turnPace(clockFrame(table.room, nowMillis), truthOf(table).history, nowMillis);
  expect(pace(opened + 60_000)).toEqual({ turn: 1, runMillis: 60_000, leftMillis: 180_000 });
  table.control({ type: 'lockTurn', turn: 1 });
  expect(pace(opened + 60_000)).toBeNull();
  expect(turnPace(null, [], 0)).toBeNull();
});

test('a nudge goes to one seat, is in the log as a nudge, and is known again in its turn only', () => {
  const table = setTable();
  const input = nudgeInput('tal-civ', { turn: 1, runMillis: 180_000, leftMillis: 55_000 }, 'en');
  expect(table.send('excon', input)).toBeNull();
  expect(table.told('tal-civ', 'improvised')).toHaveLength(1);
  for (const other of ['tal-mil', 'kes-civ', 'kes-mil']) expect(table.told(other, 'improvised')).toHaveLength(0);
  const { history, texts } = truthOf(table);
  expect([...nudgedAt(history, texts, 1).keys()]).toEqual(['tal-civ']);
  expect(nudgedAt(history, texts, 2).size).toBe(0);
  const row = logRows(history, texts, exconNames(firstLight, 'en')).at(-1);
  expect(`${row?.who} ${row?.what}`).toBe('EXCON nudged TAL CIV');
  const said = Object.values(texts).find((text) => text?.includes('is left'));
  expect(said).toContain('About one minute is left.');
  // Another inject that EXCON writes is no nudge.
  const press = { from: { en: 'Press' }, subject: 'Call', body: 'Who was it?' };
  table.control({ type: 'improviseInject', turn: 1, to: ['kes-civ'], ...press });
  const after = truthOf(table);
  expect([...nudgedAt(after.history, after.texts, 1).keys()]).toEqual(['tal-civ']);
});

test('a bot says why it did its last thing, and that nothing is left only when it did nothing', () => {
  const line = (by: string, type: string, why: string | null, turn = 2) => ({
    line: { entry: 1, by, type, turn, hash: '', atMillis: 0, why },
    batches: [],
  });
  const reasons = botReasons(
    [
      line('kes-mil', 'sealOrder', 'fuelHospital', 1),
      line('kes-civ', 'sealOrder', 'shareAtOnce'),
      line('kes-civ', 'setReady', 'ready'),
      line('kes-mil', 'setReady', 'ready'),
      line('tal-civ', 'setReady', null),
    ],
    2,
  );
  expect([...reasons]).toEqual([
    ['kes-civ', 'sharing is free, and early it helps most'],
    ['kes-mil', 'nothing more to do in this turn'],
  ]);
});

test('every reason of a bot has a sentence of its own', () => {
  const words = BOT_WHYS.map(botWhyWords);
  for (const [index, said] of words.entries()) expect(said).not.toBe(BOT_WHYS[index]);
  for (const said of words) expect(said).toMatch(/^[a-z].* .*[a-z]$/);
  expect(new Set(words).size).toBe(words.length);
});

describe('handing a seat to a person', () => {
  const chip = (bot: string | null, connected: boolean) => {
    const status = seat({ bot, connected, doing: connected ? 'reading' : 'away' });
    const found = seatChips(firstLight, [status]).find((one) => one.seat === 'kes-civ');
    if (!found) throw new Error('no chip');
    return found;
  };
  const tools = (change: { free?: boolean; fault?: string; copy?: boolean } = {}) => {
    const asked: string[] = [];
    return {
      asked,
      free: async (id: string) => {
        asked.push(`free ${id}`);
        return change.free ?? true;
      },
      invite: async (exercise: string, id: string) => {
        asked.push(`link ${exercise} ${id}`);
        return change.fault
          ? { ok: false as const, fault: { code: change.fault, says: 'no' } }
          : { ok: true as const, value: 'http://test/join#x' };
      },
      copy: async () => change.copy ?? true,
    };
  };

  test('frees it and, when nobody is at the desk, makes a link and copies it', async () => {
    const used = tools();
    expect(await handOver('run', chip('passive', false), used)).toEqual({
      is: 'link',
      url: 'http://test/join#x',
      copied: true,
    });
    expect(used.asked).toEqual(['free kes-civ', 'link run kes-civ']);
  });

  test('needs no link when the person is there, and no freeing when no bot holds it', async () => {
    const there = tools();
    expect(await handOver('run', chip('passive', true), there)).toEqual({ is: 'there' });
    expect(there.asked).toEqual(['free kes-civ']);
    const open = tools({ copy: false });
    expect(await handOver('run', chip(null, false), open)).toMatchObject({ is: 'link', copied: false });
    expect(open.asked).toEqual(['link run kes-civ']);
  });

  test('makes no link for a seat that could not be freed, and says when this browser may make none', async () => {
    const refused = tools({ free: false });
    expect(await handOver('run', chip('passive', false), refused)).toEqual({ is: 'refused' });
    expect(refused.asked).toEqual(['free kes-civ']);
    expect(await handOver('run', chip('passive', false), tools({ fault: 'hostOnly' }))).toEqual({
      is: 'noLink',
      code: 'hostOnly',
      says: 'no',
    });
  });

  test('works in the middle of a turn, and a bot can take it again', () => {
    const table = setTable();
    table.control({ type: 'coverSeat', seat: 'kes-civ', bot: 'by-the-book' });
    table.seal('kes-mil', 'D03', { subject: firstLight.subjects[0]?.id ?? '' });
    expect(table.send('excon', { type: 'coverSeat', seat: 'kes-civ', bot: null })).toBeNull();
    expect(table.state.covered['kes-civ'] ?? null).toBeNull();
    expect(table.send('excon', { type: 'coverSeat', seat: 'kes-civ', bot: 'passive' })).toBeNull();
  });
});
