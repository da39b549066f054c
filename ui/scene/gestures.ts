/** What a hand can do to the map. Points are CSS pixels from the host's upper left corner. */
export interface GestureHandlers {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  tap(x: number, y: number): void;
  /** The pointer rests or moves without a button; null when it leaves. */
  hover(point: { readonly x: number; readonly y: number } | null): void;
  grab(on: boolean): void;
}

/** A pointer that moves less than this (pixels) between down and up taps; more drags. */
const TAP_SLOP = 5;
/** One notch of a common mouse wheel is 100 to 120 pixels, which zooms by about a fifth. */
const WHEEL_RATE = 0.0017;
/** A trackpad's pinch arrives as a wheel with the control key and far smaller steps. */
const PINCH_RATE = 0.01;

/** Listens for wheel, drag, pinch and tap on an element; returns how to stop. */
export function listenToGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const controller = new AbortController();
  const { signal } = controller;
  const at = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, at(event));
  };

  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    const now = at(event);
    if (before === undefined) {
      if (event.pointerType !== 'touch') handlers.hover(now);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled < TAP_SLOP) return;
    handlers.grab(true);
    if (other === undefined) handlers.pan(now.x - before.x, now.y - before.y);
    else pinch(before, now, other);
  };

  /** Two fingers: the middle between them drags, their distance zooms. */
  function pinch(before: { x: number; y: number }, now: { x: number; y: number }, other: { x: number; y: number }) {
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    handlers.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (apart < 1) return;
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / apart;
    handlers.zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
  }

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    handlers.grab(false);
    const { x, y } = at(event);
    if (event.type === 'pointerup' && travelled < TAP_SLOP) handlers.tap(x, y);
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const rate = event.ctrlKey ? PINCH_RATE : WHEEL_RATE;
    const { x, y } = at(event);
    handlers.zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * rate), x, y);
  };

  // Fingers move the map, not the page.
  element.style.touchAction = 'none';
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('pointerleave', () => handlers.hover(null), { signal });
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  return () => controller.abort();
}
