import { LEAST_DOSE } from './boilNotice.ts';
import { decayed } from './parcelQueue.ts';
import type { WaterCourse } from './waterCourse.ts';
import { PARTS, type WaterAtHand } from './waterInMotion.ts';

/** What has to be followed of an hour's water, 1 or 0; all else holds, brings and passes on nothing but usual water, and stays as it is. */
export interface Followed {
  /** The dose of usual water, which left its source in minute 0. */
  readonly usualDose: number;
  readonly links: Uint8Array;
  /** Nodes to which other water comes, or of which it must be known in which parts of the hour any comes at all. */
  readonly nodes: Uint8Array;
}

/** Chooses what is followed of an hour's water. */
export type Follow = (course: WaterCourse, water: WaterAtHand) => Followed;

/** Follows all links and nodes. */
function followAll({ network }: WaterCourse, { treatment }: WaterAtHand): Followed {
  return {
    usualDose: treatment.doseAtNode.reduce((most, dose) => Math.max(most, dose), 0),
    links: new Uint8Array(network.links.length).fill(1),
    nodes: new Uint8Array(network.nodeCount).fill(1),
  };
}

/**
 * Follows what other than usual water can reach within the hour, and no more, so that what comes of it is what comes of following all, bit
 * for bit. Usual is the strongest dose that is put in anywhere: mixed with its like it stays what it is, and a pipe full of it that is given
 * nothing else stays as it is. All is followed where water is told apart by its age, and where usual water would itself be untreated.
 */
export function whatToFollow(course: WaterCourse, water: WaterAtHand): Followed {
  const all = followAll(course, water);
  const { usualDose, links, nodes } = all;
  if (water.hour !== null || usualDose < LEAST_DOSE) return all;
  const { network, order, hasRing } = course;
  nodes.fill(0);
  for (let i = 0; i < links.length; i++) links[i] = isUsualLink(course, water, usualDose, i) ? 0 : 1;
  for (const [i, { node }] of network.tanks.entries()) if (!isUsualTank(course, water, usualDose, i)) nodes[node] = 1;
  const isSource = new Uint8Array(nodes.length);
  for (const { node } of network.reservoirs) isSource[node] = 1;
  // Givers come before takers but on a ring of flow.
  for (let more = true; more; ) {
    more = false;
    for (const node of order) {
      if (!passesOther(course, water, all, node, isSource[node] === 1)) continue;
      if (isSource[node] === 0) nodes[node] = 1;
      if (followOut(course, links, node)) more = hasRing;
    }
  }
  return all;
}

/** Follows all that a node gives, and tells whether any of it was not followed. */
function followOut({ outOf }: WaterCourse, links: Uint8Array, node: number): boolean {
  let more = false;
  for (let k = outOf.from[node] ?? 0; k < (outOf.from[node + 1] ?? 0); k++) {
    const link = outOf.links[k] ?? 0;
    if (links[link] === 0) more = true;
    links[link] = 1;
  }
  return more;
}

/** Whether a node passes on other than usual water, or not always the litres that flow, as far as is known of what comes to it. */
function passesOther(
  course: WaterCourse,
  water: WaterAtHand,
  { usualDose, links, nodes }: Followed,
  node: number,
  isSource: boolean,
): boolean {
  const { network, into, outOf, putIn } = course;
  if (nodes[node] === 1) return true;
  const isOther = water.treatment.doseAtNode[node] !== usualDose;
  if (isSource) return isOther;
  if (isOther && (putIn[node] ?? 0) > 0) return true;
  for (let k = into.from[node] ?? 0; k < (into.from[node + 1] ?? 0); k++)
    if (links[into.links[k] ?? 0] === 1) return true;
  for (let k = outOf.from[node] ?? 0; k < (outOf.from[node + 1] ?? 0); k++) {
    const link = outOf.links[k] ?? 0;
    // Where nothing comes, what flowed before flows on: pumps and pipes of other water show in which parts of the hour that is.
    const shows = links[link] === 1 || network.links[link]?.litres === 0;
    if (shows && !alwaysGives(course, water, node)) return true;
  }
  return false;
}

/** Whether a link is full of usual water and brings as much as is given, or holds what it holds because nothing flows. */
function isUsualLink(
  { network, flows, place, giver, taker }: WaterCourse,
  { quality, treatment }: WaterAtHand,
  usual: number,
  i: number,
): boolean {
  const numbers = quality.links[i] ?? [];
  const holds = network.links[i]?.litres ?? 0;
  const through = Math.abs(flows.linkLitres[i] ?? 0);
  const keeps = (dose: number) => decayed(dose, treatment.decayPerMille) === dose;
  if (through > 0) {
    // On a ring a link may be served before its giver; then it brings what it holds, and must not be left empty.
    const isEarly = (place[taker[i] ?? -1] ?? 0) <= (place[giver[i] ?? -1] ?? 0);
    if (isEarly && through > PARTS * (holds - 1)) return false;
    if (holds === 0 || numbers.length === 0) return holds === 0 && numbers.length === 0;
    return numbers.length === 3 && numbers[0] === holds && numbers[1] === usual && numbers[2] === 0 && keeps(usual);
  }
  for (let dose = 1; dose < numbers.length; dose += 3) if (!keeps(numbers[dose] ?? 0)) return false;
  return true;
}

/** Whether a tank holds usual water and is not drained: what is drained has no water to keep a dose. */
function isUsualTank(
  course: WaterCourse,
  { quality, tankLitres, treatment }: WaterAtHand,
  usual: number,
  i: number,
): boolean {
  const { dose = 0, sinceMinute = 0 } = quality.tanks[i] ?? {};
  if (dose !== usual || sinceMinute !== 0 || decayed(dose, treatment.decayPerMille) !== dose) return false;
  return (tankLitres[i] ?? 0) + gained(course, course.network.tanks[i]?.node ?? -1) > 0;
}

/** What a node's links bring in an hour, less what they take. */
export function gained({ into, outOf, flows }: WaterCourse, node: number): number {
  let litres = 0;
  for (let k = into.from[node] ?? 0; k < (into.from[node + 1] ?? 0); k++)
    litres += Math.abs(flows.linkLitres[into.links[k] ?? -1] ?? 0);
  for (let k = outOf.from[node] ?? 0; k < (outOf.from[node + 1] ?? 0); k++)
    litres -= Math.abs(flows.linkLitres[outOf.links[k] ?? -1] ?? 0);
  return litres;
}

/** Whether a node has water to pass on in each part of the hour: a litre in each part comes, or it is a tank with more than is taken. */
function alwaysGives(course: WaterCourse, { tankLitres }: WaterAtHand, node: number): boolean {
  const { network, into, outOf, flows, putIn } = course;
  const tank = network.tanks.findIndex((each) => each.node === node);
  if (tank >= 0) {
    let left = tankLitres[tank] ?? 0;
    for (let k = outOf.from[node] ?? 0; k < (outOf.from[node + 1] ?? 0); k++)
      left -= Math.abs(flows.linkLitres[outOf.links[k] ?? -1] ?? 0);
    return left > 0;
  }
  let most = putIn[node] ?? 0;
  for (let k = into.from[node] ?? 0; k < (into.from[node + 1] ?? 0); k++)
    most = Math.max(most, Math.abs(flows.linkLitres[into.links[k] ?? -1] ?? 0));
  return most >= PARTS;
}
