import type { AssetId } from '../../model/ids.ts';
import type { CommunicationsPlan } from '../../model/network.ts';
import type { KeptCause } from '../../model/networkState.ts';
import {
  type CommunicationsHour,
  type CommunicationsNetwork,
  runCommunicationsHour,
} from '../communications/communicationsHour.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import { keptCause } from './keptCause.ts';
import type { LossOf, NationTurn, PlayHour, SectorPlay } from './nationHour.ts';
import type { PlayNode, PlayPlan } from './playPlan.ts';

/** A nation's sites and links by their places, with the last hours that they came to. */
interface NationLinks {
  readonly network: CommunicationsNetwork;
  /** By site: the hub that it is, and the district that it serves. */
  readonly at: readonly (AssetId | null)[];
  readonly serves: readonly (AssetId | null)[];
  readonly known: Map<string, CommunicationsHour>;
}

const REMEMBERED_HOURS = 64;
const KEPT = new WeakMap<CommunicationsPlan, NationLinks>();

/**
 * Communications as they are played (rules C1–C3): a hub is a site that the coupling keeps in power; other sites have batteries of
 * their own and live by the feeder of the district that they serve. A district gets what its sites give.
 */
export function communicationsSector(plan: PlayPlan): SectorPlay {
  const links = plan.nations.map(({ nation }) => nationLinks(nation.network.communications));
  const came: (CommunicationsHour | null)[] = plan.nations.map(() => null);
  const given = new Int32Array(plan.nodes.length);
  let now: PlayHour = { hour: 0, turn: 0, nations: [] };

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    const own = links[n];
    if (!turn || !own) return;
    const { plan: nation, kept } = turn;
    const can = (place: number) => Math.min(hour.ablePerMille[place] ?? 0, hour.supplyPerMille[place] ?? 0);
    for (const [rank, { kind }] of nation.assets.entries())
      if (kind === 'hub') given[nation.places[rank] ?? -1] = can(nation.places[rank] ?? -1);
    if (own.network.sites.length === 0) return;
    const gridPerMille = own.at.map((hub, site) => {
      if (hub !== null) return can(nation.places[nation.ranks.get(hub) ?? -1] ?? -1);
      const place = nation.delivered.communications.get(own.serves[site] ?? '');
      return place === undefined ? 1000 : can(place);
    });
    const done = remembered(own, kept.batteryMinutes, kept.fuelMinutes, gridPerMille);
    came[n] = done;
    const sums = new Map<AssetId, { sites: number; perMille: number }>();
    for (const [site, hub] of own.at.entries()) {
      if (hub !== null) {
        const place = nation.places[nation.ranks.get(hub) ?? -1] ?? -1;
        given[place] = done.joined[site] ? (gridPerMille[site] ?? 0) : 0;
      }
      const served = own.serves[site] ?? null;
      if (served === null) continue;
      const sum = sums.get(served) ?? { sites: 0, perMille: 0 };
      sums.set(served, { sites: sum.sites + 1, perMille: sum.perMille + (done.servicePerMille[site] ?? 0) });
    }
    for (const [asset, { sites, perMille }] of sums)
      given[nation.delivered.communications.get(asset) ?? -1] = Math.floor(perMille / sites);
  };

  return {
    sector: 'communications',
    begin(hour) {
      now = hour;
    },
    solve(hour) {
      for (const n of plan.nations.keys()) solveNation(n, hour);
      return hour.own.map((place) => given[place] ?? 0);
    },
    end() {
      for (const [n, { kept }] of now.nations.entries()) {
        const done = came[n];
        if (!done) continue;
        kept.batteryMinutes = same(
          done.reserves.map(({ batteryMinutes }) => batteryMinutes),
          kept.batteryMinutes,
        );
        kept.fuelMinutes = same(
          done.reserves.map(({ fuelMinutes }) => fuelMinutes),
          kept.fuelMinutes,
        );
      }
    },
    causes(place, lossOf) {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      const own = links[node?.nation ?? -1];
      return node && turn && own ? causesOf(node, turn, own, came[node.nation] ?? null, now.hour, lossOf) : [];
    },
  };
}

