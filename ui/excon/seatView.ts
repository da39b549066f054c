import { produce } from 'immer';
import type { SeatId } from '../../engine/model/ids.ts';
import { nationOf } from '../../engine/state/rows.ts';
import { emptyView } from '../../engine/view/emptyView.ts';
import { learn } from '../../engine/view/learn.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';
import { newsFor } from '../../engine/view/newsFor.ts';
import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import type { View } from '../../engine/view/view.ts';
import type { Truth } from './control.ts';

/** What one seat knows, folded from its own news alone, so that control judges a paper as the seat's own desk would. */
export function seatView(
  { scenario, history, texts }: Pick<Truth, 'scenario' | 'history' | 'texts'>,
  seat: SeatId,
): { readonly view: View; readonly scenario: PublicScenario } {
  const known = makePublicScenario(scenario, nationOf(seat));
  const view = produce(emptyView(known, seat), (draft) => {
    for (const { batches } of history) {
      const news = newsFor(seat, batches, (ref) => texts[ref] ?? null);
      if (news) learn(draft as View, news);
    }
  });
  return { view, scenario: known };
}
