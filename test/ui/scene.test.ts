/** What the map decides without drawing: what is pointed at, where names go, what is told when, what is painted anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBake, zoomBand } from '../../ui/scene/bakePlan.ts';
import { CHANGE_MILLIS, changeShare, planChanges, planMillis } from '../../ui/scene/changePlan.ts';
import { createChangeTeller } from '../../ui/scene/changeTeller.ts';
import { createHitGrid } from '../../ui/scene/hitGrid.ts';
import { layLinks } from '../../ui/scene/layLinks.ts';
import { dashes, linkPath } from '../../ui/scene/linkPath.ts';
import { movedClear } from '../../ui/scene/movedClear.ts';
import { nationOf } from '../../ui/scene/nationOf.ts';
import { type Box, type LabelWish, overlapArea, placeLabels } from '../../ui/scene/placeLabels.ts';
import type { SceneNode, Status } from '../../ui/scene/sceneModel.ts';

describe('pointing', () => {
  const coordinate = fc.integer({ min: -400, max: 2000 });
  const target = fc.record({ x: coordinate, y: coordinate });

  it('finds the nearest node in reach, as looking at all of them would', () => {
    fc.assert(
      fc.property(fc.array(target), target, fc.integer({ min: 1, max: 300 }), (places, at, radius) => {
        const targets = places.map((place, index) => ({ id: `n${index}`, ...place }));
        const found = createHitGrid(targets, 80).find(at.x, at.y, radius);
        const away = (id: string | null) => {
          const hit = targets.find((one) => one.id === id);
          return hit === undefined ? null : Math.hypot(hit.x - at.x, hit.y - at.y);
        };
        const distances = targets.map(({ id }) => away(id) ?? 0).filter((distance) => distance <= radius);
        expect(away(found)).toBe(distances.length === 0 ? null : Math.min(...distances));
      }),
    );
  });

  it('knows a nation from the id of its asset', () => {
    expect(nationOf('kes-substation')).toBe('kes');
  });
});

describe('names', () => {
  const wish = (id: string, x: number, y: number, must = true): LabelWish => ({
    id,
    x,
    y,
    radius: 12,
    width: 90,
    height: 16,
    must,
  });
  const discOf = ({ x, y, radius }: LabelWish): Box => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  });
  const place = (wishes: LabelWish[]) => placeLabels(wishes, wishes.map(discOf));

  it('stand under their nodes where there is room', () => {
    const box = place([wish('a', 100, 100)]).get('a');
    expect(box).toEqual({ left: 55, right: 145, top: 115, bottom: 131 });
  });

  it('move aside when another node is in the way', () => {
    const box = place([wish('a', 100, 100), wish('b', 100, 130)]).get('a');
    expect(box?.left).toBeGreaterThan(112);
  });

  it('never cover a node or each other, unless they must be shown', () => {
    const coordinate = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 24 }), (places) => {
        const wishes = places.map(([x, y], index) => wish(`n${index}`, x, y, false));
        const boxes = [...place(wishes).values()];
        boxes.forEach((box, index) => {
          for (const other of [...boxes.slice(index + 1), ...wishes.map(discOf)]) {
            expect(overlapArea(box, other)).toBe(0);
          }
        });
      }),
    );
  });

  it('that must be shown are shown in any crowd, and the others make room', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => wish(`n${index}`, 100 + index * 8, 100, index === 4));
    expect([...place(crowd).keys()]).toContain('n4');
  });

  it('that run out at a node stand above it, and beside it where another node is above', () => {
    const first = 'above' as const;
    const above = placeLabels([{ ...wish('a', 100, 100), first }], [discOf(wish('a', 100, 100))]).get('a');
    expect(above?.bottom).toBe(85);
    const crowd = [wish('a', 100, 100), wish('b', 100, 70)];
    const beside = placeLabels([{ ...wish('a', 100, 100), first }], crowd.map(discOf)).get('a');
    for (const disc of crowd.map(discOf)) expect(beside && overlapArea(beside, disc)).toBe(0);
  });

  it('of nations move as little as need be to clear the nodes', () => {
    const box = { left: 50, right: 150, top: 90, bottom: 110 };
    expect(movedClear(box, [])).toEqual(box);
    const disc = { left: 40, right: 60, top: 95, bottom: 115 };
    const moved = movedClear(box, [disc]);
    expect(overlapArea(moved, disc)).toBe(0);
    expect(Math.hypot(moved.left - box.left, moved.top - box.top)).toBeLessThan(25);
  });

  it('keep their side while the map is dragged', () => {
    const wishes = [wish('a', 100, 100), wish('b', 150, 126), wish('c', 60, 130)];
    const moved = wishes.map((one) => ({ ...one, x: one.x + 333, y: one.y - 77 }));
    for (const [id, box] of place(wishes)) expect(place(moved).get(id)?.left).toBe(box.left + 333);
  });
});

describe('changes', () => {
  const node = (id: string, status: Status, pulse = true): SceneNode => ({ id, kind: 'hub', status, label: id, pulse });
  const before = [node('a', 'ok'), node('b', 'ok'), node('c', 'ok'), node('d', 'ok')];
  const after = [node('c', 'outage'), node('a', 'degraded'), node('b', 'outage', false), node('d', 'ok')];

  it('are told in the order of the new model, each within 200 ms, and only where something pulses', () => {
    const steps = planChanges(before, after);
    expect(steps.map(({ id, from }) => [id, from])).toEqual([
      ['c', 'ok'],
      ['a', 'ok'],
    ]);
    expect(steps[1]?.startsAtMillis).toBeGreaterThan(steps[0]?.startsAtMillis ?? 0);
    expect(CHANGE_MILLIS).toBeLessThanOrEqual(200);
  });

  it('run from nothing to all', () => {
    const [first] = planChanges(before, after);
    if (first === undefined) throw new Error('no step');
    expect(changeShare(first, 0)).toBe(0);
    expect(changeShare(first, CHANGE_MILLIS / 2)).toBe(0.5);
    expect(changeShare(first, 10_000)).toBe(1);
  });

  it('leave nothing to tell once they are told, or where motion is unwelcome', () => {
    const teller = createChangeTeller();
    teller.learn(before, after, 1000, true);
    expect(teller.at(1000)).toMatchObject({ telling: true });
    expect(teller.at(1000).changes.get('a')).toEqual({ from: 'ok', share: 0 });
    expect(teller.at(1000 + planMillis(planChanges(before, after)))).toEqual({ changes: new Map(), telling: false });
    teller.learn(before, after, 5000, false);
    expect(teller.at(5000).telling).toBe(false);
  });
});

describe('links', () => {
  it('stop short of both nodes', () => {
    const line = linkPath({ from: [0, 0], to: [200, 0], gap: 16, bow: 0 });
    expect(line.slice(0, 2)).toEqual([expect.closeTo(16), 0]);
    expect(line.slice(-2)).toEqual([expect.closeTo(184), 0]);
  });

  it('are not drawn where nodes touch, or where one is not on the map', () => {
    const link = { from: 'a', to: 'b', service: 'power', status: 'ok' } as const;
    expect(layLinks([link], new Map([['a', [0, 0]]]), 12)).toEqual([]);
    const near = new Map([
      ['a', [0, 0]],
      ['b', [30, 0]],
    ] as const);
    expect(layLinks([link], near, 12)).toEqual([]);
  });

  it('are dashed evenly whatever pieces they are made of', () => {
    const pieces = dashes([0, 0, 7, 0, 30, 0], [5, 5]);
    expect(pieces.map((piece) => [piece[0], piece[piece.length - 2]])).toEqual([
      [0, 5],
      [10, 15],
      [20, 25],
    ]);
  });
});

describe('painting anew', () => {
  const world = { left: -800, top: -540, right: 2400, bottom: 1440 };
  const visible = { left: 100, top: 0, right: 1400, bottom: 900 };

  it('happens once for each zoom band', () => {
    const plan = planBake(0.47, visible, world, null);
    expect(plan).toEqual({ scale: 0.5, bounds: world });
    expect(planBake(0.49, visible, world, plan)).toBeNull();
    expect(planBake(0.6, visible, world, plan)?.scale).toBeCloseTo(Math.SQRT1_2);
  });

  it('never stretches a picture that is shown at rest', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 6, noNaN: true }), (scale) => {
        expect(zoomBand(scale) / scale).toBeGreaterThan(0.98);
        expect(zoomBand(scale) / scale).toBeLessThan(1.42);
      }),
    );
  });

  it('takes only the surroundings when the whole would be too large, and again when they are left', () => {
    const near = { left: 500, top: 300, right: 800, bottom: 500 };
    const plan = planBake(6, near, world, null);
    expect(plan?.bounds.left).toBeGreaterThan(world.left);
    expect(plan?.bounds.left).toBeLessThan(near.left);
    expect(planBake(6, { ...near, left: 520, right: 820 }, world, plan)).toBeNull();
    expect(planBake(6, { ...near, left: 900, right: 1200 }, world, plan)).not.toBeNull();
  });
});