/** A nation's sites when nothing has happened: batteries and tanks full. */
export function openingSites({ sites }: CommunicationsPlan): { batteryMinutes: number[]; fuelMinutes: number[] } {
  return {
    batteryMinutes: sites.map(({ batteryMinutes }) => batteryMinutes),
    fuelMinutes: sites.map(({ fuelMinutes }) => fuelMinutes),
  };
}

function nationLinks(plan: CommunicationsPlan): NationLinks {
  const kept = KEPT.get(plan);
  if (kept) return kept;
  const places = new Map(plan.sites.map(({ id }, place) => [id, place]));
  const site = (id: string) => places.get(id) ?? -1;
  const made: NationLinks = {
    network: {
      sites: plan.sites.map(({ id, layer, at, batteryMinutes, fuelMinutes }) => ({
        id,
        layer,
        // What a hub holds, the coupling counts.
        full: at === null ? { batteryMinutes, fuelMinutes } : { batteryMinutes: 0, fuelMinutes: 0 },
      })),
      links: plan.links.map(({ a, b, ...link }) => ({ ...link, a: site(a), b: site(b) })),
      demands: plan.demands.map(({ from, to, mbps }) => ({ from: site(from), to: site(to), amount: mbps })),
    },
    at: plan.sites.map(({ at }) => at),
    serves: plan.sites.map(({ serves }) => serves),
    known: new Map(),
  };
  KEPT.set(plan, made);
  return made;
}

function remembered(
  { network, at, known }: NationLinks,
  batteryMinutes: readonly number[],
  fuelMinutes: readonly number[],
  gridPerMille: readonly number[],
): CommunicationsHour {
  const key = `${batteryMinutes.join()};${fuelMinutes.join()};${gridPerMille.join()}`;
  const found = known.get(key);
  if (found) return found;
  const reserves = network.sites.map((_, site) =>
    at[site] === null
      ? { batteryMinutes: batteryMinutes[site] ?? 0, fuelMinutes: fuelMinutes[site] ?? 0 }
      : { batteryMinutes: 0, fuelMinutes: 0 },
  );
  const hour = runCommunicationsHour(network, reserves, { gridPerMille });
  if (known.size >= REMEMBERED_HOURS) for (const oldest of known.keys()) if (known.delete(oldest)) break;
  known.set(key, hour);
  return hour;
}

function causesOf(
  { asset, service }: PlayNode,
  { plan }: NationTurn,
  { at, serves }: NationLinks,
  came: CommunicationsHour | null,
  hour: number,
  lossOf: LossOf,
): readonly (readonly KeptCause[])[] {
  const { id = '' } = plan.assets[asset] ?? {};
  if (service === null) {
    const site = at.indexOf(id);
    const isPowered = (came?.poweredPerMille[site] ?? 0) > 0;
    return isPowered && !came?.joined[site] ? [[keptCause('cutOffFromCore', { asset: id }, hour)]] : [];
  }
  const own = serves.flatMap((district, site) => (district === id ? [site] : []));
  if (own.every((site) => (came?.poweredPerMille[site] ?? 0) === 0)) {
    const power = lossOf(plan.delivered.power.get(id) ?? -1);
    return [[keptCause('siteDark', { asset: id }, hour), ...(power ? [power] : [])]];
  }
  const hubs = at.flatMap((hub) => lossOf(plan.places[plan.ranks.get(hub ?? '') ?? -1] ?? -1) ?? []);
  if (own.every((site) => !came?.joined[site])) {
    const cutOff = keptCause('cutOffFromCore', { asset: id }, hour);
    return hubs.length > 0 ? hubs.map((loss) => [cutOff, loss]) : [[cutOff]];
  }
  return [[keptCause('linksFull', { asset: id }, hour)]];
}

function same(row: readonly number[], before: readonly number[]): readonly number[] {
  return row.every((value, i) => value === before[i]) ? before : row;
}
