import type { NodeKind } from './sceneModel.ts';

/** A glyph on a 24 × 24 field: filled parts, stroked parts, and parts cut out of the fill again. */
export interface Glyph {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly cut?: string;
  readonly cutWidth?: number;
}

/** One glyph a kind. Mostly filled shapes, for at 13 pixels an outline is only a smudge. */
export const GLYPHS: Readonly<Record<NodeKind, Glyph>> = {
  works: {
    fill:
      'M15.2 4.2c.6 3.4 6 6.4 6 11.2a6 6 0 0 1-12 0c0-4.8 5.4-7.8 6-11.2z' +
      'M6.2 2c.35 2 3.6 3.8 3.6 6.7a3.6 3.6 0 0 1-7.2 0C2.6 5.8 5.85 4 6.2 2z',
    cut: 'M12 15.6a3.3 3.3 0 0 0 3.2 3.2',
    cutWidth: 1.5,
  },
  substation: { fill: 'M14.6 1.2 3.8 13.6h6.6L8.6 22.8 20.2 9.9h-7.1z' },
  hospital: {
    fill: 'M12 21.8C5.2 16 1.6 12.6 1.6 8.3a5.5 5.5 0 0 1 10.4-2.5 5.5 5.5 0 0 1 10.4 2.5c0 4.3-3.6 7.7-10.4 13.5z',
    cut: 'M0 12.4h7.6l2-3.8 3.6 6.8 2-3h8.8',
    cutWidth: 1.9,
  },
  hub: {
    fill: 'M12 6.3a2.5 2.5 0 1 1-.01 0z',
    stroke:
      'M7.6 22.4 12 11l4.4 11.4M9.4 18.2h5.2M7.6 13a6 6 0 0 1 0-8.4M16.4 13a6 6 0 0 0 0-8.4M4.2 15.8a10.2 10.2 0 0 1 0-14M19.8 15.8a10.2 10.2 0 0 0 0-14',
    strokeWidth: 1.9,
  },
  // A house of columns under a gable.
  bankSwitch: {
    fill:
      'M12 1.6 1.8 8.2v2.2h20.4V8.2zM3.8 12h3.2v6H3.8zM10.4 12h3.2v6h-3.2zM17 12h3.2v6H17z' +
      'M2.8 19.4h18.4v1.2h1v2H1.8v-2h1z',
    cut: 'M12 6h.01',
    cutWidth: 2.4,
  },
  // An anchor.
  port: {
    stroke:
      'M12 7.4v14.4M7.4 11.4h9.2M2.6 13.4c.4 5 4.2 8.4 9.4 8.4s9-3.4 9.4-8.4M2.4 16.6l.2-3.4 3.2 1.2M21.6 16.6l-.2-3.4-3.2 1.2',
    fill: 'M12 1.2a3.3 3.3 0 1 1-.01 0z',
    cut: 'M12 4.5h.01',
    cutWidth: 2.4,
    strokeWidth: 2.3,
  },
  district: {
    fill: 'M2.4 21.8V10.4h7.2V2.2h8v7h4v12.6z',
    cut: 'M5 13.8h2M5 17.4h2M12.2 6h2.8M12.2 9.8h2.8M12.2 13.6h2.8M12.2 17.4h2.8M19 13.2h.8M19 17h.8',
    cutWidth: 1.7,
  },
};

/** Paints a glyph, its middle at the origin, `size` pixels high; what is cut out shows `ground`. */
export function paintGlyph(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  size: number,
  ink: string,
  ground: string,
): void {
  context.save();
  context.scale(size / 24, size / 24);
  context.translate(-12, -12);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (glyph.fill !== undefined) {
    context.fillStyle = ink;
    context.fill(new Path2D(glyph.fill));
  }
  if (glyph.stroke !== undefined) {
    context.strokeStyle = ink;
    context.lineWidth = glyph.strokeWidth ?? 2;
    context.stroke(new Path2D(glyph.stroke));
  }
  if (glyph.cut !== undefined) {
    context.strokeStyle = ground;
    context.lineWidth = glyph.cutWidth ?? 2;
    context.stroke(new Path2D(glyph.cut));
  }
  context.restore();
}
