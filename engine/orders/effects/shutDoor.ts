import { doorRow } from '../../state/rows.ts';
import type { OrderRun } from '../orderRun.ts';

/** Shuts the remote door of one site for good, from the turn's first hour (rule F2). */
export function shutDoor({ state, nation, emit, order }: OrderRun): void {
  const asset = order.answers.target ?? '';
  const door = doorRow(state, nation.id, asset);
  const shuts = emit.facts.some((fact) => fact.fact === 'doorShut' && fact.asset === asset);
  if (!door || door.state === 'shut' || shuts) return;
  const because = { how: 'ruling', order: order.id, turn: state.turn, thanksTo: null, sharedTurn: null } as const;
  emit.fact({ fact: 'doorShut', nation: nation.id, asset, because });
  emit.report({ report: 'doorShut', to: { nation: nation.id }, asset, turn: state.turn, how: 'ruling' });
}
