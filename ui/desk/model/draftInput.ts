import type { SeatInput } from '../../../engine/model/input.ts';
import type { Refusal } from '../../../engine/orders/refusal.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import type { LocalDraft } from '../../store/localDraft.ts';

/** A draft as the room takes it; on the wire the reason stands as text. */
export function draftInput(draft: LocalDraft): Extract<SeatInput, { type: 'sealOrder' }> {
  const reason = draft.reason.trim();
  return {
    type: 'sealOrder',
    turn: draft.turn,
    draft: { type: draft.type, answers: draft.answers },
    reason: reason === '' ? null : reason,
  };
}

/** How a draft stands: what keeps it from being sealed now, or null. A draft of an earlier turn is late. */
export function refuseDraft(view: View, scenario: PublicScenario, draft: LocalDraft): Refusal | null {
  return refuse(view, scenario, draftInput(draft));
}
