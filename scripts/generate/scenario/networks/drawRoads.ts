import { roadNetwork } from '../../../../engine/infrastructure/transport/roadNetwork.ts';
import { PLAY_GAP, solveRoads } from '../../../../engine/infrastructure/transport/solveRoads.ts';
import type { TransportPlan } from '../../../../engine/model/network.ts';
import { joinPlaces } from '../../grid/joinPlaces.ts';
import type { Draw } from '../../references/draw.ts';
import { distanceOf, nearestOf, ofKind, type Site } from '../places/site.ts';
import { NO_ROADS } from './drawTransport.ts';

type Roads = TransportPlan['roads'];

/** Towns that have a crossing of their own at most, so that a large nation's roads stay those between its towns. */
const MOST_TOWNS = 24;
/** To how many others people drive from each. */
const DRIVEN_TO = 6;

/** A road carries this much more than what is driven on an ordinary day, in steps of 100 vehicles an hour. */
const MARGIN = 1.4;
const LEAST_VEHICLES = 900;
/** Free-flow seconds over a thousandth of the land's radius: about 60 km an hour. */
const SECONDS = 3;

/**
 * A nation's roads: a crossing with lights in each of its largest districts, a zone beside it where trips begin and end, and roads between
 * neighbours. Their capacity follows from where people drive on an ordinary day.
 */
export function drawRoads(sites: readonly Site[], draw: Draw): Roads {
  const towns = [...ofKind(sites, 'district')].sort((a, b) => b.people - a.people).slice(0, MOST_TOWNS);
  const zones = towns.length;
  if (zones < 2) return NO_ROADS;
  const apart = (a: number, b: number) => distanceOf(towns[a] as Site, towns[b] as Site);
  const roads = joinPlaces(zones, apart).flatMap(([a, b]) => {
    const seconds = Math.ceil((SECONDS * apart(a, b) * draw.whole(90, 130)) / 100);
    return [
      { from: zones + a, to: zones + b, seconds, signals: towns[b]?.id ?? null },
      { from: zones + b, to: zones + a, seconds, signals: towns[a]?.id ?? null },
    ];
  });
  const ways = towns.flatMap((_, town) => [
    { from: town, to: zones + town, seconds: 60, signals: null },
    { from: zones + town, to: town, seconds: 60, signals: null },
  ]);
  const links = [...ways, ...roads];
  const trips = towns.flatMap((town, from) =>
    nearestOf(
      town,
      towns.filter((other) => other !== town),
      DRIVEN_TO,
    ).map((other) => ({
      from,
      to: towns.indexOf(other),
      vehicles: Math.ceil(Math.min(town.people, other.people) / (60 * DRIVEN_TO)),
    })),
  );
  const driven = solveRoads(
    roadNetwork(
      2 * zones,
      zones,
      links.map(({ from, to, seconds }) => ({ from, to, capacity: 1e9, freeFlow: seconds, b: 0.15, power: 4 })),
    ),
    trips,
    { gap: PLAY_GAP, mostRounds: 50 },
  ).vehicles;
  return {
    nodes: 2 * zones,
    zones,
    links: links.map((link, i) => ({
      id: `road-${i + 1}`,
      ...link,
      vehiclesPerHour: Math.max(LEAST_VEHICLES, 100 * Math.ceil(((driven[i] ?? 0) * MARGIN) / 100)),
    })),
    trips,
  };
}
