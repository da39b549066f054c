import { type Factor, factorize, makeFactor } from './factor.ts';
import { findIslands } from './findIslands.ts';
import { solve } from './solve.ts';
import type { Topology } from './topology.ts';

/**
 * A network as the DC power flow sees it, and room for its answer. Everything is written in place, so that solving again
 * allocates nothing. Power has one unit throughout, whichever it is; susceptance is in that unit per radian.
 */
export interface PowerFlow {
  readonly topology: Topology;
  /** Given, by branch: power per radian (negative for a negative reactance), shift in radians, 1 while in service. */
  readonly susceptance: Float64Array;
  readonly shiftRadians: Float64Array;
  readonly inService: Uint8Array;
  /** Given, by bus: what generators put in less what loads and shunts take out. */
  readonly injection: Float64Array;
  /** Given, by bus: which one is the reference of its island (the lowest bus that says so, else the lowest of all), and its angle. */
  readonly isReference: Uint8Array;
  readonly referenceRadians: Float64Array;
  /** Found by `split`, by bus and by island. */
  readonly islandOf: Int32Array;
  readonly referenceOf: Int32Array;
  islandCount: number;
  /** Found by `solveFlow`: by bus, and by branch from its first bus to its second. What a reference bus takes up is the island's imbalance. */
  readonly angleRadians: Float64Array;
  readonly flow: Float64Array;
  readonly factor: Factor;
  readonly byBus: Float64Array;
  readonly byPlace: Float64Array;
  readonly queue: Int32Array;
}

/** All branches in service, nothing injected. */
export function makePowerFlow(topology: Topology): PowerFlow {
  const { busCount, branchCount } = topology;
  return {
    topology,
    susceptance: new Float64Array(branchCount),
    shiftRadians: new Float64Array(branchCount),
    inService: new Uint8Array(branchCount).fill(1),
    injection: new Float64Array(busCount),
    isReference: new Uint8Array(busCount),
    referenceRadians: new Float64Array(busCount),
    islandOf: new Int32Array(busCount),
    referenceOf: new Int32Array(busCount),
    islandCount: 0,
    angleRadians: new Float64Array(busCount),
    flow: new Float64Array(branchCount),
    factor: makeFactor(topology.pattern),
    byBus: new Float64Array(busCount),
    byPlace: new Float64Array(busCount),
    queue: new Int32Array(busCount),
  };
}

/** Finds the islands and gives each its reference bus. To be called when a branch left or entered service. */
export function split(network: PowerFlow): void {
  const { topology, inService, islandOf, referenceOf, isReference, queue } = network;
  network.islandCount = findIslands(topology, inService, islandOf, queue);
  referenceOf.fill(-1);
  for (let bus = 0; bus < topology.busCount; bus++) {
    const island = islandOf[bus] as number;
    const held = referenceOf[island] as number;
    if (held === -1 || (isReference[bus] === 1 && isReference[held] === 0)) referenceOf[island] = bus;
  }
}

/**
 * Puts the weights of the branches in service into the matrix and factors it. Returns how many live buses cancelled out. A bus whose
 * branches cancel each other while it hangs on others, as between a line and its series compensation, does not: its angle is
 * found by correcting (`solveFlow`), unless that leads nowhere, and then it is cut off as well.
 */
export function factorFlow(network: PowerFlow): number {
  return factorAs(network, true);
}

function factorAs(network: PowerFlow, prop: boolean): number {
  const { topology, susceptance, inService, islandOf, referenceOf, factor } = network;
  const { from, to, branchCount, busCount, pattern } = topology;
  const { size, placeOf, order, entryOfBranch } = pattern;
  const { values, scale } = factor;
  values.fill(0);
  scale.fill(0);
  for (let k = 0; k < branchCount; k++) {
    const entry = entryOfBranch[k] as number;
    if (inService[k] === 0 || entry === -1) continue;
    const weight = susceptance[k] as number;
    const f = from[k] as number;
    const t = to[k] as number;
    const reference = referenceOf[islandOf[f] as number] as number;
    const i = placeOf[f] as number;
    const j = placeOf[t] as number;
    values[i] = (values[i] as number) + weight;
    values[j] = (values[j] as number) + weight;
    scale[i] = (scale[i] as number) + Math.abs(weight);
    scale[j] = (scale[j] as number) + Math.abs(weight);
    if (f !== reference && t !== reference) values[size + entry] = (values[size + entry] as number) - weight;
  }
  // A reference is not solved for, and on a dead bus nothing hangs: both stand alone with a unit diagonal.
  for (let j = 0; j < busCount; j++) {
    const bus = order[j] as number;
    if (scale[j] === 0 || referenceOf[islandOf[bus] as number] === bus) {
      values[j] = 1;
      scale[j] = 1;
    }
  }
  return factorize(factor, prop);
}

