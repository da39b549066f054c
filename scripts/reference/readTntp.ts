import { type RoadNetwork, roadNetwork, type Trips } from '../../engine/infrastructure/transport/roadNetwork.ts';
import { UnreadableFile } from './referee.ts';

/** A network in the TNTP format (Bar-Gera's test problems), before its costs are weighted. */
export interface TntpNetwork {
  readonly zones: number;
  readonly nodes: number;
  readonly firstThrough: number;
  readonly links: readonly TntpLink[];
  /** Cost of a unit of toll and of distance in units of time, where the file names them. */
  readonly tollFactor: number | null;
  readonly distanceFactor: number | null;
}

/** One row of a network file. Nodes count from 1. */
export interface TntpLink {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly length: number;
  readonly freeFlow: number;
  readonly b: number;
  readonly power: number;
  readonly toll: number;
}

/** One row of a flow file. */
export interface TntpFlow {
  readonly from: number;
  readonly to: number;
  readonly volume: number;
  /** With how many digits the file prints it: in all from the first that is not 0, and behind the point. */
  readonly digits: number;
  readonly places: number;
  readonly cost: number;
}

/** Reads a `_net.tntp`. Throws UnreadableFile where it is not one. */
export function readNet(text: string): TntpNetwork {
  const { tags, rows } = split(text);
  // A line of column names may stand without the sign of a comment.
  const links = rows
    .filter((row, i) => i > 0 || /(^|\s)[-+.]?\d/.test(row))
    .map((row, i) => {
      const [from = 0, to = 0, capacity = 0, length = 0, freeFlow = 0, b = 0, power = 0, , toll = 0] = numbers(
        row,
        8,
        `link ${i + 1}`,
      );
      // Where a link's time does not rise, its capacity says nothing, and 0 does not close it.
      const isConstant = freeFlow * b * power === 0;
      return {
        ...{ from, to, capacity: capacity === 0 && isConstant ? 1 : capacity, length },
        ...{ freeFlow, b, power, toll },
      };
    });
  const [zones, nodes, count] = ['NUMBER OF ZONES', 'NUMBER OF NODES', 'NUMBER OF LINKS'].map((tag) =>
    needed(tags, tag),
  );
  if (links.length !== count)
    throw new UnreadableFile(`the network says it has ${count} links and has ${links.length} rows of them.`);
  return {
    ...{ zones: zones ?? 0, nodes: nodes ?? 0, links },
    firstThrough: tags.get('FIRST THRU NODE') ?? 1,
    tollFactor: tags.get('TOLL FACTOR') ?? null,
    distanceFactor: tags.get('DISTANCE FACTOR') ?? null,
  };
}

/** Reads a `_trips.tntp`: vehicles from zone to zone, both counting from 1. Pairs may begin on the line of their origin. */
export function readTrips(text: string): readonly Trips[] {
  const trips: Trips[] = [];
  let from = 0;
  const { tags, rows } = split(text);
  for (const row of rows) {
    const origin = /^origin\s+(\d+)/i.exec(row);
    if (origin) from = Number(origin[1]);
    for (const pair of row.slice(origin?.[0].length ?? 0).split(';')) {
      if (pair.trim() === '') continue;
      const [to, vehicles] = pair.split(':').map((word) => (word.trim() === '' ? Number.NaN : Number(word)));
      if (from === 0 || !Number.isInteger(to) || vehicles === undefined || !(vehicles >= 0))
        throw new UnreadableFile(`the trips have "${pair.trim()}" where "zone : vehicles" would be right.`);
      trips.push({ from, to: to ?? 0, vehicles });
    }
  }
  if (from === 0) throw new UnreadableFile('the trips name no origin and no pair of zones.');
  checkTotal(trips, tags.get('TOTAL OD FLOW'), rows.at(-1) ?? '');
  return trips;
}

