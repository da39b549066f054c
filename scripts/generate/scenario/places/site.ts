import type { AssetId } from '../../../../engine/model/ids.ts';
import type { AssetKind } from '../../../../engine/model/order.ts';

/** Somewhere in a nation, whose land is about a circle of radius 1000 around its middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An asset before its networks are drawn: what it is and where it stands. */
export interface Site extends Place {
  readonly id: AssetId;
  readonly kind: AssetKind;
  readonly name: string;
  readonly people: number;
}

/** The distance between two places. */
export function distanceOf(a: Place, b: Place): number {
  return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/** The nearest of some places, the nearest first; of two as near the one that is listed first. */
export function nearestOf<T extends Place>(to: Place, places: readonly T[], count: number): readonly T[] {
  return places
    .map((place, rank) => ({ place, rank, far: distanceOf(place, to) }))
    .sort((a, b) => a.far - b.far || a.rank - b.rank)
    .slice(0, count)
    .map(({ place }) => place);
}

/** The sites of one kind. */
export function ofKind(sites: readonly Site[], kind: AssetKind): readonly Site[] {
  return sites.filter((site) => site.kind === kind);
}
