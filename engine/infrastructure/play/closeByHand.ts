import type { NationTurn } from './nationHour.ts';

/** Open feeders are closed again when the crews at their substation have worked off what is left of the crew-hours (rule E1). */
export function closeByHand({ plan, row, scratch }: NationTurn, hour: number): void {
  for (const [i, { kind }] of plan.assets.entries()) {
    const left = scratch.crewHoursLeft[i] ?? 0;
    if (kind !== 'substation' || scratch.feedersClosed[i] !== 0 || left === 0) continue;
    const crews = (row.postures[i]?.repairCrews ?? []).reduce(
      (sum, crew) => sum + (crew.fromHour <= hour ? crew.count : 0),
      0,
    );
    scratch.crewHoursLeft[i] = Math.max(0, left - crews);
    if (scratch.crewHoursLeft[i] === 0) scratch.feedersClosed[i] = 1;
  }
}
