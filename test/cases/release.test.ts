/** The hot wash: notes of seats, and editions of the debrief that EXCON opens. */
import { describe, expect, it } from 'vitest';
import { EXCON } from '../../engine/model/ids.ts';
import type { ControlInput, SeatInput } from '../../engine/model/input.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { bundleFor } from '../../engine/room/rerun/bundleFor.ts';
import { eraseText } from '../../engine/run/edition.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const keep = (text: string, whom: 'own' | 'all' = 'own'): Extract<SeatInput, { type: 'addNote' }> => ({
  ...({ type: 'addNote', kind: 'sustain', for: whom, text } as const),
});
const release = (edition: string): ControlInput => ({ type: 'releaseEdition', edition });

/** A table whose exercise is over. */
function ended(): Tabletop {
  const table = setTable();
  table.control({ type: 'endEx' });
  return table;
}

const newsOf = (table: Tabletop) => structuredClone(table.room.news);

describe('P7 releasing editions', () => {
  it('P7.1 tells those whom an edition is for, and nobody else', () => {
    const table = ended();
    const before = newsOf(table);
    table.control(release('tal'));
    expect(table.state.released).toEqual(['tal']);
    for (const seat of ['tal-civ', 'tal-mil']) expect(table.view(seat).nation.released).toEqual(['tal']);
    for (const other of ['kes-civ', 'kes-mil', 'ves-civ', 'hal-mil'])
      expect(table.room.news[other]).toEqual(before[other]);
    for (const edition of ['common', 'truth']) table.control(release(edition));
    expect(table.view('tal-mil').nation.released).toEqual(['tal', 'common', 'truth']);
    expect(table.view('ves-civ').nation.released).toEqual(['common', 'truth']);
  });

  it('P7.2 is for EXCON, after EndEx, and of editions that there are', () => {
    const table = setTable();
    expect(table.send(EXCON, release('tal'))).toEqual({ refused: 'wrongClock', clock: 'planning', needs: 'ended' });
    table.control({ type: 'endEx' });
    expect(table.send('tal-civ', release('tal'))).toEqual({ refused: 'notControl' });
    expect(table.send(EXCON, release('orn'))).toEqual({ refused: 'unknownTarget', what: 'edition', id: 'orn' });
    expect(table.send(EXCON, { type: 'withholdEdition', edition: 'tal' })).toEqual({ refused: 'alreadyDone' });
    table.control(release('tal'));
    expect(table.send(EXCON, release('tal'))).toEqual({ refused: 'alreadyDone' });
  });

  it('P7.3 is taken back where it was given, and a step back into play takes all back', () => {
    const table = ended();
    for (const edition of ['kes', 'common']) table.control(release(edition));
    const before = newsOf(table);
    table.control({ type: 'withholdEdition', edition: 'kes' });
    expect(table.state.released).toEqual(['common']);
    expect(table.view('kes-mil').nation.released).toEqual(['common']);
    expect(table.room.news['tal-civ']).toEqual(before['tal-civ']);
    table.control({ type: 'stepBack', to: table.room.history[0]?.line.hash ?? '' });
    expect([table.state.clock, table.state.released]).toEqual(['planning', []]);
    expect(table.view('kes-mil').nation.released).toEqual([]);
  });
});

describe('P8 notes for the hot wash', () => {
  it('P8.1 are read by the own nation and EXCON at once, for whomever they are', () => {
    const table = ended();
    const before = newsOf(table);
    for (const note of [keep('We phoned early.'), keep('Shared at once.', 'all')])
      expect(table.send('kes-civ', note)).toBeNull();
    const notes = [
      { id: 'kes-civ-note/1/1', seat: 'kes-civ', kind: 'sustain', for: 'own', text: 'We phoned early.' },
      { id: 'kes-civ-note/1/2', seat: 'kes-civ', kind: 'sustain', for: 'all', text: 'Shared at once.' },
    ];
    for (const seat of ['kes-civ', 'kes-mil']) expect(table.view(seat).nation.notes).toEqual(notes);
    for (const other of ['tal-civ', 'ves-mil', 'hal-civ']) expect(table.room.news[other]).toEqual(before[other]);
    expect(table.state.notes.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
  });

  it('P8.2 wait for EndEx, and are taken back by their own seat alone', () => {
    const table = setTable();
    expect(table.send('kes-civ', keep('x'))).toEqual({ refused: 'notEnded', clock: 'planning' });
    table.control({ type: 'endEx' });
    expect(table.send(EXCON, keep('x') as never)).toEqual({ refused: 'notASeat' });
    expect(table.send('kes-civ', keep('x'))).toBeNull();
    const takeBack = { type: 'withdrawNote', note: 'kes-civ-note/1/1' } as const;
    for (const other of ['kes-mil', 'tal-civ'])
      expect(table.send(other, takeBack)).toEqual({ refused: 'notYours', what: takeBack.note });
    expect(table.send('kes-civ', takeBack)).toBeNull();
    expect(table.send('kes-civ', takeBack)).toMatchObject({ refused: 'notYours' });
    expect([table.state.notes, table.view('kes-mil').nation.notes]).toEqual([[], []]);
  });

  it('P8.3 EXCON enters from paper, marked as such', () => {
    const table = ended();
    table.control({ type: 'enterFor', seat: 'ves-mil', input: keep('From paper.') });
    expect(table.view('ves-civ').nation.notes).toMatchObject([{ seat: 'ves-mil', text: 'From paper.' }]);
    expect(table.view('ves-civ').nation.enteredFor).toEqual(['ves-mil-note/1/1']);
    table.control({ type: 'enterFor', seat: 'ves-mil', input: { type: 'withdrawNote', note: 'ves-mil-note/1/1' } });
    expect(table.state.notes).toEqual([]);
  });

  it('P8.4 are printed where they belong: own ones at home, those for all without a name', () => {
    const table = ended();
    table.send('kes-civ', keep('Zeal helped.', 'all'));
    table.send('tal-mil', keep('Ask sooner.', 'all'));
    table.send('kes-mil', keep('Sleep more.'));
    const printed = (edition: string) =>
      bundleFor(exportRun(table.room, { reveal: true }), edition, nativeTools).debrief.notes.map(
        ({ seat, text }) => `${seat}: ${text}`,
      );
    expect(printed('truth')).toEqual(['kes-civ: Zeal helped.', 'kes-mil: Sleep more.', 'tal-mil: Ask sooner.']);
    expect(printed('common')).toEqual(['null: Ask sooner.', 'null: Zeal helped.']);
    expect(printed('kes')).toEqual(['kes-civ: Zeal helped.', 'kes-mil: Sleep more.']);
    expect(printed('ves')).toEqual([]);
  });

  it('P8.5 lie beside the log and can be erased', () => {
    const table = ended();
    table.send('kes-civ', keep('A name to forget.'));
    const file = exportRun(table.room, { reveal: true });
    const erased = eraseText(file, table.state.notes[0]?.text ?? '');
    expect(JSON.stringify(erased)).not.toContain('A name to forget.');
    expect(bundleFor(erased, 'kes', nativeTools).debrief.notes).toEqual([]);
  });
});
