import { autonomyOf } from '../../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES } from '../../../engine/infrastructure/communications/autonomyClasses.ts';
import type { CommunicationsPlan } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { giverOf, ofKind } from './ofKind.ts';

/** Access sites of a district: one for each tenth of the sites of its class, so that they fall silent as such sites do. */
const SITES = 10;
const PEOPLE_PER_MBPS = 2000;
/** How much more links carry than is usually asked of them. */
const AMPLE = 3;

/** Each hub a core site, joined in a ring by fibre; ten mobile sites a district, each with a fibre to the district's hub. */
export function plainCommunications(assets: readonly Asset[]): CommunicationsPlan {
  const hubs = ofKind(assets, 'hub');
  if (hubs.length === 0) return { sites: [], links: [], demands: [] };
  const access = ofKind(assets, 'district').flatMap((district, d) => {
    const mbps = Math.max(1, Math.ceil(district.people / PEOPLE_PER_MBPS / SITES));
    const named = giverOf(district, 'communications');
    const hub = hubs.find(({ id }) => id === named) ?? hubs[d % hubs.length];
    return Array.from({ length: SITES }, (_, i) => ({
      id: `access-${district.id}-${i + 1}`,
      serves: district.id,
      hub: `core-${hub?.id}`,
      mbps,
      batteryMinutes: autonomyOf(AUTONOMY_CLASSES.mobile.battery, ((2 * i + 1) * 1000) / (2 * SITES)),
    }));
  });
  const all = access.reduce((sum, { mbps }) => sum + mbps, 0);
  return {
    sites: [
      ...hubs.map((hub) => ({
        id: `core-${hub.id}`,
        layer: 'core' as const,
        at: hub.id,
        serves: null,
        batteryMinutes: 60 * powerBufferHours(hub),
        fuelMinutes: 0,
      })),
      ...access.map(({ id, serves, batteryMinutes }) => ({
        id,
        layer: 'access' as const,
        at: null,
        serves,
        batteryMinutes,
        fuelMinutes: 0,
      })),
    ],
    links: [
      ...ringOf(hubs.map(({ id }) => `core-${id}`)).map(([a, b], i) => ({
        id: `fibre-ring-${i + 1}`,
        kind: 'fibre' as const,
        a,
        b,
        capacityMbps: AMPLE * all,
      })),
      ...access.map(({ id, hub, mbps }) => ({
        id: `fibre-${id}`,
        kind: 'fibre' as const,
        a: id,
        b: hub,
        capacityMbps: AMPLE * mbps,
      })),
    ],
    demands: access.map(({ id, hub, mbps }) => ({ from: id, to: hub, mbps })),
  };
}

/** The hub's own battery, which lasts as long as its dependency on power says. */
function powerBufferHours(hub: Asset): number {
  return Math.max(0, ...hub.dependsOn.filter(({ service }) => service === 'power').map((d) => d.bufferHours));
}

/** Each with the next, and the last with the first where that is another pair. */
function ringOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  const pairs = ids.slice(1).map((id, i) => [ids[i] ?? '', id] as const);
  const [first, last] = [ids[0], ids.at(-1)];
  return ids.length > 2 && first && last ? [...pairs, [last, first]] : pairs;
}