/** Some files round their total; one that was cut off lacks much of it, or ends within a pair. */
function checkTotal(trips: readonly Trips[], total: number | undefined, last: string): void {
  if (total === undefined || !(total > 0)) return;
  const found = trips.reduce((sum, { vehicles }) => sum + vehicles, 0);
  const isCut = !last.endsWith(';') && !/^origin/i.test(last);
  if (Math.abs(found - total) > (isCut ? 1e-6 : 1e-2) * total)
    throw new UnreadableFile(
      `the trips say that they are ${total} in all and add up to ${found}; part of them is missing.`,
    );
}

/** Reads a `_flow.tntp`: volume and cost of each link. */
export function readFlows(text: string): readonly TntpFlow[] {
  const flows = split(text).rows.flatMap((row) => {
    if (/^\s*(~|from|init|tail)/i.test(row)) return [];
    const [from, to, volume, cost] = numbers(row.replace(/:/g, ' '), 4, 'flow');
    const printed = row.replace(/:/g, ' ').trim().split(/\s+/)[2] ?? '';
    return [{ from: from ?? 0, to: to ?? 0, volume: volume ?? 0, ...digitsOf(printed), cost: cost ?? 0 }];
  });
  if (flows.length === 0) throw new UnreadableFile('the flows have no rows.');
  return flows;
}

function digitsOf(printed: string): { readonly digits: number; readonly places: number } {
  const [mantissa = '', exponent = '0'] = printed.toLowerCase().split('e');
  const behind = mantissa.split('.')[1]?.length ?? 0;
  return { digits: mantissa.replace(/\D/g, '').replace(/^0+/, '').length, places: behind - Number(exponent) };
}

/** The network and its trips as the engine takes them, with zones and nodes counted from 0. Throws UnreadableFile where they do not fit. */
export function toRoads(
  net: TntpNetwork,
  trips: readonly Trips[],
  weights: { readonly toll: number; readonly distance: number },
): { readonly roads: RoadNetwork; readonly trips: readonly Trips[] } {
  const stray = trips.find(({ from, to }) => from > net.zones || to > net.zones || to < 1);
  if (stray)
    throw new UnreadableFile(`there are trips from ${stray.from} to ${stray.to}, and zones 1 to ${net.zones}.`);
  try {
    const links = net.links.map(({ from, to, capacity, freeFlow, b, power, toll, length }) => ({
      ...{ from: from - 1, to: to - 1, capacity, freeFlow, b, power },
      fixed: toll * weights.toll + length * weights.distance,
    }));
    const roads = roadNetwork(net.nodes, net.firstThrough - 1, links);
    return { roads, trips: trips.map(({ from, to, vehicles }) => ({ from: from - 1, to: to - 1, vehicles })) };
  } catch (error) {
    throw new UnreadableFile(`the network does not hold together: ${error instanceof Error ? error.message : error}`);
  }
}

function split(text: string): { tags: ReadonlyMap<string, number>; rows: readonly string[] } {
  const tags = new Map<string, number>();
  const rows: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const tag = /^\s*<([^>]+)>(.*)$/.exec(line);
    const row = line.replace(/~.*$/, '').trim();
    if (tag) tags.set((tag[1] ?? '').trim().toUpperCase(), Number.parseFloat(tag[2] ?? ''));
    else if (row !== '') rows.push(row);
  }
  return { tags, rows };
}

function needed(tags: ReadonlyMap<string, number>, tag: string): number {
  const value = tags.get(tag);
  if (value === undefined || !Number.isInteger(value) || value < 1)
    throw new UnreadableFile(`the network needs a line such as "<${tag}> 24".`);
  return value;
}

function numbers(row: string, least: number, what: string): readonly number[] {
  const found = row.replace(/;.*$/, '').trim().split(/\s+/).map(Number);
  if (found.length < least || !found.every(Number.isFinite))
    throw new UnreadableFile(`the row of ${what}, "${row}", should be ${least} numbers or more.`);
  return found;
}
