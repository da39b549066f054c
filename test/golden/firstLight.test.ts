/**
 * Whole runs of First Light, pinned. The event lists are there to be read: a change of balance shows as a difference
 * that somebody reviews. The hashes pin every bit. To write both anew after a change that is meant, run
 * `npx vitest run --project unit test/golden -u`. Where the scenario is still the same, what changed is a rule: bump
 * `RULES_VERSION` in engine/run/rulesVersion.ts first, and say in CHANGELOG.md what changed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BotName } from '../../engine/bots/botNames.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { RULES_VERSION } from '../../engine/run/rulesVersion.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from '../support/firstLight.ts';
import { eventList, hashesOf } from '../support/goldenRun.ts';

const RUNS: readonly (readonly [BotName, number])[] = [
  ['passive', 8],
  ['isolationist', 8],
  ['by-the-book', 8],
  ['cooperative', 8],
];
const SEED = '7';
const HASHES = join(import.meta.dirname, 'hashes.json');

interface Golden {
  readonly rulesVersion: number;
  readonly scenarioHash: string;
  readonly runs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const play = (bots: BotName, turns: number) =>
  playBots({ scenario: firstLight, seed: SEED, turns, bots, tools: nativeTools });
const name = (bots: BotName, turns: number) => `first-light ${bots} seed ${SEED}, ${turns} turns`;

/** Which hashes moved although neither the rules version nor the scenario did; `null` where one of them did. */
function movedByRules(committed: Golden, now: Golden): readonly string[] | null {
  if (committed.rulesVersion !== now.rulesVersion || committed.scenarioHash !== now.scenarioHash) return null;
  return Object.entries(now.runs).flatMap(([run, hashes]) =>
    Object.entries(hashes).flatMap(([hash, is]) => (committed.runs[run]?.[hash] === is ? [] : [`${run}: ${hash}`])),
  );
}

describe('golden runs', () => {
  it('give the hashes that are committed; other hashes need another RULES_VERSION', async () => {
    const now: Golden = {
      rulesVersion: RULES_VERSION,
      scenarioHash: nativeSha256(canonicalJson(firstLight)),
      runs: Object.fromEntries(RUNS.map(([bots, turns]) => [name(bots, turns), hashesOf(play(bots, turns))])),
    };
    if (existsSync(HASHES)) {
      const moved = movedByRules(JSON.parse(readFileSync(HASHES, 'utf8')) as Golden, now);
      expect(
        moved ?? [],
        `What First Light comes to has changed while RULES_VERSION is still ${RULES_VERSION}. If it is meant, bump it in ` +
          'engine/run/rulesVersion.ts and write the golden files anew (see the head of this test); if not, find out why.',
      ).toEqual([]);
    }
    await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot(HASHES);
  });

  it.each(RUNS)('%s over %i turns tells the events that are committed', async (bots, turns) => {
    const file = join(import.meta.dirname, `first-light-${bots}-${turns}.txt`);
    await expect(`EXERCISE  ${name(bots, turns)}\n\n${eventList(play(bots, turns))}`).toMatchFileSnapshot(file);
  });

  it('are the same when they are played again in the same process', () => {
    expect(hashesOf(play('by-the-book', 8))).toEqual(hashesOf(play('by-the-book', 8)));
  });
});

describe('the alarm rings', () => {
  const golden: Golden = { rulesVersion: 1, scenarioHash: 's', runs: { run: { stateHash: 'a', logHash: 'b' } } };

  it('when a hash moves and the version does not', () => {
    const moved = { rulesVersion: 1, scenarioHash: 's', runs: { run: { stateHash: 'a', logHash: 'c' } } };
    expect(movedByRules(golden, moved)).toEqual(['run: logHash']);
    expect(movedByRules(golden, golden)).toEqual([]);
  });

  it('and not when the version was bumped or the scenario is another', () => {
    expect(movedByRules(golden, { ...golden, scenarioHash: 't', runs: {} })).toBeNull();
    const moved = { rulesVersion: 2, scenarioHash: 's', runs: { run: { stateHash: 'x', logHash: 'y' } } };
    expect(movedByRules(golden, moved)).toBeNull();
  });
});
