/** The debrief room's pictures: the truth and each seat's own at every moment of a run, and what lies between them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { exportRun } from '../../engine/room/exportRun.ts';
import { replay, viewOfSeat } from '../../engine/run/replay.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { type Moment, sameMoment } from '../../ui/debrief/model/moments.ts';
import { momentTime, momentWords } from '../../ui/debrief/model/momentWords.ts';
import { seatAt, seatMoments } from '../../ui/debrief/model/seatAt.ts';
import { truthAt } from '../../ui/debrief/model/truthAt.ts';
import { turnMarks } from '../../ui/debrief/model/turnMarks.ts';
import { unknowns } from '../../ui/debrief/model/unknowns.ts';
import { unknownTag, unknownWords } from '../../ui/debrief/model/unknownWords.ts';
import type { Opened, TruthTrack } from '../../ui/debrief/opened.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { namesOf } from '../../ui/kit/names.ts';
import { fileOf, lateShare } from '../support/debrief/lateShare.ts';
import { openedOf } from '../support/debrief/openedOf.ts';
import { quietTable } from '../support/debrief/quietTable.ts';
import { firstLight } from '../support/firstLight.ts';

startLanguage();

describe('a run of people, looked at turn by turn', () => {
  let file: RunFile;
  let opened: Opened;
  let track: TruthTrack;
  const rowOf = (seat: string) => {
    const row = opened.bundle.seats.find((one) => one.seat === seat);
    if (!row) throw new Error(`no seat ${seat}`);
    return row;
  };
  const missed = (seat: string, moment: Moment) => unknowns(track, rowOf(seat), opened.bundle.debrief.knewWhen, moment);

  beforeAll(() => {
    file = fileOf(lateShare());
    opened = openedOf(file);
    if (!opened.truth) throw new Error('the truth is missing');
    track = opened.truth;
  });

  it('1 has two moments a turn, as it opened and as it was locked, and EndEx after the last', () => {
    const said = track.moments.map(({ turn, at }) => `${turn} ${at}`);
    expect(said.slice(0, 4)).toEqual(['1 opened', '1 closing', '2 opened', '2 closing']);
    expect(said.slice(-3)).toEqual(['8 opened', '8 closing', '8 ended']);
    expect(said).toHaveLength(17);
  });

  it('2 has the same moments for every seat, since a turn opens for all at once', () => {
    for (const row of opened.bundle.seats)
      expect(seatMoments(row).map(({ turn, at }) => ({ turn, at }))).toEqual(
        track.moments.map(({ turn, at }) => ({ turn, at })),
      );
  });

  it('3 shows each seat at each moment exactly what it knew: the view folded from its own news by then', () => {
    const run = replay(file, nativeTools);
    for (const row of ['kes-civ', 'tal-mil', 'ves-civ', 'hal-mil'].map(rowOf)) {
      for (const moment of track.moments) {
        const until = { ...run, states: run.states.slice(0, moment.taken) };
        expect(seatAt(row, moment).view).toEqual(viewOfSeat(file, until, row.seat));
      }
    }
  });

  it('4 shows the truth of each opening as a replay up to there gives it', () => {
    for (const moment of track.moments) {
      if (moment.at !== 'opened' || moment.turn === 1) continue;
      expect(truthAt(track, moment)?.moment.state).toEqual(replay(file, nativeTools, { to: moment.turn - 1 }).state);
    }
    expect(truthAt(track, { turn: 9, at: 'opened' })).toBeNull();
  });

  it('5 tells at a locked turn what was done in it, and at an opening what that came to', () => {
    const types = (moment: Moment) => truthAt(track, moment)?.fresh.map(({ line }) => line.type);
    expect(types({ turn: 3, at: 'closing' })).toContain('sealOrder');
    expect(types({ turn: 4, at: 'opened' })).toEqual(['closeTurn']);
  });

  it('6 marks a door that stood open and was not known, and when it was learnt of', () => {
    const door = missed('tal-civ', { turn: 2, at: 'opened' }).find((one) => one.what === 'door');
    expect(door).toMatchObject({ asset: 'tal-works' });
    const learnt = door?.learnt;
    if (!door || !learnt) throw new Error('it was learnt of');
    const knows = (moment: Moment) => seatAt(rowOf('tal-civ'), moment).view.nation.assets['tal-works']?.door != null;
    expect(knows(learnt)).toBe(true);
    const before = track.moments[track.moments.findIndex((one) => sameMoment(one, learnt)) - 1];
    expect(before && knows(before)).toBe(false);
  });

  it('7 marks an attack elsewhere until the indicator came', () => {
    expect(missed('tal-civ', { turn: 2, at: 'opened' })).toContainEqual({
      what: 'stage',
      nation: 'kes',
      kind: 'door',
      turn: 1,
      learnt: { turn: 3, at: 'closing' },
    });
    expect(missed('tal-civ', { turn: 3, at: 'opened' }).map(({ what }) => what)).toContain('stage');
    // Kesara shared in turn 3.
    expect(missed('tal-civ', { turn: 3, at: 'closing' }).filter(({ what }) => what === 'stage')).toEqual([]);
    // Halvorn was told nothing.
    const never = missed('hal-civ', { turn: 8, at: 'closing' }).filter(({ what }) => what === 'stage');
    expect(never.length).toBeGreaterThan(0);
    expect(never.every(({ learnt }) => learnt === null)).toBe(true);
  });

  it('8 lists no site of another nation: that nobody sees it is how the exercise is made', () => {
    for (const moment of track.moments)
      for (const one of missed('ves-mil', moment)) if ('asset' in one) expect(one.asset).toMatch(/^ves-/);
  });

  it('9 says it in short sentences, with the turn', () => {
    const names = namesOf(firstLight, 'en');
    const learnt = { turn: 4, at: 'opened' } as const;
    const say = (one: Parameters<typeof unknownWords>[0]) => unknownWords(one, 'TAL', names);
    expect(say({ what: 'door', asset: 'tal-works', learnt })).toBe(
      'A way in stood open at Cloudspring water works. TAL did not know of it until turn 4.',
    );
    expect(say({ what: 'status', asset: 'tal-works', truth: 'outage', known: 'unknown', learnt: null })).toBe(
      'Cloudspring water works: out. TAL had it as not known. TAL never learnt of it.',
    );
    expect(say({ what: 'stage', nation: 'kes', kind: 'water', turn: 3, learnt })).toBe(
      'Kesara: treatment was stopped in turn 3. TAL had no indicator of it until turn 4.',
    );
    expect(unknownTag({ what: 'door', asset: 'tal-works', learnt }, 'TAL')).toBe('TAL knew in T4');
    expect(unknownTag({ what: 'door', asset: 'tal-works', learnt: null }, 'TAL')).toBe('TAL never knew');
  });

  it('10 marks the turns of the strip from what the edition tells', () => {
    const marks = turnMarks(opened.bundle);
    const kinds = (turn: number) => (marks.get(turn) ?? []).map(({ kind }) => kind);
    expect(kinds(1)).toEqual(['stage', 'noticed']);
    expect([...marks].filter(([, row]) => row.some(({ kind }) => kind === 'shared'))).toHaveLength(1);
    expect([...marks].some(([, row]) => row.some(({ kind }) => kind === 'help'))).toBe(true);
  });

  it('11 names a moment and its hour', () => {
    expect(momentWords({ turn: 3, at: 'opened' })).toBe('Turn 3, as it opened');
    expect(momentWords({ turn: 3, at: 'closing' })).toBe('Turn 3, as it was locked');
    expect(momentWords({ turn: 8, at: 'ended' })).toBe('EndEx');
    expect(momentTime({ turn: 3, at: 'closing' }, 3)).toBe('06:00\u00a0EX');
    expect(momentTime({ turn: 8, at: 'ended' }, 3)).toBe('D+1\u00a000:00\u00a0EX');
  });
});

describe('runs that did not go straight', () => {
  it('12 ends where EXCON ended it, in an open turn', () => {
    const table = quietTable();
    table.closeUntil(2);
    table.control({ type: 'endEx' });
    const { truth } = openedOf(fileOf(table));
    expect(truth?.moments.map(({ turn, at }) => `${turn} ${at}`)).toEqual([
      ...['1 opened', '1 closing', '2 opened', '2 closing', '2 ended'],
    ]);
  });

  it('13 marks a real-world stop in the turn in which it came', () => {
    const table = quietTable();
    table.closeUntil(3);
    table.send('tal-civ', { type: 'realWorldStop' });
    table.control({ type: 'realWorldResume' });
    table.closeUntil(9);
    const { bundle } = openedOf(fileOf(table));
    expect(turnMarks(bundle).get(3)?.at(-1)).toEqual({ kind: 'stop', count: 1 });
  });

  it('14 ends at EndEx: notes and releases after it are about the run and no part of it', () => {
    const table = quietTable();
    table.closeUntil(9);
    const before = table.view('kes-civ');
    const note = { type: 'addNote', kind: 'sustain', for: 'own', text: 'We called first.' } as const;
    expect(table.send('kes-civ', note)).toBeNull();
    table.control({ type: 'releaseEdition', edition: 'common' });
    const { bundle, truth } = openedOf(fileOf(table));
    const kes = bundle.seats.find(({ seat }) => seat === 'kes-civ');
    expect(kes && seatAt(kes, { turn: 8, at: 'ended' }).view).toEqual(before);
    expect(truth && truthAt(truth, { turn: 8, at: 'ended' })?.fresh.map(({ line }) => line.type)).toEqual([
      'closeTurn',
    ]);
    expect(bundle.debrief.notes).toHaveLength(1);
  });

  it('15 leaves out what was stepped back over, for the truth and for every seat', () => {
    const table = quietTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(2);
    const opening = table.room.history.findLast(({ line }) => line.type === 'closeTurn');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.closeUntil(3);
    table.control({ type: 'stepBack', to: opening?.line.hash ?? '' });
    table.closeUntil(9);
    const { bundle, truth } = openedOf(exportRun(table.room, { reveal: true }));
    expect(bundle.debrief.told).toEqual([]);
    expect(truth?.moments).toHaveLength(17);
    const tal = bundle.seats.find(({ seat }) => seat === 'tal-civ');
    if (!tal) throw new Error('no such seat');
    expect(seatMoments(tal)).toHaveLength(17);
    expect(seatAt(tal, { turn: 8, at: 'ended' }).view).toEqual(table.view('tal-civ'));
  });
});
