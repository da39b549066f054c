/** A thing that can be pointed at. */
export interface HitTarget {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Finds the nearest target within a radius without looking at all of them. */
export interface HitGrid {
  find(x: number, y: number, radius: number): string | null;
}

/** Sorts targets into square cells; a search reads only the cells that its radius touches. */
export function createHitGrid(targets: readonly HitTarget[], cell: number): HitGrid {
  const cells = new Map<string, HitTarget[]>();
  const place = (value: number) => Math.floor(value / cell);
  for (const target of targets) {
    const key = `${place(target.x)},${place(target.y)}`;
    const neighbours = cells.get(key);
    if (neighbours === undefined) cells.set(key, [target]);
    else neighbours.push(target);
  }
  return {
    find(x, y, radius) {
      let found: string | null = null;
      let reach = radius * radius;
      for (let column = place(x - radius); column <= place(x + radius); column += 1) {
        for (let row = place(y - radius); row <= place(y + radius); row += 1) {
          for (const target of cells.get(`${column},${row}`) ?? []) {
            const away = (target.x - x) ** 2 + (target.y - y) ** 2;
            if (away <= reach) [found, reach] = [target.id, away];
          }
        }
      }
      return found;
    },
  };
}
