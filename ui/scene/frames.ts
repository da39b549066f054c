/** Draws when something has changed, and again as long as something moves; otherwise nothing runs. */
export interface Frames {
  /** Asks for one frame; many calls before it still make one. */
  invalidate(): void;
  /** Draws at once: after a resize the canvas is empty, and a frame later would show that. */
  drawNow(): void;
  stop(): void;
}

/**
 * Calls `draw` at the next animation frame after `invalidate`. While it returns true, something still moves and it is
 * called again: each frame, or at most every `pauseMillis` on a machine that should be spared.
 */
export function createFrames(draw: (nowMillis: number) => boolean, pauseMillis: number): Frames {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function invalidate(): void {
    if (frame !== 0 || stopped) return;
    frame = requestAnimationFrame(drawNow);
  }

  function drawNow(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (stopped || !draw(performance.now())) return;
    clearTimeout(timer);
    if (pauseMillis === 0) invalidate();
    else timer = setTimeout(invalidate, pauseMillis);
  }

  return {
    invalidate,
    drawNow,
    stop() {
      stopped = true;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
