import type { CarriedHour, TapWater } from '../../../engine/infrastructure/water/carryWater.ts';
import type { Treatment } from '../../../engine/infrastructure/water/waterInMotion.ts';
import type { Link, WaterNetwork } from '../../../engine/infrastructure/water/waterNetwork.ts';
import type { Parcel, WaterQuality } from '../../../engine/infrastructure/water/waterQuality.ts';
import { toParcels } from './toParcels.ts';

const PARTS = 12;
const MOST_PARCELS = 12;
const LEAST_DOSE = 200;

interface Volume {
  litres: number;
  mass: number;
  moment: number;
}

/**
 * An hour of water carried by the book of docs/models.md: every parcel of every link through every part of the hour, with no thought of what it
 * costs. What the engine's own way must come to, bit for bit.
 */
export function carryPlainly(
  network: WaterNetwork,
  quality: WaterQuality,
  { hour, tankLitres, flows }: CarriedHour,
  { doseAtNode, decayPerMille }: Treatment,
): { readonly quality: WaterQuality; readonly taps: readonly TapWater[] } {
  const kept = (dose: number) => Math.floor((dose * (1000 - decayPerMille)) / 1000);
  const through = (i: number) => flows.linkLitres[i] ?? 0;
  const share = (i: number, part: number) => split(Math.abs(through(i)), part);
  const giver = ({ from, to }: Link, i: number) => (through(i) === 0 ? -1 : through(i) > 0 ? from : to);
  const taker = ({ from, to }: Link, i: number) => (through(i) === 0 ? -1 : through(i) > 0 ? to : from);
  const into = (node: number) => network.links.flatMap((link, i) => (taker(link, i) === node ? [i] : []));
  const outOf = (node: number) => network.links.flatMap((link, i) => (giver(link, i) === node ? [i] : []));

  // In the direction of flow, next to leave first.
  const queues = network.links.map((_, i) => {
    const parcels = toParcels(quality.links[i] ?? []).map((each) => ({ ...each, dose: kept(each.dose) }));
    return through(i) >= 0 ? parcels.reverse() : parcels;
  });
  const stocks = new Map(
    network.tanks.map(({ node }, i): [number, Volume] => {
      const { dose = 0, sinceMinute = 0 } = quality.tanks[i] ?? {};
      const litres = tankLitres[i] ?? 0;
      return [node, { litres, mass: litres * kept(dose), moment: litres * sinceMinute }];
    }),
  );
  const sources = new Set(network.reservoirs.map(({ node }) => node));
  const putIn = new Map(network.junctions.map(({ node }, i) => [node, Math.max(0, -(flows.servedLitres[i] ?? 0))]));
  const came = Array.from({ length: network.nodeCount }, nothing);
  const unsafe = came.map(() => 0);

  const nodes = order(network, giver, taker);
  for (let part = 0; part < PARTS; part++) {
    const minute = hour === null ? 0 : hour * 60 + (part * 60) / PARTS;
    for (const node of nodes) {
      const arrived = nothing();
      for (const i of into(node)) take(queues[i] ?? [], share(i, part), arrived);
      const dose = doseAtNode[node] ?? 0;
      if (sources.has(node)) {
        for (const i of outOf(node)) push(queues[i] ?? [], { litres: share(i, part), dose, sinceMinute: minute });
        continue;
      }
      const fresh = split(putIn.get(node) ?? 0, part);
      add(arrived, { litres: fresh, mass: fresh * dose, moment: fresh * minute });
      add(came[node] ?? nothing(), arrived);
      if (arrived.litres > 0 && arrived.mass < LEAST_DOSE * arrived.litres) unsafe[node] = (unsafe[node] ?? 0) + 1;
      const stock = stocks.get(node);
      if (stock) add(stock, arrived);
      for (const i of outOf(node)) {
        const queue = queues[i] ?? [];
        const from = stock ?? arrived;
        const water = from.litres > 0 ? mixed(from) : queue.at(-1);
        if (!water) continue;
        const litres = share(i, part);
        push(queue, { ...water, litres });
        if (stock) add(stock, { litres: -litres, mass: -litres * water.dose, moment: -litres * water.sinceMinute });
      }
    }
    for (const [i, { litres }] of network.links.entries()) {
      const queue = queues[i] ?? [];
      take(queue, Math.max(0, queue.reduce((sum, parcel) => sum + parcel.litres, 0) - litres), nothing());
    }
  }

  return {
    quality: {
      links: queues.map((queue, i) =>
        (through(i) >= 0 ? queue.toReversed() : queue).flatMap((each) => [each.litres, each.dose, each.sinceMinute]),
      ),
      tanks: network.tanks.map(({ node }) => {
        const stock = stocks.get(node) ?? nothing();
        const { dose, sinceMinute } = stock.litres > 0 ? mixed(stock) : { dose: 0, sinceMinute: 0 };
        return { dose, sinceMinute };
      }),
    },
    taps: network.junctions.map(({ node }) => {
      const { litres, mass, moment } = came[node] ?? nothing();
      const unsafeParts = unsafe[node] ?? 0;
      if (litres === 0) return { litres, dose: 0, ageMinutes: 0, unsafeParts };
      const ageMinutes = hour === null ? 0 : Math.max(0, hour * 60 + 30 - Math.floor(moment / litres));
      return { litres, dose: Math.floor(mass / litres), ageMinutes, unsafeParts };
    }),
  };
}

