import { byId } from '../../model/ids.ts';
import { nationRow } from '../../state/rows.ts';
import { noticeDoors } from '../../threat/noticeDoors.ts';
import type { PhaseContext } from '../phase.ts';

/**
 * At each opening a nation with an unnoticed open door notices it: for certain when it holds an indicator that reveals the
 * campaign, else by one keyed roll a nation and campaign (rules D1, D2). The roll is drawn either way, so that holding the
 * indicator spends nobody's luck.
 */
export function detect({ game, state, emit }: PhaseContext): void {
  const { scenario, dice } = game;
  for (const nation of [...scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const open = nationRow(state, nation.id).doors.filter((door) => door.state === 'open' && !door.noticed);
    for (const campaign of [...new Set(open.map((door) => door.campaign ?? ''))].sort(byId)) {
      const key = [state.turn, 'notice', nation.id, campaign];
      const perMille = dice.perMille(key);
      emit.fact({ fact: 'rolled', turn: state.turn, key, perMille });
      const revealing = scenario.information.filter((i) => i.reveals.includes(campaign)).map((i) => i.id);
      const copy = state.ledgers.copies.find((c) => c.nation === nation.id && revealing.includes(c.information));
      if (!copy && perMille >= scenario.noticePerMille) continue;
      const how = copy
        ? { by: 'indicator' as const, from: copy.from, sharedTurn: copy.turn }
        : { by: 'chance' as const, from: null, sharedTurn: null };
      const doors = open.filter((door) => door.campaign === campaign).map((door) => door.asset);
      noticeDoors(state, emit, nation.id, (asset) => doors.includes(asset), how);
    }
  }
}
