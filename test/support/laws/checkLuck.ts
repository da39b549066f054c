import fc from 'fast-check';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { ledgerRows } from '../../../engine/state/ledger.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { type Allow, allMoves, playTo } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { pickFrom } from './pickFrom.ts';
import { type Seal, seal, sealable } from './sheets.ts';
import { close, copyTable, type Table } from './table.ts';

/**
 * Plays a turn twice, once with one order more, which may be any. Every roll that both runs make must fall the same, now and
 * in the turns after.
 */
export function checkLuck(search: Search): string | null {
  return counterexample(
    fc.property(drawn, ({ luck, turn }) => {
      const extra = withOneMore(
        playTo(table(luck), turn, luck),
        luck,
        () => true,
        () => true,
      );
      if (!extra) return;
      const { without, more } = extra;
      for (let closings = 0; closings < 3 && without.room.state.clock === 'planning'; closings++) {
        close(without);
        close(more);
        mustRollTheSame(without, more);
      }
    }),
    search,
  );
}

/**
 * Plays a turn twice, once with one order more that is addressed to nobody abroad. The others' rows and all that their seats
 * are told must be the same. Nobody has shared or lent anything: whose crew or indicator is used is told, and rightly so.
 */
export function checkOwnBusiness(search: Search): string | null {
  return counterexample(
    fc.property(drawn, ({ luck, turn }) => {
      const before = playTo(table(luck), turn, luck, givesNothing);
      const extra = withOneMore(before, luck, givesNothing, (seal, own) => isOwnBusiness(seal, own));
      if (!extra) return;
      const { without, more, seat, input } = extra;
      const own = nationOf(seat);
      for (let closings = 0; closings < 2 && without.room.state.clock === 'planning'; closings++) {
        close(without);
        close(more);
        mustEqual(`what ${input.draft.type} by ${seat} is to others`, ofOthers(without, own), ofOthers(more, own));
      }
    }),
    search,
  );
}

const drawn = fc.record({ luck, turn: fc.integer({ min: 1, max: 6 }) });
const table = (seed: string) => ({ scenario: firstLight, seed });
const givesNothing: Allow = (input) =>
  input.type === 'sealOrder'
    ? input.draft.type !== 'S01'
    : input.type !== 'answerProposal' || input.verdict !== 'accept';

/** Everybody makes their moves of the turn but one seat, which seals one order in one of two tables and nothing in the other. */
function withOneMore(
  without: Table,
  luck: string,
  allow: Allow,
  kind: (seal: Seal, own: string) => boolean,
): { without: Table; more: Table; seat: string; input: Seal } | null {
  const pick = pickFrom(`${luck}/extra`);
  const seats = seatsOf(firstLight);
  const seat = seats[pick('seat', seats.length)] ?? '';
  allMoves(without, luck, (input, by, at) => allow(input, by, at) && (by !== seat || input.type !== 'sealOrder'));
  const more = copyTable(without);
  const choice = sealable(more, seat, pick, () => true).filter((input) => kind(input, nationOf(seat)));
  const input = choice[pick('which', choice.length)];
  if (!input) return null;
  seal(more, { seat, input });
  return { without, more, seat, input };
}

/** The order is addressed to nobody abroad. */
function isOwnBusiness({ draft }: Seal, own: string): boolean {
  const asks = firstLight.orders.find((order) => order.id === draft.type)?.asks ?? [];
  const { target } = draft.answers;
  return asks.every((ask) => ask.ask !== 'nations') && (target === undefined || target.startsWith(`${own}-`));
}

/** The other nations' rows, and the last news of their seats. */
function ofOthers({ room }: Table, own: string): string {
  const others = firstLight.nations.filter((nation) => nation.id !== own);
  return canonicalJson(
    others.map(({ id, seats }) => [room.state.nations[id], seats.map((seat) => room.news[seat.id]?.at(-1))]),
  );
}

function mustRollTheSame(a: Table, b: Table): void {
  const rolled = new Map(
    ledgerRows(a.room.state.ledgers.rolls).map((roll) => [canonicalJson(roll.key), roll.perMille]),
  );
  for (const roll of ledgerRows(b.room.state.ledgers.rolls)) {
    const key = canonicalJson(roll.key);
    const before = rolled.get(key);
    if (before !== undefined && before !== roll.perMille) {
      throw new Error(`the roll ${key} fell ${before} without the order and ${roll.perMille} with it`);
    }
  }
}
