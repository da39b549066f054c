import { FUEL_PANIC, publicDemand } from '../../../engine/infrastructure/coupling/publicDemand.ts';
import { rankedAssets } from '../../../engine/state/rankedAssets.ts';
import { must, sum } from './must.ts';
import type { PlayedHour } from './playedHours.ts';

/**
 * Fuel of an hour: what a depot got and did not turn away is in depot and stations or was sold; all that was wanted is sold where every
 * district gets all, and never more. Sites' own tanks are never filled, and batteries hold what they can.
 */
export function fuelAccount(hour: PlayedHour): void {
  const { nation, from, run } = hour;
  const { fuel } = nation.network.transport;
  const ranks = new Map(rankedAssets(nation).map(({ id }, rank) => [id, rank]));
  for (const [f, row] of fuel.entries()) {
    const [before, after] = [from.fuel[f], run.network.fuel[f]];
    if (!before || !after) throw new Error(`${row.depot} has no fuel row`);
    const port = run.columns.servicePerMille[ranks.get(row.depot) ?? -1] ?? Number.NaN;
    const came = Math.floor((row.shipLitresPerHour * port) / 1000);
    const kept = Math.min(row.depotLitres, before.depotLitres + came);
    const sold = kept + sum(before.stationLitres) - after.depotLitres - sum(after.stationLitres);
    const each = Math.floor((row.usualLitresPerHour * publicDemand(from.fear.fuel, FUEL_PANIC)) / 1000);
    must(
      sold >= 0 && sold <= each * row.stations,
      `${row.depot} sells ${sold} l where ${each * row.stations} are wanted`,
    );
    must(
      after.depotLitres >= 0 && after.depotLitres <= row.depotLitres,
      `the depot at ${row.depot} holds ${after.depotLitres} l of ${row.depotLitres}`,
    );
    for (const litres of after.stationLitres)
      must(litres >= 0 && litres <= row.stationLitres, `a station of ${row.depot} holds ${litres} l`);
  }
  for (const [s, { id, at, batteryMinutes }] of nation.network.communications.sites.entries()) {
    // A hub's are counted by the coupling.
    if (at !== null) continue;
    const [had, has] = [from.batteryMinutes[s] ?? Number.NaN, run.network.batteryMinutes[s] ?? Number.NaN];
    must(
      has >= Math.max(0, had - 60) && has <= batteryMinutes,
      `the battery of ${id} goes from ${had} to ${has} minutes`,
    );
    const [held, holds] = [from.fuelMinutes[s] ?? Number.NaN, run.network.fuelMinutes[s] ?? Number.NaN];
    must(holds >= Math.max(0, held - 60) && holds <= held, `the tank of ${id} goes from ${held} to ${holds} minutes`);
  }
}
