import type { AssetId } from '../../../engine/model/ids.ts';
import { allowedAnswers } from '../../../engine/orders/refuseAnswers.ts';
import type { DeskState } from '../../store/deskState.ts';
import { writeDraft } from '../../store/draftRecipes.ts';

/** Makes an asset the target of the draft whose form is open, when that order may have it (a recipe). */
export function choosesTarget(state: DeskState, asset: AssetId, key: string): void {
  const { view, scenario, work } = state;
  if (work.at !== 'draft' || !view || !scenario) return;
  const draft = state.drafts.find((one) => one.id === work.id);
  const ask = scenario.orders.find((order) => order.id === draft?.type)?.asks.find((one) => one.ask === 'target');
  if (!draft || draft.sending || !ask || !allowedAnswers(view, scenario, ask).includes(asset)) return;
  if (draft.answers.target === asset) return;
  writeDraft(state, draft.id, key, { answers: { ...draft.answers, target: asset } });
}
