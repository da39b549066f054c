import type { AssetId } from '../../../engine/model/ids.ts';
import type { DeskState } from '../../store/deskState.ts';
import { mainLine } from './mainLine.ts';
import { reportLines } from './reportLines.ts';

/** Where the worst of the present turn's report happened; null where nothing did. */
export function worstAsset(state: Pick<DeskState, 'view' | 'scenario' | 'reports'>): AssetId | null {
  const { view, scenario } = state;
  if (!view || !scenario) return null;
  const main = mainLine(reportLines(state, view.nation.turn), scenario);
  return main && (main.line === 'struck' || main.line === 'serviceLost') ? main.asset : null;
}
