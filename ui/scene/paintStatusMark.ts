import { INK, STATUS_INK } from './palette.ts';
import type { Status } from './sceneModel.ts';

/** The shape that goes with a status wherever its colour appears: disc, triangle, square, question mark. */
export function paintStatusMark(context: CanvasRenderingContext2D, status: Status, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = INK.halo;
  context.fill();
  const size = radius - 1.3;
  context.fillStyle = STATUS_INK[status];
  context.strokeStyle = STATUS_INK[status];
  context.beginPath();
  switch (status) {
    case 'ok':
      context.arc(0, 0, size * 0.68, 0, 2 * Math.PI);
      break;
    case 'degraded':
      context.moveTo(0, -size * 0.95);
      context.lineTo(size * 0.95, size * 0.68);
      context.lineTo(-size * 0.95, size * 0.68);
      context.closePath();
      break;
    case 'outage':
      context.rect(-size * 0.72, -size * 0.72, size * 1.44, size * 1.44);
      break;
    case 'unknown':
      paintQuestionMark(context, size);
      return;
  }
  context.fill();
}

/** Drawn, not written, so that it looks the same whatever fonts there are. */
function paintQuestionMark(context: CanvasRenderingContext2D, size: number): void {
  context.lineWidth = Math.max(1.2, size * 0.36);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.arc(0, -size * 0.36, size * 0.5, Math.PI, Math.PI * 2.28);
  context.lineTo(0, size * 0.36);
  context.stroke();
  context.beginPath();
  context.arc(0, size * 0.9, size * 0.24, 0, 2 * Math.PI);
  context.fill();
}
