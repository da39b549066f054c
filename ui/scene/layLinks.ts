import { type Line, linkPath, middleOf } from './linkPath.ts';
import type { SceneLink } from './sceneModel.ts';

/** A link with the line it takes on the screen and the middle of that line. */
export interface LaidLink {
  readonly link: SceneLink;
  readonly line: Line;
  readonly middle: readonly [number, number];
}

/** How far each service's links bow aside, so that two between the same nodes do not lie on each other. */
const BOWS: Readonly<Record<SceneLink['service'], number>> = {
  power: 0.07,
  water: -0.07,
  communications: 0.16,
  payments: -0.16,
  fuel: 0.25,
};

/** Lays links between nodes of a radius that stand at `places`; those with no room between their nodes are left out. */
export function layLinks(
  links: readonly SceneLink[],
  places: ReadonlyMap<string, readonly [number, number]>,
  radius: number,
): LaidLink[] {
  return links.flatMap((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (from === undefined || to === undefined) return [];
    const line = linkPath({ from, to, gap: radius + 4, bow: BOWS[link.service] });
    return line.length === 0 ? [] : [{ link, line, middle: middleOf(line) }];
  });
}