/** Givers before takers, the lower number first; what is on a ring of flow or behind one at the end, by number. */
function order(
  { links, nodeCount }: WaterNetwork,
  giver: (link: Link, i: number) => number,
  taker: (link: Link, i: number) => number,
): readonly number[] {
  const nodes = Array.from({ length: nodeCount }, (_, node) => node);
  const waitsFor = nodes.map((node) => links.filter((link, i) => taker(link, i) === node).length);
  const done = nodes.filter((node) => waitsFor[node] === 0);
  for (const node of done)
    for (const [i, link] of links.entries()) {
      if (giver(link, i) !== node) continue;
      const reached = taker(link, i);
      waitsFor[reached] = (waitsFor[reached] ?? 0) - 1;
      if (waitsFor[reached] === 0) done.push(reached);
    }
  return [...done, ...nodes.filter((node) => !done.includes(node))];
}

function push(queue: Parcel[], parcel: Parcel): void {
  if (parcel.litres === 0) return;
  const last = queue.at(-1);
  if (last && last.dose === parcel.dose && last.sinceMinute === parcel.sinceMinute)
    queue[queue.length - 1] = { ...last, litres: last.litres + parcel.litres };
  else queue.push(parcel);
  if (queue.length <= MOST_PARCELS) return;
  const apart = queue.slice(1).map((parcel, i) => {
    const { litres = 0, dose = 0, sinceMinute = 0 } = queue[i] ?? {};
    return (
      (Math.abs(dose - parcel.dose) + Math.abs(sinceMinute - parcel.sinceMinute)) * Math.min(litres, parcel.litres)
    );
  });
  const nearest = apart.indexOf(Math.min(...apart));
  const both = nothing();
  for (const { litres, dose, sinceMinute } of queue.slice(nearest, nearest + 2))
    add(both, { litres, mass: litres * dose, moment: litres * sinceMinute });
  queue.splice(nearest, 2, mixed(both));
}

function take(queue: Parcel[], litres: number, into: Volume): void {
  for (let left = litres; left > 0; ) {
    const first = queue[0];
    if (!first) return;
    const taken = Math.min(left, first.litres);
    add(into, { litres: taken, mass: taken * first.dose, moment: taken * first.sinceMinute });
    left -= taken;
    if (taken === first.litres) queue.shift();
    else queue[0] = { ...first, litres: first.litres - taken };
  }
}

function mixed({ litres, mass, moment }: Volume): Parcel {
  return { litres, dose: Math.floor(mass / litres), sinceMinute: Math.floor(moment / litres) };
}

function split(litres: number, part: number): number {
  return Math.floor((litres * (part + 1)) / PARTS) - Math.floor((litres * part) / PARTS);
}

function nothing(): Volume {
  return { litres: 0, mass: 0, moment: 0 };
}

function add(to: Volume, what: Volume): void {
  to.litres += what.litres;
  to.mass += what.mass;
  to.moment += what.moment;
}
