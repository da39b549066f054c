/**
 * LAW 11: no secret reaches a seat that it does not concern (rules V2, V3, V4; docs/security.md). Pairs of runs differ in one
 * secret; the observer makes the same moves in both, and every frame that its seats get must be the same: welcome, answers,
 * news and clock, in bytes, number and order. So must every frame of the wall (rule V6). Each pair also proves that the truths
 * differ.
 */
import { describe, expect, it } from 'vitest';
import { checkTwins } from '../support/laws/checkTwins.ts';
import type { Secret } from '../support/laws/twins.ts';

const STORIES: readonly (readonly [secret: Secret, story: string])[] = [
  ['orders', '11.1 what Kesara orders at home, or that it orders nothing, is no news in Talumar'],
  ['target', '11.2 whether works or substation are hit in Kesara is no news in Talumar'],
  ['dwell', '11.3 how long the intruder waits in Kesara is no news in Talumar'],
  ['actor', '11.4 who the actor is stays with control, also in the scenario that a seat gets'],
  ['dice', '11.5 how Kesara’s dice fall is no news in Talumar, where they fall the same'],
  ['notes', '11.6 control’s notes send nothing to anybody, before, in and after the exercise'],
  ['talks', '11.7 what Kesara and Talumar say, offer and lend each other is no news in Vespera'],
  ['rulings', '11.8 what control rules on the others’ own orders is no news in Talumar'],
  [
    'parts',
    '11.10 which of Kesara’s telecom lines a stage puts out of service, and when they are back, is no news in Talumar',
  ],
  ['washes', '11.9 what the others hand in after EndEx, and whose edition is opened, is no news in Talumar'],
];

describe('LAW 11 twins', () => {
  it.each(STORIES)('%s: %s', (secret) => {
    expect(checkTwins(secret, { seed: 110, runs: 4 })).toBeNull();
  });
});
