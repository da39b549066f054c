/** ALARMS of law 15: a figure of a nation's edition that counts what it must not know. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FactType } from '../../engine/model/fact.ts';
import { checkDebriefs } from '../support/laws/checkDebriefs.ts';

const broken = vi.hoisted(() => ({ counts: null as FactType | null, by: '' }));

vi.mock(import('../../engine/evaluation/debrief/figures.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    ownFigures: (scenario, timeline, ...rest) => {
      const own = whole.ownFigures(scenario, timeline, ...rest);
      return broken.counts === null ? own : { ...own, receipts: timeline.facts(broken.counts).length };
    },
  };
});

vi.mock(import('../../engine/run/edition.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    editionFor: (file, nation) => {
      const edition = whole.editionFor(file, nation);
      return broken.by === 'everyText' ? { ...edition, texts: file.texts } : edition;
    },
  };
});

vi.mock(import('../../engine/evaluation/debrief/notesOf.ts'), async (original) => {
  const whole = await original();
  const own = (seat: string | null) => (seat?.startsWith('tal') ? seat : 'tal-mil');
  return {
    notesOf: (...args) => {
      const notes = whole.notesOf(...args);
      return broken.by === 'everyNote' ? notes.map((note) => ({ ...note, seat: own(note.seat) })) : notes;
    },
  };
});

vi.mock(import('../../engine/run/liveRun.ts'), async (original) => {
  const whole = await original();
  return {
    liveRun: (file, tools, seats) => {
      const { state, heard } = whole.liveRun(file, tools, [...seats, 'kes-civ']);
      if (broken.by !== 'aStrangersNews') return { state, heard };
      return { state, heard: new Map(seats.map((seat) => [seat, heard.get('kes-civ') ?? []])) };
    },
  };
});

afterEach(() => {
  broken.by = '';
  broken.counts = null;
});

describe('the alarm of law 15 rings', () => {
  it.each([
    ['orders', 'orderSealed'],
    ['notes', 'noted'],
    ['target', 'serviceLost'],
  ] as const)('when a nation’s report counts %s of all', (secret, fact) => {
    broken.counts = fact;
    expect(checkDebriefs(secret, { seed: 152, runs: 1 })).toContain('the report of tal');
  });

  it.each([
    ['notes', 'a nation’s run file keeps every text', 'everyText', 'the run of tal'],
    ['washes', 'a nation’s report prints every note', 'everyNote', 'the report of tal'],
    ['orders', 'a seat’s news are another’s', 'aStrangersNews', 'the bundle of tal'],
  ] as const)('by %s when %s', (secret, _story, sabotage, says) => {
    broken.by = sabotage;
    expect(checkDebriefs(secret, { seed: 152, runs: 1 })).toContain(says);
  });
});
