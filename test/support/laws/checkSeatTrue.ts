import fc from 'fast-check';
import { exportRun } from '../../../engine/room/exportRun.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { bundleFor } from '../../../engine/room/rerun/bundleFor.ts';
import type { Room } from '../../../engine/room/room.ts';
import { liveRun } from '../../../engine/run/liveRun.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { onceEach } from '../onceEach.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { allMoves, controlMoves, hotWash } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { pickFrom } from './pickFrom.ts';
import { close, connect, control, goOn, openTable, type Table } from './table.ts';

const TURNS = 3;

/**
 * Plays a run with step backs, seats that come late and pages that come back, and keeps the bytes of every news frame. The run file
 * alone gives exactly those for each seat, in order, and so does an edition for its own.
 */
export function checkSeatTrue(search: Search): string | null {
  return counterexample(
    fc.property(luck, (word) => {
      const table = lived(word);
      const file = JSON.parse(JSON.stringify(exportRun(table.room, { reveal: true })));
      const { nations } = table.room.game.scenario;
      const own = nations[pickFrom(word)('edition', nations.length)]?.id ?? '';
      const pictures = bundleFor(file, own, nativeTools).seats.map(({ seat, news }) => [seat, news] as const);
      for (const [seat, news] of [...pictures, ...liveRun(file, nativeTools, seatsOf(firstLight)).heard]) {
        const heard = onceEach(table.sent.get(seat) ?? []);
        mustEqual(`what ${seat} heard`, news.map((row) => JSON.stringify(row)).join('\n'), heard);
      }
    }),
    search,
  );
}

/** A run that everybody lived through, with what their pages were sent. */
function lived(word: string): Table {
  const pick = pickFrom(`${word}/lived`);
  const table = openTable({ scenario: firstLight, seed: word, turns: TURNS });
  const seats = seatsOf(firstLight);
  const late = seats[pick('late', seats.length)] ?? '';
  for (const seat of seats) if (seat !== late) connect(table, seat);
  control(table, { type: 'startEx' });
  let backs = 1 + pick('backs', 2);
  for (let n = 0; table.room.state.clock !== 'ended'; n++) {
    const again = seats[pick(`again/${n}`, seats.length)];
    if (n === 0) connect(table, late);
    if (again !== undefined) connect(table, again);
    if (table.room.state.clock === 'planning') allMoves(table, `${word}/${n}`);
    if (table.room.state.clock === 'planning') controlMoves(table, `${word}/${n}`);
    if (backs > 0 && pick(`back/${n}`, 2) === 0) {
      backs -= 1;
      stepBack(table, pick(`to/${n}`, table.room.history.length));
    } else close(table);
  }
  for (const { id } of firstLight.nations) hotWash(table, id, word);
  return table;
}

function stepBack(table: Table, index: number): void {
  const inTurn = (room: Room) => room.history[index]?.line.hash ?? 'start';
  control(table, { type: 'stepBack', to: inTurn(table.room) });
  goOn(table);
  if (table.room.state.clock === 'waiting') control(table, { type: 'startEx' });
}
