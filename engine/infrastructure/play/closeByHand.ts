import type { NationTurn } from './nationHour.ts';

/**
 * Open feeders are closed again, and disabled parts mended, when the crews at their substation or hub have worked off what is left of the
 * crew-hours (rules E1, S4).
 */
export function closeByHand(turn: NationTurn, hour: number): void {
  const { plan, row, scratch } = turn;
  for (const i of [...plan.ofKind.substation, ...plan.ofKind.hub]) {
    const left = scratch.crewHoursLeft[i] ?? 0;
    if (left === 0) continue;
    const { id = '', kind } = plan.assets[i] ?? {};
    const isOpen = kind === 'substation' && scratch.feedersClosed[i] === 0;
    if (!isOpen && !turn.disabled.some(({ asset }) => asset === id)) continue;
    const crews = (row.postures[i]?.repairCrews ?? []).reduce(
      (sum, crew) => sum + (crew.fromHour <= hour ? crew.count : 0),
      0,
    );
    scratch.crewHoursLeft[i] = Math.max(0, left - crews);
    if (scratch.crewHoursLeft[i] > 0) continue;
    if (isOpen) scratch.feedersClosed[i] = 1;
    turn.disabled = turn.disabled.filter(({ asset }) => asset !== id);
  }
}
