import { toParcels } from '../water/toParcels.ts';
import { must, sum } from './must.ts';
import type { PlayedHour } from './playedHours.ts';

/**
 * Water of an hour: tanks begin as the hour before left them and end as EPANET says; what sources supplied is at taps, in tanks or
 * spilled, to the rounding of each number and a millionth; pipes stay full; nobody draws what was not asked for.
 */
export function waterAccount({ nation, from, run, water }: PlayedHour): void {
  if (!water) return;
  const { network, inputs, came } = water;
  if (!inputs || !came) throw new Error(`nobody asked the pipes of ${nation.id}`);
  const { tankLitres, parcels } = run.network.water;
  must(
    `${inputs.tankLitres}` === `${from.water.tankLitres}`,
    `the tanks of ${nation.id} begin with ${inputs.tankLitres}`,
  );
  must(`${came.tankLitres}` === `${tankLitres}`, `the tanks of ${nation.id} end with ${tankLitres}`);
  const stored = sum(tankLitres) - sum(from.water.tankLitres);
  const lost = sum(came.suppliedLitres) - sum(came.servedLitres) - stored - sum(came.spilledLitres);
  // EPANET stops when flows change by less than a hundred-millionth.
  must(
    Math.abs(lost) <= network.nodeCount + sum(came.servedLitres) / 1e6,
    `${lost} l of ${nation.id} are neither at taps nor in tanks`,
  );
  for (const [i, { leastLitres, mostLitres }] of network.tanks.entries()) {
    const litres = tankLitres[i] ?? Number.NaN;
    must(litres >= leastLitres && litres <= mostLitres, `a tank of ${nation.id} holds ${litres} l`);
  }
  for (const [i, asked] of inputs.demandLitres.entries()) {
    const served = came.servedLitres[i] ?? Number.NaN;
    must(served >= -1 && served <= Math.max(0, asked) + 1, `a tap of ${nation.id} gives ${served} l of ${asked}`);
  }
  for (const [i, { litres }] of network.links.entries()) {
    const held = sum(toParcels(parcels[i] ?? []).map((parcel) => parcel.litres));
    must(held === litres, `a pipe of ${nation.id} holds ${held} l of ${litres}`);
  }
}
