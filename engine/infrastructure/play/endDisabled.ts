import type { NationTurn } from './nationHour.ts';

/** Parts whose time is over are back from this hour on (rule S4); where nothing else is left to do, the crews there have no more work. */
export function endDisabled(turn: NationTurn, hour: number): void {
  const { plan, scratch } = turn;
  const isOver = ({ out }: NationTurn['disabled'][number]) => out.untilHour !== null && out.untilHour <= hour;
  const over = turn.disabled.filter(isOver);
  if (over.length === 0) return;
  turn.disabled = turn.disabled.filter((one) => !isOver(one));
  for (const { asset } of over) {
    const rank = plan.ranks.get(asset) ?? -1;
    const isOpen = plan.assets[rank]?.kind === 'substation' && scratch.feedersClosed[rank] === 0;
    if (!isOpen && !turn.disabled.some((one) => one.asset === asset)) scratch.crewHoursLeft[rank] = 0;
  }
}
