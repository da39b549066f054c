/** Where the map stands: fitted between overlays, zoomed about the pointer, and never lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCamera } from '../../ui/scene/camera.ts';
import {
  centreOn,
  clampViewport,
  fitBounds,
  MAX_SCALE,
  toMap,
  visibleBounds,
  zoomAbout,
} from '../../ui/scene/viewport.ts';

const bounds = { left: 100, top: 40, right: 1500, bottom: 860 };
const padding = { top: 40, right: 60, bottom: 30, left: 12 };
const desk = { width: 628, height: 440 };
const sizes = fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 240, max: 1440 }) });
const points = fc.record({ x: fc.integer({ min: 0, max: 628 }), y: fc.integer({ min: 0, max: 440 }) });

describe('fitting', () => {
  it('shows all of the bounds between the paddings, whatever the host', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const view = fitBounds(bounds, size, padding);
        const shown = visibleBounds(view, size);
        const hair = 1e-6;
        expect(shown.left + padding.left / view.scale).toBeLessThanOrEqual(bounds.left + hair);
        expect(shown.top + padding.top / view.scale).toBeLessThanOrEqual(bounds.top + hair);
        expect(shown.right - padding.right / view.scale).toBeGreaterThanOrEqual(bounds.right - hair);
        expect(shown.bottom - padding.bottom / view.scale).toBeGreaterThanOrEqual(bounds.bottom - hair);
      }),
    );
  });

  it('puts a point into the middle of what the paddings leave free', () => {
    const view = centreOn(fitBounds(bounds, desk, padding), [700, 300], desk, padding);
    const [x, y] = toMap(view, (12 + 628 - 60) / 2, (40 + 440 - 30) / 2);
    expect([x, y]).toEqual([expect.closeTo(700), expect.closeTo(300)]);
  });
});

describe('zooming', () => {
  const fit = fitBounds(bounds, desk, padding);

  it('keeps under the pointer what was there', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.2, max: 5, noNaN: true }), ({ x, y }, factor) => {
        const before = toMap(fit, x, y);
        const after = toMap(zoomAbout(fit, factor, x, y, fit), x, y);
        expect(after).toEqual([expect.closeTo(before[0], 5), expect.closeTo(before[1], 5)]);
      }),
    );
  });

  it('ends where there is nothing more to see', () => {
    expect(zoomAbout(fit, 1000, 0, 0, fit).scale).toBe(MAX_SCALE);
    const far = zoomAbout(fit, 0.001, 0, 0, fit).scale;
    expect(far).toBeGreaterThan(fit.scale * 0.5);
    expect(far).toBeLessThan(fit.scale);
  });
});

describe('dragging', () => {
  it('cannot lose the map: some of it is always in the middle third or it fills the host', () => {
    const drags = fc.integer({ min: -9000, max: 9000 });
    fc.assert(
      fc.property(drags, drags, fc.double({ min: 0.3, max: 3, noNaN: true }), (x, y, scale) => {
        const shown = visibleBounds(clampViewport({ x, y, scale }, bounds, desk), desk);
        const [width, height] = [shown.right - shown.left, shown.bottom - shown.top];
        expect(shown.left + width * 0.66).toBeGreaterThan(bounds.left);
        expect(shown.right - width * 0.66).toBeLessThan(bounds.right);
        expect(shown.top + height * 0.66).toBeGreaterThan(bounds.top);
        expect(shown.bottom - height * 0.66).toBeLessThan(bounds.bottom);
      }),
    );
  });

  it('leaves a fitted map where it is', () => {
    const view = fitBounds(bounds, desk, padding);
    expect(clampViewport(view, bounds, desk)).toEqual(view);
  });
});

describe('the camera', () => {
  it('keeps everything in view while the host changes size, until somebody moves the map', () => {
    const camera = createCamera(bounds, padding, desk);
    camera.resize({ width: 1268, height: 756 });
    expect(camera.view).toEqual(fitBounds(bounds, { width: 1268, height: 756 }, padding));
    camera.zoom(2, 300, 300, 0);
    const { scale } = camera.view;
    camera.resize(desk);
    expect(camera.view.scale).toBe(scale);
    camera.fit();
    expect(camera.view).toEqual(fitBounds(bounds, desk, padding));
  });

  it('glides to a point in a fifth of a second and then rests', () => {
    const camera = createCamera(bounds, padding, desk);
    camera.zoom(3, 300, 200, 0);
    const before = camera.view;
    camera.panTo([1200, 700], 1000, true);
    expect(camera.view).toEqual(before);
    expect(camera.step(1100)).toBe(true);
    expect(camera.view).not.toEqual(before);
    expect(camera.step(1200)).toBe(false);
    expect(camera.settled(1200)).toBe(false);
    expect(camera.settled(1400)).toBe(true);
    const [x] = toMap(camera.view, (12 + 628 - 60) / 2, 0);
    expect(x).toBeCloseTo(1200);
  });

  it('jumps where motion is unwelcome', () => {
    const camera = createCamera(bounds, padding, desk);
    camera.zoom(3, 300, 200, 0);
    camera.panTo([1200, 700], 1000, false);
    expect(camera.step(1000)).toBe(false);
    expect(toMap(camera.view, (12 + 628 - 60) / 2, 0)[0]).toBeCloseTo(1200);
  });

  it('stands where another camera of the same size stands, and counts as moved', () => {
    const [one, other] = [createCamera(bounds, padding, desk), createCamera(bounds, padding, desk)];
    one.zoom(2.5, 200, 150, 0);
    other.panTo([1200, 700], 0, true);
    other.look(one.view, 50);
    expect(other.view).toEqual(one.view);
    expect([one.fitted, other.fitted]).toEqual([false, false]);
    // The glide that was under way is over.
    expect(other.step(100)).toBe(false);
    expect(other.view).toEqual(one.view);
    other.fit();
    expect(other.fitted).toBe(true);
  });
});
