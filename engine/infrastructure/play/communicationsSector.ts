import type { AssetId } from '../../model/ids.ts';
import type { CommunicationsPlan, PartId } from '../../model/network.ts';
import {
  type CommunicationsHour,
  type CommunicationsNetwork,
  runCommunicationsHour,
} from '../communications/communicationsHour.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import { communicationsCauses } from './communicationsCauses.ts';
import { nationByNation } from './nationByNation.ts';
import { BEFORE_ANY_HOUR, type NationTurn, type SectorPlay } from './nationHour.ts';
import { placeOf } from './placeOf.ts';
import type { NationPlan, PlayPlan } from './playPlan.ts';

/** A nation's sites and links by their places, with the last hours that they came to. */
interface NationLinks {
  readonly network: CommunicationsNetwork;
  /** By site: the hub that it is, and the district that it serves. */
  readonly at: readonly (AssetId | null)[];
  readonly serves: readonly (AssetId | null)[];
  readonly known: Map<string, CommunicationsHour>;
  /** The last hour that was asked for, so that a calm one is found without a word for it. */
  last: { readonly asked: AskedHour; readonly came: CommunicationsHour } | null;
}

/** What an hour of communications depends on. */
interface AskedHour {
  readonly batteryMinutes: readonly number[];
  readonly fuelMinutes: readonly number[];
  readonly gridPerMille: readonly number[];
  /** Sites and links that are out of service, by their places. */
  readonly down: LinksDown;
}

/** Sites and links that are out of service, by their places, and a word for them all; empty where there are none. */
interface LinksDown {
  readonly word: string;
  readonly nodes: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
}

const NOTHING_DOWN: LinksDown = { word: '', nodes: new Set(), links: new Set() };

const REMEMBERED_HOURS = 64;
const KEPT = new WeakMap<CommunicationsPlan, NationLinks>();

/**
 * Communications as they are played (rules C1, C3): a hub is a site that the coupling keeps in power; other sites have batteries of
 * their own and live by the feeder of the district that they serve. A district gets what its sites give.
 */
