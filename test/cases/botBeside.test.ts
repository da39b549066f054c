/** A bot beside a person: what either seat may decide is the person's until the person is ready. */
import { describe, expect, it } from 'vitest';
import { botMove } from '../../engine/room/botMove.ts';
import type { Room } from '../../engine/room/room.ts';
import { setTable } from '../support/tabletop.ts';

/** Lets bots move until none has anything more to do. */
function settled(room: Room): Room {
  let now = room;
  for (let move = botMove(now, 0); move; move = botMove(now, 0)) now = move.room;
  return now;
}

const answers = (room: Room) =>
  room.state.proposals.filter((one) => one.kind === 'request' && one.toNation === 'tal').map(({ status }) => status);

describe('a bot in the military seat of Talumar beside a person in its civil seat', () => {
  it('leaves a neighbour’s request to the person, and answers it once the person is ready without having done so', () => {
    const table = setTable();
    table.control({ type: 'coverSeat', seat: 'tal-mil', bot: 'by-the-book' });
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 4 }, 'One crew is not enough.');
    expect(answers(settled(table.room))).toEqual(['open']);
    table.send('tal-civ', { type: 'setReady', turn: 1, ready: true });
    expect(answers(settled(table.room))).toEqual(['declined']);
  });

  it('answers at once where both seats are held by bots', () => {
    const table = setTable();
    for (const seat of ['tal-civ', 'tal-mil']) table.control({ type: 'coverSeat', seat, bot: 'by-the-book' });
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 4 }, 'One crew is not enough.');
    expect(answers(settled(table.room))).toEqual(['declined']);
  });

  it('leaves the word about a rumour to the person', () => {
    const table = setTable();
    table.control({ type: 'coverSeat', seat: 'kes-mil', bot: 'by-the-book' });
    table.closeUntil(5);
    const spoken = (room: Room) => room.views['kes-civ']?.nation.statements;
    expect(spoken(settled(table.room))).toEqual([]);
    table.send('kes-civ', { type: 'setReady', turn: 5, ready: true });
    expect(spoken(settled(table.room))).toMatchObject([{ seat: 'kes-mil', statement: 'investigating' }]);
  });
});
