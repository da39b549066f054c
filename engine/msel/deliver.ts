import type { NationId } from '../model/ids.ts';
import type { Inject } from '../model/inject.ts';
import { nationOf, nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { noticeDoors } from '../threat/noticeDoors.ts';
import type { Emission } from '../turn/emission.ts';

/** Releases an inject: each seat gets its own copy under its own number, with the body that fits what its nation holds (rule J2). */
export function deliver(state: State, emit: Emission, inject: Inject, by: 'trigger' | 'control'): void {
  emit.fact({ fact: 'injectReleased', inject: inject.id, turn: state.turn, by });
  const told = new Set<NationId>();
  for (const delivery of inject.deliveries) {
    for (const seat of delivery.to) {
      const nation = nationOf(seat);
      told.add(nation);
      const variant = delivery.ifHolds;
      const holds =
        variant !== undefined &&
        state.ledgers.copies.some((c) => c.nation === nation && c.information === variant.information);
      emit.report({
        report: 'injectDelivered',
        to: { seat },
        id: emit.nextId(seat),
        turn: state.turn,
        from: inject.from,
        severity: inject.severity,
        subject: delivery.subject,
        body: holds && variant ? variant.body : delivery.body,
        decide: delivery.decide,
      });
    }
  }
  const how = { by: 'report' as const, from: null, sharedTurn: null };
  if (inject.rumour) for (const nation of told) startRumour(state, emit, nation, inject.rumour.trustPerTurn);
  for (const nation of told) noticeDoors(state, emit, nation, (asset) => inject.notices?.includes(asset) ?? false, how);
}

/** A rumour starts where none is going round already (rule I2). */
function startRumour(state: State, emit: Emission, nation: NationId, trustPerTurn: number): void {
  if (nationRow(state, nation).rumour) return;
  emit.fact({ fact: 'rumourStarted', nation, turn: state.turn, trustPerTurn });
  emit.report({ report: 'rumour', to: { nation }, turn: state.turn, spreading: true, trustPerTurn });
}
