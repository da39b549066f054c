import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoadNetwork, Trips } from '../../../engine/infrastructure/transport/roadNetwork.ts';
import { readNet, readTrips, toRoads } from '../../../scripts/reference/readTntp.ts';
import { ROOT } from '../sourceFile.ts';

/** The names of our own committed road networks. */
export const OWN_ROADS = ['Fork', 'Shortcut', 'Block', 'Delta'] as const;

/** One of our own road networks with its trips. */
export function ownRoads(name: (typeof OWN_ROADS)[number]): {
  readonly roads: RoadNetwork;
  readonly trips: readonly Trips[];
} {
  const text = (what: string) => readFileSync(join(ROOT, 'test/reference/roads', `${name}_${what}.tntp`), 'utf8');
  const net = readNet(text('net'));
  return toRoads(net, readTrips(text('trips')), { toll: net.tollFactor ?? 0, distance: net.distanceFactor ?? 0 });
}
