import { deed } from '../../coordination/deed.ts';
import { gainCopy } from '../../coordination/gainCopy.ts';
import { byId } from '../../model/ids.ts';
import type { OrderRun } from '../orderRun.ts';

/** Gives the named nations a copy under the named TLP, at once; who has one from us already is passed over (rule K3). */
export function share(run: OrderRun): void {
  const { state, nation, emit, game } = run;
  const { information, tlp = 'AMBER', nations = [] } = run.order.answers;
  if (information === undefined) return;
  const receivers = [...new Set(nations)].sort(byId).filter((to) => {
    const has = state.ledgers.copies.some(
      (c) => c.nation === to && c.information === information && c.from === nation.id,
    );
    return to !== nation.id && !has;
  });
  if (receivers.length === 0) return;
  for (const to of receivers) {
    gainCopy(game.scenario, emit, { information, nation: to, from: nation.id, tlp, turn: state.turn });
    emit.fact(deed('shared', state.turn, { by: nation.id, to, information, order: run.order.id }));
  }
  emit.report({ report: 'informationShared', to: { nation: nation.id }, information, with: receivers, tlp });
}
