import type { Draw } from '../references/draw.ts';
import { countsOf, KINDS, type Kind } from './kinds.ts';
import type { Names } from './names.ts';

/** An asset of a drawn nation, on a square of 1000 by 1000 around the nation's middle. */
export interface DrawnAsset {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  readonly sector: string;
  readonly kind: Kind;
  readonly people: number;
  readonly x: number;
  readonly y: number;
}

/** A nation's assets: districts in the open, everything else near one of them. */
export function drawAssets(nation: string, count: number, draw: Draw, names: Names): readonly DrawnAsset[] {
  const counts = countsOf(count);
  const towns = Array.from({ length: counts.district }, () => ({
    name: names.place(),
    x: draw.whole(0, 1000),
    y: draw.whole(0, 1000),
  }));
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, i) => {
      const { sector, names: what } = KINDS[kind];
      const town = towns[kind === 'district' ? i : draw.whole(0, towns.length - 1)] ?? { name: '', x: 0, y: 0 };
      const near = kind === 'district' ? 0 : 60;
      return {
        id: `${nation}-${kind.toLowerCase()}-${i + 1}`,
        name: kind === 'district' ? town.name : `${town.name} ${what} ${i + 1}`,
        nation,
        sector,
        kind,
        people: kind === 'district' ? 1000 * draw.whole(5, 300) : 0,
        x: town.x + draw.whole(-near, near),
        y: town.y + draw.whole(-near, near),
      };
    }),
  );
}
