import fc from 'fast-check';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { contested } from './lawScenario.ts';
import { playTo } from './moves.ts';
import { pickFrom } from './pickFrom.ts';
import { seal, sealSheets } from './sheets.ts';
import { close, copyTable, type Table } from './table.ts';

/**
 * Resolves a turn's orders together, and each of them alone. Whether an order works must not depend on the others of its
 * phase: all of them look at the state as it was before the first.
 */
export function checkFrozen(search: Search): string | null {
  const drawn = fc.record({ luck, turn: fc.integer({ min: 1, max: 7 }) });
  return counterexample(
    fc.property(drawn, ({ luck, turn }) => {
      const before = playTo({ scenario: contested, seed: luck }, turn, luck);
      const together = copyTable(before);
      const orders = sealSheets(together, seatsOf(contested), pickFrom(luck));
      close(together);
      for (const order of orders) {
        const alone = copyTable(before);
        seal(alone, order);
        close(alone);
        const name = `${order.input.draft.type} by ${order.seat}`;
        const [here, there] = [outcomeOf(alone, order), outcomeOf(together, order)];
        if (here !== there) throw new Error(`${name} ${here} alone and ${there} among ${orders.length}`);
      }
    }),
    search,
  );
}

function outcomeOf({ room }: Table, { seat, input }: ReturnType<typeof sealSheets>[number]): string {
  for (const { facts } of room.history.at(-1)?.batches ?? []) {
    for (const fact of facts) {
      if (fact.fact !== 'orderResolved') continue;
      const { order, outcome } = fact;
      const { type, answers } = input.draft;
      if (order.seat === seat && order.type === type && order.answers.target === answers.target) return outcome;
    }
  }
  return 'was never resolved';
}
