import { deed } from '../../coordination/deed.ts';
import type { Effect } from '../../model/order.ts';
import { nationRow } from '../../state/rows.ts';
import { judge } from '../judge.ts';
import type { OrderRun } from '../orderRun.ts';

/**
 * Says something in public (rule I1). What agrees with the facts ends a rumour, and earns trust the first time; what contradicts
 * another seat of the same nation in the same turn costs trust, whoever is right.
 */
export function state(run: OrderRun, effect: Extract<Effect, { do: 'state' }>): void {
  const { game, nation, emit, order } = run;
  const { turn } = run.state;
  const said = game.scenario.statements.find((statement) => statement.id === order.answers.statement);
  if (!said) throw new Error(`no statement ${order.answers.statement} in the scenario`);
  const row = nationRow(run.state, nation.id);
  const against = row.statements.find((other) => {
    if (other.seat === order.seat || other.turn !== turn) return false;
    const theirs = game.scenario.statements.find((statement) => statement.id === other.statement);
    return said.contradicts.includes(other.statement) || (theirs?.contradicts.includes(said.id) ?? false);
  });
  const agrees = judge(said.agreesIf, run.state, game.scenario, nation.id).holds;
  const contradicts = against?.seat ?? null;
  const to = { nation: nation.id };
  const { seat } = order;
  // Saying again what earned trust already earns nothing, and neither does saying many things at once.
  const spent = row.earned.some((earned) => earned.statement === said.id || earned.turn === turn);
  const earns = agrees && contradicts === null && !spent;
  emit.fact({ fact: 'stated', nation: nation.id, seat, turn, statement: said.id, agrees, earns, contradicts });
  emit.fact(deed('stated', turn, { by: nation.id, order: order.id }));
  emit.report({ report: 'stated', to, seat, turn, statement: said.id, contradicts });
  if (contradicts !== null) {
    emit.fact({ fact: 'trustChanged', nation: nation.id, byPerMille: -effect.contradictedTrust });
    return;
  }
  if (!agrees) return;
  if (earns) emit.fact({ fact: 'trustChanged', nation: nation.id, byPerMille: effect.agreedTrust });
  if (row.rumour) {
    emit.fact({ fact: 'rumourEnded', nation: nation.id });
    emit.report({ report: 'rumour', to, turn, spreading: false, trustPerTurn: row.rumour.trustPerTurn });
  }
}
