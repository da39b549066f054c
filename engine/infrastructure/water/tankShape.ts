/** How level and volume of a tank belong together: points in rising order, straight lines between them. */
export interface TankShape {
  readonly levels: readonly number[];
  readonly volumes: readonly number[];
}

/** The level at a volume, both in the units of the shape; beyond its ends, the level of the end. */
export function levelAt({ levels, volumes }: TankShape, volume: number): number {
  return between(volumes, levels, volume);
}

/** The volume at a level, both in the units of the shape; beyond its ends, the volume of the end. */
export function volumeAt({ levels, volumes }: TankShape, level: number): number {
  return between(levels, volumes, level);
}

function between(from: readonly number[], to: readonly number[], at: number): number {
  const last = from.length - 1;
  if (last < 0 || at <= (from[0] ?? 0)) return to[0] ?? 0;
  for (let i = 1; i <= last; i++) {
    const [x0 = 0, x1 = 0] = [from[i - 1], from[i]];
    const [y0 = 0, y1 = 0] = [to[i - 1], to[i]];
    if (at < x1) return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
  }
  return to[last] ?? 0;
}
