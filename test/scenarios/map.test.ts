/**
 * The map is data that a machine wrote: these tests say what makes it a good one. Everything is judged on the committed file,
 * after it has been shown to be exactly what the generator writes.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapData } from '../../engine/model/mapData.ts';
import { formatMap } from '../../scripts/generate/map/formatMap.ts';
import { generateMap } from '../../scripts/generate/map/generateMap.ts';
import { ASSET_ROLES } from '../../scripts/generate/map/nationPlans.ts';
import { COAST, SPACING } from '../../scripts/generate/map/placeAssets.ts';
import { LABEL_HALF_HEIGHT, LABEL_HALF_WIDTH, labelDistance } from '../../scripts/generate/map/placeLabel.ts';
import { distanceToRings, insideRings, ringArea } from '../../scripts/generate/map/ring.ts';
import { FIRST_LIGHT_MAP_SEED } from '../../scripts/generate/map/seeds.ts';
import { distance } from '../../scripts/generate/map/segment.ts';
import { MIN_ROUNDNESS, roundness } from '../../scripts/generate/map/traceRings.ts';

const text = readFileSync(new URL('../../scenarios/first-light/map.json', import.meta.url), 'utf8');
const map = JSON.parse(text) as MapData;
const nationOf = (asset: string) => map.nations.find((nation) => asset.startsWith(`${nation.id}-`));
const allRings = map.nations.flatMap((nation) => nation.rings);

describe('the map of First Light', () => {
  it('is what the generator writes, byte for byte', () => {
    expect(formatMap(generateMap(FIRST_LIGHT_MAP_SEED)) === text).toBe(true);
  });

  it('would be another with another seed', () => {
    expect(formatMap(generateMap('another')) === text).toBe(false);
  });

  it('is small enough to be sent to every seat', () => {
    expect(text.length).toBeLessThan(250_000);
  });

  it('has four nations with the same eight assets each', () => {
    expect(map.nations.map((nation) => nation.id)).toEqual(['kes', 'tal', 'ves', 'hal']);
    const wanted = map.nations.flatMap(({ id }) => ASSET_ROLES.map((role) => `${id}-${role}`));
    expect(map.assets.map((asset) => asset.id)).toEqual(wanted);
  });

  it('has no number finer than a tenth, and none outside the map', () => {
    const rings = [...map.sea, ...map.nations.flatMap((nation) => [...nation.hills, nation])].flatMap((x) => x.rings);
    for (const value of [...rings.flat(), ...map.assets.flatMap((asset) => asset.at)]) {
      expect(Math.round(value * 10) / 10).toBe(value);
      expect(value >= 0 && value <= map.width).toBe(true);
    }
  });
});

describe('every asset', () => {
  it.each(map.assets.map((asset) => [asset.id, asset.at] as const))(
    '%s lies in its own nation, inland',
    (id, [x, y]) => {
      const rings = nationOf(id)?.rings ?? [];
      expect(insideRings(rings, x, y)).toBe(true);
      expect(distanceToRings(rings, x, y)).toBeGreaterThanOrEqual(COAST);
    },
  );

  it('keeps its distance from every other', () => {
    map.assets.forEach(({ at: [x, y] }, index) => {
      for (const other of map.assets.slice(index + 1)) {
        expect(distance(x, y, ...other.at)).toBeGreaterThanOrEqual(SPACING);
      }
    });
  });
});

describe('every nation', () => {
  it.each(map.nations.map((nation) => [nation.id, nation] as const))('%s has no slivers', (_, nation) => {
    for (const ring of [...nation.rings, ...nation.hills.flatMap((band) => band.rings)]) {
      expect(ringArea(ring)).toBeGreaterThan(120);
      expect(roundness(ring)).toBeGreaterThanOrEqual(MIN_ROUNDNESS);
    }
  });

  it('has hills that stay on its land', () => {
    for (const nation of map.nations) {
      for (const ring of nation.hills.flatMap((band) => band.rings)) {
        expect(insideRings(nation.rings, ring[0] ?? 0, ring[1] ?? 0)).toBe(true);
      }
    }
  });

  it('is parted from every other by open sea', () => {
    for (const nation of map.nations) {
      const others = map.nations.filter((other) => other !== nation).flatMap((other) => other.rings);
      for (const ring of nation.rings) {
        for (let i = 0; i < ring.length; i += 2) {
          expect(distanceToRings(others, ring[i] ?? 0, ring[i + 1] ?? 0)).toBeGreaterThan(10);
        }
      }
    }
  });

  it.each(map.nations.map((nation) => [nation.id, nation.label] as const))('%s has room for its name', (_, [x, y]) => {
    for (const { at } of map.assets) expect(labelDistance(x, y, ...at)).toBeGreaterThan(30);
    for (let across = -1; across <= 1; across += 0.25) {
      for (const down of [-1, 0, 1]) {
        const [pointX, pointY] = [x + across * LABEL_HALF_WIDTH, y + down * LABEL_HALF_HEIGHT];
        expect(insideRings(allRings, pointX, pointY)).toBe(false);
      }
    }
  });

  it('gives Vespera two islands that count', () => {
    const [first = [], second = [], third = []] = map.nations.find(({ id }) => id === 'ves')?.rings ?? [];
    expect(ringArea(second)).toBeGreaterThan(ringArea(first) / 2.5);
    expect(ringArea(third)).toBeLessThan(ringArea(second) / 2);
  });
});
