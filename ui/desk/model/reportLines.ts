import type { Line } from '../../../engine/view/view.ts';
import type { DeskState } from '../../store/deskState.ts';

/** The lines that the opening of a turn brought. */
export function reportLines(state: Pick<DeskState, 'view' | 'reports'>, turn: number): readonly Line[] {
  const report = state.reports.find((one) => one.turn === turn);
  return report && state.view ? state.view.nation.lines.slice(report.from, report.to) : [];
}
