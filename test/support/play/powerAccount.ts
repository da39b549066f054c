import { must, sum } from './must.ts';
import type { PlayedHour } from './playedHours.ts';

/**
 * Power of an hour: what units make and ties bring is what feeders take, to the kW; nobody gives or gets more than can be, nor what is out of service anything; and over a
 * border comes at most what the other side sent in the hour before (rule N5).
 */
export function powerAccount(hour: PlayedHour, all: readonly PlayedHour[]): void {
  const { nation, run } = hour;
  const { buses, units, ties, feeders } = nation.network.energy;
  const { outputKilowatts, transferKilowatts, servedKilowatts, hoursLive } = run.network.grid;
  // What HVDC takes at one bus it gives at another.
  const rest = sum(outputKilowatts) + sum(transferKilowatts.slice(0, ties.length)) - sum(servedKilowatts);
  must(rest === 0, `${nation.id} makes ${rest} kW too much`);
  const isLive = (bus: string) => (hoursLive[buses.findIndex(({ id }) => id === bus)] ?? 0) > 0;
  for (const [f, { id, kilowatts, bus }] of feeders.entries()) {
    const served = servedKilowatts[f] ?? Number.NaN;
    must(served >= 0 && served <= kilowatts, `${id} gets ${served} kW of ${kilowatts}`);
    must(served === 0 || isLive(bus), `${id} gets power from a dead bus`);
  }
  for (const [u, { id, kilowatts, bus }] of units.entries()) {
    must(!isOut(hour, id) || outputKilowatts[u] === 0, `${id} gives power and is out of service`);
    const output = outputKilowatts[u] ?? Number.NaN;
    must(output >= 0 && output <= kilowatts, `${id} gives ${output} kW of ${kilowatts}`);
    must(output === 0 || isLive(bus), `${id} gives power to a dead bus`);
  }
  for (const [t, tie] of ties.entries()) {
    const carried = transferKilowatts[t] ?? Number.NaN;
    must(Math.abs(carried) <= tie.capacityKilowatts, `${tie.id} carries ${carried} kW of ${tie.capacityKilowatts}`);
    must(!isOut(hour, tie.id) || carried === 0, `${tie.id} carries ${carried} kW and is out of service`);
    const mate = all.find((one) => one.nation.id === tie.nation);
    const back = mate?.nation.network.energy.ties.findIndex((other) => other.nation === nation.id) ?? -1;
    const sent = Math.max(0, -(mate?.from.grid.transferKilowatts[back] ?? 0));
    const mateTie = mate?.nation.network.energy.ties[back]?.id ?? '';
    must(!mate || !isOut(mate, mateTie) || carried === 0, `${tie.id} carries ${carried} kW from a dead end`);
    must(carried <= sent, `${tie.id} brings ${carried} kW of the ${sent} that were sent`);
  }
}

/** Whether a part of the grid is out of service in the hour. */
function isOut({ before }: PlayedHour, part: string): boolean {
  return before.postures.some(({ disabled }) => disabled.some((out) => out.part === part));
}
