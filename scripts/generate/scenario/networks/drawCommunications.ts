import { autonomyOf } from '../../../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES } from '../../../../engine/infrastructure/communications/autonomyClasses.ts';
import type { AssetId } from '../../../../engine/model/ids.ts';
import type { CommunicationsPlan } from '../../../../engine/model/network.ts';
import { joinPlaces } from '../../grid/joinPlaces.ts';
import type { Draw } from '../../references/draw.ts';
import type { HubReserve } from '../places/drawHubReserves.ts';
import { distanceOf, nearestOf, ofKind, type Site } from '../places/site.ts';
import { wideEnough } from './wideEnough.ts';

type Link = CommunicationsPlan['links'][number];

/**
 * A nation's communications: its hubs as core and transport sites joined in a mesh, the longest of its lines under the sea; an access site
 * for each district, on fibre or microwave to the nearest hub and mostly to a second one; a satellite between the two hubs farthest apart, or
 * from the farthest district. Demands stand in the order in which they are served: emergency calls, then operators, then people.
 */
export function drawCommunications(
  sites: readonly Site[],
  reserves: ReadonlyMap<AssetId, HubReserve>,
  draw: Draw,
): CommunicationsPlan {
  const hubs = ofKind(sites, 'hub');
  const districts = ofKind(sites, 'district');
  const plan: CommunicationsPlan = {
    sites: [
      ...hubs.map(({ id }) => ({ id: siteOf(id), at: id, serves: null, ...(reserves.get(id) as HubReserve) })),
      ...districts.map(({ id }) => ({
        id: siteOf(id),
        layer: 'access' as const,
        at: null,
        serves: id,
        batteryMinutes: autonomyOf(
          AUTONOMY_CLASSES[draw.oneOf(['mobile', 'mobileLong'] as const)].battery,
          draw.whole(0, 999),
        ),
        fuelMinutes: 0,
      })),
    ],
    links: [...drawTrunks(hubs, draw), ...drawAccess(hubs, districts, draw), satelliteOf(hubs, districts)].map(
      (link, i) => ({ ...link, id: `link-${i + 1}`, capacityMbps: SATELLITE_MBPS }),
    ),
    demands: drawDemands(sites, hubs, reserves),
  };
  return wideEnough(plan);
}

type Line = Omit<Link, 'id' | 'capacityMbps'>;

const SATELLITE_MBPS = 100;

function siteOf(id: AssetId): string {
  return `site-${id}`;
}

/** The longest trunk of so many lies under the sea. */
const TRUNKS_TO_A_CABLE = 6;

function drawTrunks(hubs: readonly Site[], draw: Draw): readonly Line[] {
  const apart = (a: number, b: number) => distanceOf(hubs[a] as Site, hubs[b] as Site);
  const pairs = joinPlaces(hubs.length, apart);
  const cables = [...pairs]
    .sort((one, other) => apart(...other) - apart(...one))
    .slice(0, Math.floor(pairs.length / TRUNKS_TO_A_CABLE));
  return pairs.map((pair) => ({
    kind: cables.includes(pair) ? 'subsea' : draw.whole(0, 9) < 8 ? 'fibre' : 'microwave',
    a: siteOf(hubs[pair[0]]?.id ?? ''),
    b: siteOf(hubs[pair[1]]?.id ?? ''),
  }));
}

function drawAccess(hubs: readonly Site[], districts: readonly Site[], draw: Draw): readonly Line[] {
  return districts.flatMap((district): Line[] => {
    const [first, second] = nearestOf(district, hubs, 2);
    const a = siteOf(district.id);
    return [
      ...(first ? [{ kind: draw.oneOf(['fibre', 'fibre', 'microwave'] as const), a, b: siteOf(first.id) }] : []),
      ...(second && draw.whole(0, 2) > 0 ? [{ kind: 'microwave' as const, a, b: siteOf(second.id) }] : []),
    ];
  });
}

function satelliteOf(hubs: readonly Site[], districts: readonly Site[]): Line {
  const [core, ...others] = hubs as readonly [Site, ...Site[]];
  const far = nearestOf(core, others.length > 1 ? others : districts, Number.POSITIVE_INFINITY).at(-1) ?? core;
  return { kind: 'satellite', a: siteOf(far.id), b: siteOf(core.id) };
}

/** Emergency calls to each hospital's hub, operators' telemetry from each hub that has some, then people: 10 kbit/s each. */
function drawDemands(
  all: readonly Site[],
  hubs: readonly Site[],
  reserves: ReadonlyMap<AssetId, HubReserve>,
): CommunicationsPlan['demands'] {
  const cores = hubs.filter(({ id }) => reserves.get(id)?.layer === 'core');
  const toCore = (site: Site, from: string, mbps: number) => {
    const [core] = nearestOf(site, cores, 1);
    const to = siteOf(core?.id ?? '');
    return from === to ? [] : [{ from, to, mbps }];
  };
  const ofHubs = (kinds: readonly Site['kind'][], mbps: number) => {
    const counts = new Map<Site, number>();
    for (const site of all.filter(({ kind }) => kinds.includes(kind))) {
      const [hub] = nearestOf(site, hubs, 1);
      if (hub) counts.set(hub, (counts.get(hub) ?? 0) + 1);
    }
    return hubs.flatMap((hub) => {
      const count = counts.get(hub) ?? 0;
      return count === 0 ? [] : toCore(hub, siteOf(hub.id), count * mbps);
    });
  };
  return [
    ...ofHubs(['hospital'], 20),
    ...ofHubs(['substation', 'works', 'bankSwitch', 'port'], 10),
    ...ofKind(all, 'district').flatMap((district) =>
      toCore(district, siteOf(district.id), Math.ceil(district.people / 100)),
    ),
  ];
}
