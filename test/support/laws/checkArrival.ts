import fc from 'fast-check';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { playTo } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { type Pick, pickFrom, shuffled } from './pickFrom.ts';
import { type Sealed, seal, sealSheets } from './sheets.ts';
import { close, copyTable, type Table } from './table.ts';

/**
 * Seals the same orders in two orders of arrival. Across seats everything that comes of them must be the same, byte for byte:
 * the state and what each seat is told. Within a sheet an order's id counts its arrival, so there every id is read as what
 * was ordered, and the rest must be the same. Only the facts that free reserves come in order of arrival; control alone sees them.
 */
export function checkArrival(mix: 'acrossSeats' | 'withinSheets', search: Search): string | null {
  const drawn = fc.record({ luck, turn: fc.integer({ min: 1, max: 7 }) });
  return counterexample(
    fc.property(drawn, ({ luck, turn }) => {
      const pick = pickFrom(luck);
      const first = playTo({ scenario: firstLight, seed: luck }, turn, luck);
      const second = copyTable(first);
      const arrived = sealSheets(first, seatsOf(firstLight), pick);
      const names = [new Map<string, string>(), new Map<string, string>()] as const;
      name(names[0], first);
      sealAgain(second, mix === 'acrossSeats' ? mixedSeats(arrived, pick) : shuffled(arrived, pick));
      name(names[1], second);
      for (let closings = 0; closings < 2; closings++) {
        close(first);
        close(second);
        const read = (table: Table, i: 0 | 1) =>
          mix === 'acrossSeats' ? outcome(table) : plain(outcome(table), names[i]);
        mustEqual(`what ${arrived.length} orders come to`, read(first, 0), read(second, 1));
        if (first.room.state.clock === 'ended') break;
      }
    }),
    search,
  );
}

/** The seats' orders in a new order of seats, each sheet as it was. */
function mixedSeats(arrived: readonly Sealed[], pick: Pick): readonly Sealed[] {
  const left = new Map<string, Sealed[]>();
  for (const sealed of arrived) left.set(sealed.seat, [...(left.get(sealed.seat) ?? []), sealed]);
  return shuffled(arrived, pick).flatMap(({ seat }) => left.get(seat)?.shift() ?? []);
}

function sealAgain(table: Table, orders: readonly Sealed[]): void {
  for (const order of orders) seal(table, order);
}

/** The state, and the last news of every seat. */
function outcome({ room }: Table): string {
  const news = seatsOf(room.game.scenario).map((seat) => room.news[seat]?.at(-1));
  return `${canonicalJson(room.state)} ${canonicalJson(news)}`;
}

/** What each sealed order is, by its id, and whose words its reason is, by the reference that counts entries of the log. */
function name(names: Map<string, string>, { room }: Table): void {
  for (const seat of seatsOf(room.game.scenario)) {
    for (const { id, type, answers, reason } of room.state.sealed[seat] ?? []) {
      const what = `${seat} ${type} ${canonicalJson(answers).replaceAll('"', '')}`;
      names.set(id, what);
      if (reason !== null) names.set(reason, `why ${what}`);
    }
  }
}

function plain(text: string, names: ReadonlyMap<string, string>): string {
  let read = text;
  for (const [id, name] of names) read = read.replaceAll(`"${id}"`, `"${name}"`);
  return read;
}
