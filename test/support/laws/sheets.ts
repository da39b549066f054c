import type { SeatInput } from '../../../engine/model/input.ts';
import type { Answers } from '../../../engine/model/order.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import { allowedAnswers } from '../../../engine/orders/refuseAnswers.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { makePublicScenario } from '../../../engine/view/makePublicScenario.ts';
import type { PublicOrderType } from '../../../engine/view/publicScenario.ts';
import type { Pick } from './pickFrom.ts';
import { send, type Table } from './table.ts';

export type Seal = Extract<SeatInput, { type: 'sealOrder' }>;

/** An order that somebody sealed. */
export interface Sealed {
  readonly seat: string;
  readonly input: Seal;
}

/** Orders that wait for the resolution and for nobody's signature. */
export function isSealedAlone(type: PublicOrderType): boolean {
  return type.takesEffect === 'atResolution' && !type.needs.some((need) => need.need === 'coSignature');
}

/** The orders that a seat may seal now, one a type, with answers picked. */
export function sealable(table: Table, seat: string, pick: Pick, kind: (type: PublicOrderType) => boolean): Seal[] {
  const view = table.room.views[seat];
  if (!view) throw new Error(`${seat} has no view`);
  const scenario = makePublicScenario(table.room.game.scenario, nationOf(seat));
  return scenario.orders.filter(kind).flatMap((type) => {
    const answers: Record<string, unknown> = {};
    for (const ask of type.asks) {
      const allowed = allowedAnswers(view, scenario, ask);
      const one = allowed[pick(`${type.id}/${ask.ask}`, allowed.length)];
      if (one === undefined) continue;
      if (ask.ask === 'nations') answers[ask.ask] = [one];
      else answers[ask.ask] = ['count', 'untilTurn', 'byTurn'].includes(ask.ask) ? Number(one) : one;
    }
    const draft = { type: type.id, answers: answers as Answers };
    const reason = type.needs.some((need) => need.need === 'reason') ? 'in our own words' : null;
    const input: Seal = { type: 'sealOrder', turn: view.nation.turn, draft, reason };
    return refuse(view, scenario, input) === null ? [input] : [];
  });
}

/** Each seat in turn seals what it may, as long as it finds something; gives what was sealed, in order of arrival. */
export function sealSheets(table: Table, seats: readonly string[], pick: Pick, rounds = 3): readonly Sealed[] {
  const sealed: Sealed[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const seat of seats) {
      const pickHere: Pick = (what, below) => pick(`${round}/${seat}/${what}`, below);
      const choice = sealable(table, seat, pickHere, isSealedAlone);
      const input = choice[pickHere('which', choice.length)];
      if (!input) continue;
      seal(table, { seat, input });
      sealed.push({ seat, input });
    }
  }
  return sealed;
}

/** Seals an order that must be accepted; gives its id. */
export function seal(table: Table, { seat, input }: Sealed): string {
  const answer = send(table, seat, input);
  if (answer.type !== 'accepted')
    throw new Error(`${seat} sealed ${JSON.stringify(input)}, but ${JSON.stringify(answer)}`);
  return answer.id ?? '';
}
