/**
 * A newcomer's path: an inject stands open, one click on a Decide button opens its order with everything filled in, a second
 * one seals it. So no Decide button of First Light may leave a field that somebody must fill in first, but for the words of a
 * free-form order, which only a person can have.
 */
import { expect, test } from 'vitest';
import { refuse } from '../../engine/orders/refuse.ts';
import { prefill } from '../../ui/desk/model/prefill.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable } from '../support/tabletop.ts';

const SEATS = ['kes', 'tal', 'ves', 'hal'].flatMap((nation) => [`${nation}-civ`, `${nation}-mil`]);

test('every Decide button opens a form that can be sealed, or says what the world lacks', () => {
  const table = setTable();
  let pressed = 0;
  for (let turn = 1; turn <= 8; turn += 1) {
    for (const seat of SEATS) {
      const { view, scenario } = deskOf(table, seat);
      for (const decide of view.seat.inbox.filter((item) => item.turn === turn).flatMap((item) => item.decide)) {
        const type = scenario.orders.find((order) => order.id === decide.order);
        if (!type) throw new Error(`${seat} is offered ${decide.order}, which is not in the catalogue`);
        const answers = prefill(view, scenario, type, decide.answers, null);
        const reason = type.needs.some((need) => need.need === 'reason') ? 'In our own words.' : null;
        const refusal = refuse(view, scenario, { type: 'sealOrder', turn, draft: { type: type.id, answers }, reason });
        expect(['missingAnswer', 'badAnswer', 'wrongRole'], `${seat}, turn ${turn}: ${decide.order}`).not.toContain(
          refusal?.refused,
        );
        pressed += 1;
      }
    }
    table.closeUntil(turn + 1);
  }
  expect(pressed).toBeGreaterThan(60);
});
