import type { AssetKind } from '../../../../engine/model/order.ts';
import type { Draw } from '../../references/draw.ts';
import type { Names } from './names.ts';
import { distanceOf, type Place, type Site } from './site.ts';

/** What the assets of a kind are called, after the town at which they stand. */
const CALLED: Readonly<Record<AssetKind, string>> = {
  substation: 'substation',
  hub: 'telecom hub',
  works: 'water works',
  hospital: 'Hospital',
  bankSwitch: 'card switch',
  port: 'Port',
  district: '',
};

/** Ids are `<nation>-<this>-<number>`. */
const ID_OF: Readonly<Record<AssetKind, string>> = {
  substation: 'substation',
  hub: 'hub',
  works: 'works',
  hospital: 'hospital',
  bankSwitch: 'switch',
  port: 'port',
  district: 'district',
};

/** Places that are looked at before the one is taken that stands most by itself. */
const CANDIDATES = 8;
/** How far from the middle of its town an asset stands at most. */
const NEAR = 240;

/** A nation's assets: districts in the open, each with a town; everything else at one of these, so that a kind is spread over the land. */
export function drawSites(
  nation: string,
  counts: Readonly<Record<AssetKind, number>>,
  draw: Draw,
  names: Names,
): readonly Site[] {
  const sites: Site[] = [];
  const put = (kind: AssetKind, number: number, name: string, people: number, place: () => Place) => {
    const id = `${nation}-${ID_OF[kind]}-${number}`;
    sites.push({ id, kind, name, people, ...apart(sites, place) });
  };
  for (let i = 0; i < counts.district; i++)
    put('district', i + 1, names.place(), 1000 * draw.whole(5, 300), () => inLand(draw));
  const towns = [...sites];
  for (const kind of Object.keys(CALLED) as AssetKind[]) {
    if (kind === 'district') continue;
    const first = draw.whole(0, towns.length - 1);
    for (let i = 0; i < counts[kind]; i++) {
      const town = towns[(first + i) % towns.length] as Site;
      const round = Math.floor(i / towns.length) + 1;
      const name = `${town.name} ${CALLED[kind]}${round > 1 ? ` ${round}` : ''}`;
      put(kind, i + 1, name, 0, () => ({ x: town.x + draw.whole(-NEAR, NEAR), y: town.y + draw.whole(-NEAR, NEAR) }));
    }
  }
  return sites;
}

function inLand(draw: Draw): Place {
  for (;;) {
    const place = { x: draw.whole(-1000, 1000), y: draw.whole(-1000, 1000) };
    if (distanceOf(place, { x: 0, y: 0 }) <= 1000) return place;
  }
}

/** Of some places that `place` gives, the one whose nearest neighbour is farthest. */
function apart(sites: readonly Site[], place: () => Place): Place {
  let best = place();
  let most = roomAt(best, sites);
  for (let i = 1; i < CANDIDATES; i++) {
    const other = place();
    const room = roomAt(other, sites);
    if (room > most) [best, most] = [other, room];
  }
  return best;
}

function roomAt(place: Place, sites: readonly Site[]): number {
  return sites.reduce((least, site) => Math.min(least, distanceOf(place, site)), Number.POSITIVE_INFINITY);
}