export function communicationsSector(plan: PlayPlan): SectorPlay {
  const links = plan.nations.map(({ nation }) => nationLinks(nation.network.communications));
  const came: (CommunicationsHour | null)[] = plan.nations.map(() => null);
  const given = new Int32Array(plan.nodes.length);
  let now = BEFORE_ANY_HOUR;
  const asked = plan.nations.map((): readonly number[] | null => null);

  const solveNation = (n: number, hour: SectorHour): void => {
    const turn = now.nations[n];
    const own = links[n];
    if (!turn || !own) return;
    const { plan: nation, kept } = turn;
    const can = (place: number) => Math.min(hour.ablePerMille[place] ?? 0, hour.supplyPerMille[place] ?? 0);
    const { hubPlaces, livesAt, powerPlaces } = placesOf(own, turn);
    const powers = powerPlaces.map(can);
    const before = asked[n];
    if (before?.every((value, i) => value === powers[i])) return;
    asked[n] = powers;
    const gridPerMille = livesAt.map((place) => (place < 0 ? 1000 : can(place)));
    const { batteryMinutes, fuelMinutes } = kept;
    for (const rank of nation.ofKind.hub) given[nation.places[rank] ?? -1] = can(nation.places[rank] ?? -1);
    if (own.network.sites.length === 0) return;
    const down = downIn(own.network, turn.disabled);
    const done = remembered(own, { batteryMinutes, fuelMinutes, gridPerMille, down });
    came[n] = done;
    const sums = new Map<number, { sites: number; perMille: number }>();
    for (let site = 0; site < livesAt.length; site++) {
      const hub = hubPlaces[site] ?? -1;
      if (hub >= 0) given[hub] = done.joined[site] ? (gridPerMille[site] ?? 0) : 0;
      const district = nation.delivered.communications.get(own.serves[site] ?? '');
      if (district === undefined) continue;
      const sum = sums.get(district) ?? { sites: 0, perMille: 0 };
      sums.set(district, { sites: sum.sites + 1, perMille: sum.perMille + (done.servicePerMille[site] ?? 0) });
    }
    for (const [place, { sites, perMille }] of sums) given[place] = Math.floor(perMille / sites);
  };

  return {
    sector: 'communications',
    begin(hour) {
      now = hour;
      asked.fill(null);
    },
    solve: nationByNation(plan, given, solveNation),
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
    causes(place, losses) {
      const node = plan.nodes[place];
      const turn = now.nations[node?.nation ?? -1];
      const own = links[node?.nation ?? -1];
      const done = came[node?.nation ?? -1];
      if (!node || !turn || !own || !done) return [];
      const { network, at, serves } = own;
      const disabled = turn.disabled.filter((one) => one.network === 'communications');
      const seen = { network, at, serves, came: done, hour: now.hour, disabled };
      return communicationsCauses(node, turn.plan, seen, losses);
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
  const site = placeOf(plan.sites, 'site');
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
    last: null,
  };
  KEPT.set(plan, made);
  return made;
}

/** By site: the place of the hub that it is (−1 for others), and the place whose power it lives by (−1: it always has some). */
interface SitePlaces {
  readonly hubPlaces: readonly number[];
  readonly livesAt: readonly number[];
  /** Each of those places once. */
  readonly powerPlaces: readonly number[];
}

const PLACES = new WeakMap<NationPlan, SitePlaces>();

function placesOf({ at, serves }: NationLinks, { plan }: NationTurn): SitePlaces {
  const kept = PLACES.get(plan);
  if (kept) return kept;
  const hubPlaces = at.map((hub) => plan.places[plan.ranks.get(hub ?? '') ?? -1] ?? -1);
  const livesAt = serves.map((district, site) => {
    const hub = hubPlaces[site] ?? -1;
    return hub >= 0 ? hub : (plan.delivered.communications.get(district ?? '') ?? -1);
  });
  const powerPlaces = [...new Set([...plan.ofKind.hub.map((rank) => plan.places[rank] ?? -1), ...livesAt])].filter(
    (place) => place >= 0,
  );
  const made = { hubPlaces, livesAt, powerPlaces };
  PLACES.set(plan, made);
  return made;
}

/** What of a nation's sites and links is out of service in the hour. */
function downIn({ sites, links }: CommunicationsNetwork, disabled: NationTurn['disabled']): LinksDown {
  const out = disabled.filter(({ network }) => network === 'communications').map((one) => one.out.part);
  if (out.length === 0) return NOTHING_DOWN;
  const places = (parts: readonly { readonly id: PartId }[]) =>
    new Set(parts.flatMap(({ id }, place) => (out.includes(id) ? [place] : [])));
  return { word: out.join(' '), nodes: places(sites), links: places(links) };
}

function remembered(own: NationLinks, asked: AskedHour): CommunicationsHour {
  const { last, known, network, at } = own;
  if (last && isSame(last.asked, asked)) return last.came;
  const { batteryMinutes, fuelMinutes, gridPerMille, down } = asked;
  const key = `${batteryMinutes.join()};${fuelMinutes.join()};${gridPerMille.join()};${down.word}`;
  let came = known.get(key);
  if (!came) {
    const reserves = network.sites.map((_, site) =>
      at[site] === null
        ? { batteryMinutes: batteryMinutes[site] ?? 0, fuelMinutes: fuelMinutes[site] ?? 0 }
        : { batteryMinutes: 0, fuelMinutes: 0 },
    );
    came = runCommunicationsHour(network, reserves, { gridPerMille, down });
    if (known.size >= REMEMBERED_HOURS) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    known.set(key, came);
  }
  own.last = { asked, came };
  return came;
}

function isSame(a: AskedHour, b: AskedHour): boolean {
  return (
    a.batteryMinutes === b.batteryMinutes &&
    a.fuelMinutes === b.fuelMinutes &&
    a.down.word === b.down.word &&
    a.gridPerMille.every((value, site) => value === b.gridPerMille[site])
  );
}

function same(row: readonly number[], before: readonly number[]): readonly number[] {
  return row.every((value, i) => value === before[i]) ? before : row;
}