/** Angles and flows for the injections as they stand; the islands and the factor must be those of the branches in service. */
export function solveFlow(network: PowerFlow): void {
  const { topology, susceptance, shiftRadians, inService, injection, byBus, byPlace, factor } = network;
  const { islandOf, referenceOf, referenceRadians, angleRadians, flow } = network;
  const { from, to, branchCount, busCount } = topology;
  byBus.set(injection);
  for (let k = 0; k < branchCount; k++) {
    const shift = shiftRadians[k] as number;
    if (shift === 0 || inService[k] === 0) continue;
    const pushed = (susceptance[k] as number) * shift;
    const f = from[k] as number;
    const t = to[k] as number;
    byBus[f] = (byBus[f] as number) + pushed;
    byBus[t] = (byBus[t] as number) - pushed;
  }
  for (let island = 0; island < network.islandCount; island++) byBus[referenceOf[island] as number] = 0;
  solve(factor, byBus, angleRadians, byPlace);
  if (factor.propped > 0 && !correct(network)) {
    factorAs(network, false);
    solve(factor, byBus, angleRadians, byPlace);
  }
  for (let bus = 0; bus < busCount; bus++) {
    const reference = referenceOf[islandOf[bus] as number] as number;
    angleRadians[bus] = (angleRadians[bus] as number) + (referenceRadians[reference] as number);
  }
  for (let k = 0; k < branchCount; k++) {
    const across = (angleRadians[from[k] as number] as number) - (angleRadians[to[k] as number] as number);
    flow[k] = inService[k] === 0 ? 0 : (susceptance[k] as number) * (across - (shiftRadians[k] as number));
  }
}

/** How small what is left at a bus must be against what branches carry, and how much they may carry against what buses want. */
const NEAR = 1e-9;
const WILD = 1e6;

/**
 * Corrects the angles that a propped factor gave by what they leave open at each bus, as long as that halves it. Says whether next to
 * nothing is left; where branches would carry a million times what is wanted, the matrix is singular and the answer means nothing.
 * The right-hand side stands in `byBus`, references at 0.
 */
function correct(network: PowerFlow): boolean {
  const { topology, susceptance, inService, islandOf, referenceOf, angleRadians, byBus, byPlace, factor } = network;
  const { from, to, branchCount, busCount } = topology;
  const rest = new Float64Array(busCount);
  const step = new Float64Array(busCount);
  const wanted = byBus.reduce((sum, power) => sum + Math.abs(power), 0);
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    rest.set(byBus);
    let size = 0;
    for (let k = 0; k < branchCount; k++) {
      if (inService[k] === 0) continue;
      const f = from[k] as number;
      const t = to[k] as number;
      const flow = (susceptance[k] as number) * ((angleRadians[f] as number) - (angleRadians[t] as number));
      rest[f] = (rest[f] as number) - flow;
      rest[t] = (rest[t] as number) + flow;
      size = Math.max(size, Math.abs(flow));
    }
    let left = 0;
    for (let bus = 0; bus < busCount; bus++) {
      if (referenceOf[islandOf[bus] as number] === bus) rest[bus] = 0;
      else left = Math.max(left, Math.abs(rest[bus] as number));
    }
    if (!(left < before / 2)) return left <= NEAR * size && size <= WILD * wanted;
    before = left;
    solve(factor, rest, step, byPlace);
    for (let bus = 0; bus < busCount; bus++) angleRadians[bus] = (angleRadians[bus] as number) + (step[bus] as number);
  }
}
