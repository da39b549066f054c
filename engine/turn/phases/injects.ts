import { byId } from '../../model/ids.ts';
import type { Inject } from '../../model/inject.ts';
import { deliver } from '../../msel/deliver.ts';
import { judge } from '../../orders/judge.ts';
import type { PhaseContext } from '../phase.ts';

/**
 * Judges every planned inject's trigger once a turn, on the state after stages and detection, and releases what is due
 * (rules J1, J2; docs/adr/0003 says why here). The reasons are kept for "why it fired" and "why not yet".
 */
export function injects({ game, state, emit }: PhaseContext): void {
  for (const inject of [...game.scenario.injects].sort((a, b) => byId(a.id, b.id))) {
    if (state.msel[inject.id]?.status !== 'planned' || inject.turn < state.turn) continue;
    const reason = inject.trigger ? judge(inject.trigger, state, game.scenario) : null;
    const verdict = inject.turn > state.turn ? 'notYet' : reason === null || reason.holds ? 'due' : 'passed';
    const reasons = reason ? [reason] : [timeReason(inject, state.turn)];
    emit.fact({ fact: 'injectJudged', inject: inject.id, turn: state.turn, verdict, reasons });
    if (verdict === 'due') deliver(state, emit, inject, 'trigger');
  }
}

function timeReason(inject: Inject, turn: number) {
  return { condition: { test: 'turn' as const, atLeast: inject.turn }, holds: turn >= inject.turn, of: [] };
}
