/** ALARMS of law water: water that is not followed where other water goes, and looking ahead that ends too early. */
import { describe, expect, it } from 'vitest';
import { hoursUntilUntreated } from '../../engine/infrastructure/play/hoursUntilUntreated.ts';
import { carryWater } from '../../engine/infrastructure/water/carryWater.ts';
import { type Follow, whatToFollow } from '../../engine/infrastructure/water/whatToFollow.ts';
import { checkCarried } from '../support/laws/checkCarried.ts';
import { checkLookedAhead } from '../support/laws/checkLookedAhead.ts';

/** Ways to follow too little; the rest is followed as it must be. */
const TOO_LITTLE: readonly (readonly [story: string, follow: Follow])[] = [
  [
    'nodes that other water reaches only by way of others are left out',
    (course, water) => {
      const followed = whatToFollow(course, water);
      const nodes = followed.nodes.map((is, node) => {
        const from = course.into.from[node] ?? 0;
        const [link = -1] = course.into.links.slice(from, from + 1);
        return is === 1 && followed.nodes[course.giver[link] ?? -1] === 1 ? 0 : is;
      });
      return { ...followed, nodes };
    },
  ],
  [
    'works that put nothing in are taken for those that do',
    (course, water) => {
      const treated = water.treatment.doseAtNode.map(() => Math.max(...water.treatment.doseAtNode));
      return whatToFollow(course, { ...water, treatment: { ...water.treatment, doseAtNode: treated } });
    },
  ],
  [
    'rings of flow are taken for none',
    (course, water) => whatToFollow({ ...course, giver: course.giver.map(() => -1), hasRing: false }, water),
  ],
  ['age is not asked for', (course, water) => whatToFollow(course, { ...water, hour: null })],
  [
    'tanks are taken to be full',
    (course, water) => whatToFollow(course, { ...water, tankLitres: water.tankLitres.map(() => 1_000_000) }),
  ],
];

describe('ALARMS of law water', () => {
  it.each(TOO_LITTLE)('8 %s', (_, follow) => {
    const carry: typeof carryWater = (network, quality, hour, treatment) =>
      carryWater(network, quality, hour, treatment, follow);
    expect(checkCarried({ seed: 1, runs: 300 }, carry)).toMatch(/hour \d+ differs/);
  });

  it('9 it is looked ahead only as far as the first hour', () => {
    const nothing: Follow = (course, water) => {
      const followed = whatToFollow(course, water);
      return { ...followed, nodes: followed.nodes.map(() => 0) };
    };
    const look: typeof hoursUntilUntreated = (water, kept, flows, treatment) => {
      let asked = 0;
      return hoursUntilUntreated(water, kept, flows, treatment, (...of) =>
        (asked++ === 0 ? whatToFollow : nothing)(...of),
      );
    };
    expect(checkLookedAhead({ seed: 1, runs: 300 }, look)).toMatch(/finds \S+ and not \S+/);
  });

  it('9 other water is not followed', () => {
    const look: typeof hoursUntilUntreated = (water, kept, flows, treatment) =>
      hoursUntilUntreated(water, kept, flows, { ...treatment, doseAtNode: treatment.doseAtNode.map(() => 800) });
    expect(checkLookedAhead({ seed: 1, runs: 300 }, look)).toMatch(/finds \S+ and not \S+/);
  });
});
