/** What an edition of a finished run holds: its debrief, its part of the run, and what its seats received. */
import { describe, expect, it } from 'vitest';
import type { SeatInput } from '../../engine/model/input.ts';
import type { ToSeat } from '../../engine/protocol/message.ts';
import { decide } from '../../engine/room/decide.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { seatsOf } from '../../engine/room/openRoom.ts';
import { bundleFor } from '../../engine/room/rerun/bundleFor.ts';
import { makeDice } from '../../engine/run/dice.ts';
import { editionFor } from '../../engine/run/edition.ts';
import { ReplayFault } from '../../engine/run/replay.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

type NewsFrame = Extract<ToSeat, { type: 'news' }>;
type Sent = Parameters<Tabletop['send']>[1];

/** A short exercise with a step back, played to its end, with every news frame that was sent to each seat. */
function played() {
  // The file's own dice, so that it says the same when it is played again.
  const table = setTable({ started: false, dice: makeDice('case') });
  const heard: (readonly [seat: string, frame: NewsFrame])[] = [];
  const sends = (from: string, input: Sent) => {
    const message = { type: 'submit', key: `${from}-${heard.length}`, input } as const;
    const { room, send } = decide(table.room, { from, message, atMillis: 5_000 });
    expect(send[0]?.frame.type).toBe('accepted');
    table.room = room;
    for (const out of send) if (out.to === 'seat' && out.frame.type === 'news') heard.push([out.seat, out.frame]);
  };
  const talk = (turn: number, to: string, text: string): SeatInput => ({ type: 'sendMessage', turn, to: [to], text });
  sends('excon', { type: 'startEx' });
  sends('kes-civ', talk(1, 'tal-civ', 'Is your water good?'));
  const here = table.room.entries.at(-1)?.chain ?? '';
  sends('excon', { type: 'closeTurn', turn: 1 });
  sends('kes-civ', talk(2, 'tal-civ', 'This is stepped back over.'));
  sends('excon', { type: 'stepBack', to: here });
  sends('tal-civ', talk(1, 'kes-civ', 'Ours is.'));
  sends('excon', { type: 'closeTurn', turn: 1 });
  sends('excon', { type: 'endEx' });
  sends('ves-mil', { type: 'addNote', kind: 'improve', for: 'own', text: 'Talk sooner.' });
  sends('excon', { type: 'releaseEdition', edition: 'ves' });
  return { heard, file: exportRun(table.room, { reveal: true }) };
}

describe('an edition of a finished run', () => {
  const { heard, file } = played();
  const bundle = (edition: string) => bundleFor(file, edition, nativeTools);

  it('L5.7 holds what its seats received live, before a step back and after it', () => {
    const { seats } = bundle('truth');
    expect(seats.map(({ seat }) => seat)).toEqual(seatsOf(firstLight));
    for (const { seat, news } of seats) {
      const live = heard.flatMap(([to, { epoch, seq, news: told }]) =>
        to === seat ? [{ epoch, seq, news: told }] : [],
      );
      expect(JSON.stringify(news)).toBe(JSON.stringify(live));
    }
    const tal = seats.find(({ seat }) => seat === 'tal-civ')?.news ?? [];
    expect(JSON.stringify(tal.filter(({ epoch }) => epoch === 1))).toContain('This is stepped back over.');
    expect(JSON.stringify(tal.filter(({ epoch }) => epoch === 2))).not.toContain('This is stepped back over.');
  });

  it('P7.4 holds the run whole, in part or not, and the seats that it is about', () => {
    const [truth, common, ves] = [bundle('truth'), bundle('common'), bundle('ves')];
    expect(truth.run).toBe(file);
    expect([common.run, common.seats]).toEqual([null, []]);
    expect(ves.run).toEqual(editionFor(file, 'ves'));
    expect(ves.run && verifyRun(ves.run, nativeSha256)).toBeNull();
    expect(ves.seats.map(({ seat }) => seat)).toEqual(['ves-civ', 'ves-mil']);
    expect(ves.debrief).toMatchObject({ edition: 'ves', notes: [{ seat: 'ves-mil', text: 'Talk sooner.' }] });
    for (const { scenario } of ves.seats) expect(scenario.own.nation).toBe('ves');
  });

  it('P7.5 tells a nation nothing that was said between others, and the common one nobody’s words', () => {
    const others = /Is your water good|Ours is|stepped back over/;
    expect(JSON.stringify(bundle('kes'))).toMatch(others);
    for (const edition of ['ves', 'hal', 'common']) expect(JSON.stringify(bundle(edition))).not.toMatch(others);
    expect(JSON.stringify(bundle('kes'))).not.toContain('Talk sooner.');
  });

  it('P7.6 is made from a whole run of these rules that is over, and says what is missing', () => {
    const over = file.entries.findIndex(({ payload }) => payload?.includes('"endEx"'));
    expect(() =>
      bundleFor({ ...file, entries: file.entries.slice(0, over), events: null }, 'kes', nativeTools),
    ).toThrow(new ReplayFault(over, 'the log stops before EndEx'));
    expect(() => bundleFor(editionFor(file, 'kes'), 'kes', nativeTools)).toThrow(/an edition itself/);
    expect(() => bundle('orn')).toThrow('there is no edition orn');
    const old = { ...file, header: { ...file.header, rulesVersion: 1 } };
    expect(() => bundleFor(old, 'kes', nativeTools)).toThrow('rules version 1');
  });
});
