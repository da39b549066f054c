import { GLYPHS, paintGlyph } from './glyphs.ts';
import { paintStatusMark } from './paintStatusMark.ts';
import { fade, INK, STATUS_INK } from './palette.ts';
import type { NodeKind, Status } from './sceneModel.ts';

/** How a node looks; nodes that look alike share one picture. */
export interface NodeLook {
  readonly kind: NodeKind;
  readonly status: Status;
  readonly critical: boolean;
  readonly radius: number;
}

/** How far a node's picture reaches from its middle: the disc, a second ring, the mark and a soft shadow. */
export function nodeReach(radius: number): number {
  return Math.ceil(radius * 1.62);
}

/** A node around the origin: dark disc, glyph, ring and mark of its status; a second ring if it is critical. */
export function paintNode(context: CanvasRenderingContext2D, look: NodeLook): void {
  const { radius } = look;
  const ink = STATUS_INK[look.status];
  paintShadow(context, radius);
  if (look.critical) ring(context, radius + 3.4, 1.2, fade(ink, 0.8));
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = INK.disc;
  context.fill();
  ring(context, radius - 1, 2, ink);
  paintGlyph(context, GLYPHS[look.kind], radius * 1.16, look.status === 'unknown' ? INK.textSoft : INK.text, INK.disc);
  const mark = radius * 0.36 + 1.6;
  context.save();
  context.translate(radius * 0.76, radius * 0.76);
  paintStatusMark(context, look.status, mark);
  context.restore();
}

/** The ring around the selected node. */
export function paintFocus(context: CanvasRenderingContext2D, radius: number): void {
  ring(context, radius + 6, 4, fade(INK.halo, 0.75));
  ring(context, radius + 6, 2, INK.focus);
}

/** The soft halo of an outage. */
export function paintHalo(context: CanvasRenderingContext2D, radius: number): void {
  const reach = radius * 2.5;
  const glow = context.createRadialGradient(0, 0, radius * 0.8, 0, 0, reach);
  glow.addColorStop(0, fade(STATUS_INK.outage, 0.42));
  glow.addColorStop(0.45, fade(STATUS_INK.outage, 0.16));
  glow.addColorStop(1, fade(STATUS_INK.outage, 0));
  context.fillStyle = glow;
  context.fillRect(-reach, -reach, 2 * reach, 2 * reach);
}

/** The ring that runs outward once when a status changes. */
export function paintPulse(context: CanvasRenderingContext2D, radius: number, status: Status): void {
  ring(context, radius * 2.5, 2, STATUS_INK[status]);
}

function paintShadow(context: CanvasRenderingContext2D, radius: number): void {
  const shadow = context.createRadialGradient(0, 1, radius * 0.8, 0, 1, radius * 1.55);
  shadow.addColorStop(0, fade(INK.halo, 0.6));
  shadow.addColorStop(1, fade(INK.halo, 0));
  context.fillStyle = shadow;
  context.fillRect(-radius * 1.6, -radius * 1.6, radius * 3.2, radius * 3.2);
}

function ring(context: CanvasRenderingContext2D, radius: number, width: number, ink: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = ink;
  context.stroke();
}
