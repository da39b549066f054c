/** ALARMS of law 9: chains that can be guessed, and editions that keep too much, too little, or do not verify. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Room } from '../../engine/room/room.ts';
import { checkEditions, checkErasing } from '../support/laws/checkEdition.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/run/chain.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    sealEntry: (sha256, secret, before, n, payload) => {
      const entry = whole.sealEntry(sha256, secret, before, n, payload);
      if (broken.by !== 'plainPayload' || entry.payload === null) return entry;
      const commitment = whole.commit(sha256, '', entry.payload);
      return { ...entry, salt: '', commitment, chain: whole.link(sha256, before, n, entry.kind, commitment) };
    },
  };
});

vi.mock(import('../../engine/run/keyedHash.ts'), async (original) => {
  const whole = await original();
  return {
    keyedHash: (sha256, key, text) => whole.keyedHash(sha256, key, broken.by === 'oneSalt' ? 'salt' : text),
  };
});

vi.mock(import('../../engine/run/verifyRun.ts'), async (original) => {
  const whole = await original();
  return { verifyRun: (file, sha256) => (broken.by === 'trusts' ? null : whole.verifyRun(file, sha256)) };
});

vi.mock(import('../../engine/run/edition.ts'), async (original) => {
  const whole = await original();
  return {
    editionFor: (file, nation) => {
      const edition = whole.editionFor(file, nation);
      if (broken.by === 'everyText') return { ...edition, texts: file.texts };
      if (broken.by === 'cutsOut')
        return { ...edition, entries: edition.entries.filter((row) => row.payload !== null) };
      if (broken.by === 'keepsSalts') {
        const salts = edition.entries.map((row, i) => ({ ...row, salt: file.entries[i]?.salt ?? null }));
        return { ...edition, entries: salts };
      }
      return broken.by === 'keepsCheckpoints'
        ? {
            ...edition,
            entries: edition.entries.map((row, i) => (row.kind === 'checkpoint' ? (file.entries[i] ?? row) : row)),
          }
        : edition;
    },
    eraseText: (file, ref) => {
      const erased = whole.eraseText(file, ref);
      if (broken.by === 'saltOnly')
        return { ...erased, texts: file.texts.map((row) => (row.ref === ref ? { ...row, salt: null } : row)) };
      return broken.by === 'newRef'
        ? { ...erased, texts: erased.texts.map((row) => (row.ref === ref ? { ...row, salt: '', text: '' } : row)) }
        : erased;
    },
  };
});

type Check = (rooms: readonly Room[]) => string | null;
const ALARMS: readonly (readonly [story: string, sabotage: string, check: Check, says: RegExp])[] = [
  ['9.1 the chain covers the plain payload', 'plainPayload', checkEditions, /whoever guesses entry \d+ can confirm it/],
  ['9.1 all entries have one salt', 'oneSalt', checkEditions, /whoever guesses entry \d+ can confirm it/],
  [
    '9.1 an edition keeps the salts of what it erases',
    'keepsSalts',
    checkEditions,
    /of salt and content of entry \d+ only/,
  ],
  ['9.1 an edition holds every text', 'everyText', checkEditions, /the edition for \w+ and "/],
  ['9.1 an edition keeps the hashes of the truth', 'keepsCheckpoints', checkEditions, /entry \d+ of the edition for/],
  ['9.1 an edition cuts out what it erases', 'cutsOut', checkEditions, /does not verify: entry \d+ is missing/],
  ['9.1 verifying trusts the file', 'trusts', checkEditions, /nobody sees that entry \d+ was changed/],
  ['9.2 erasing a text takes its salt only', 'saltOnly', checkErasing, /of salt and content of the text \w+ only/],
  ['9.2 an erased text is an empty one', 'newRef', checkErasing, /does not verify: the text/],
];

describe('the alarms of law 9', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each(ALARMS)('rings when %s', (_story, sabotage, check, says) => {
    broken.by = sabotage;
    expect(check(playedRuns({ seed: 9, runs: 1 }))).toMatch(says);
  });

  it('is silent on the whole engine', () => {
    const rooms = playedRuns({ seed: 9, runs: 1 });
    expect([checkEditions(rooms), checkErasing(rooms)]).toEqual([null, null]);
  });
});
