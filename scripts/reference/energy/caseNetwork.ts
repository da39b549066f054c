import { makePowerFlow, type PowerFlow } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { prepareTopology } from '../../../engine/infrastructure/energy/flow/topology.ts';
import { UnreadableFile } from '../referee.ts';
import type { CaseFile } from './caseFile.ts';

const REFERENCE = 3;
const ISOLATED = 4;
const RADIANS = Math.PI / 180;

/** The places of a case's buses by their numbers. Throws `UnreadableFile` on a number that stands twice. */
export function placesOf(buses: readonly { readonly id: number }[]): ReadonlyMap<number, number> {
  const places = new Map(buses.map(({ id }, i) => [id, i]));
  if (places.size !== buses.length) throw new UnreadableFile('two buses have the same number');
  return places;
}

/** The place of one bus. Throws `UnreadableFile` when there is none. */
export function placeOf(places: ReadonlyMap<number, number>, id: number, what: string): number {
  const place = places.get(id);
  if (place === undefined) throw new UnreadableFile(`${what} names bus ${id}, and there is no such bus`);
  return place;
}

/** Whether a bus is isolated by its type: nothing at it is in service, and its angle means nothing. */
export function isIsolated({ type }: { readonly type: number }): boolean {
  return type === ISOLATED;
}

/** MW and degrees as the file's convention has them: b = 1 / (x · tap), shifts injected, bus Gs as load. */
export function caseNetwork(file: CaseFile): PowerFlow {
  const places = placesOf(file.bus);
  const from = file.branch.map(({ f }, k) => placeOf(places, f, `branch ${k}`));
  const to = file.branch.map(({ t }, k) => placeOf(places, t, `branch ${k}`));
  const ends = (k: number) => [file.bus[from[k] ?? 0], file.bus[to[k] ?? 0]].flatMap((bus) => (bus ? [bus] : []));
  const network = makePowerFlow(prepareTopology(file.bus.length, from, to));
  for (const [k, { x, tap, shift, status }] of file.branch.entries()) {
    const isLive = status > 0 && !ends(k).some(isIsolated);
    // A branch that is out may have no reactance either.
    network.susceptance[k] = x === 0 ? 0 : file.baseMVA / (x * (tap === 0 ? 1 : tap));
    network.shiftRadians[k] = shift * RADIANS;
    network.inService[k] = isLive ? 1 : 0;
  }
  for (const [i, { type, Pd, Gs, Va_ref_file }] of file.bus.entries()) {
    network.injection[i] = type === ISOLATED ? 0 : -Pd - Gs;
    network.isReference[i] = type === REFERENCE ? 1 : 0;
    network.referenceRadians[i] = type === REFERENCE ? Va_ref_file * RADIANS : 0;
  }
  for (const [k, { bus, Pg, status }] of file.gen.entries()) {
    const i = placeOf(places, bus, `generator ${k}`);
    const isRunning = status > 0 && file.bus[i]?.type !== ISOLATED;
    if (isRunning) network.injection[i] = (network.injection[i] ?? 0) + Pg;
  }
  return network;
}
