import { random } from '../../../engine/bots/random.ts';
import { EXCON } from '../../../engine/model/ids.ts';
import type { ControlInput, PaperInput, SeatInput } from '../../../engine/model/input.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { makePublicScenario } from '../../../engine/view/makePublicScenario.ts';
import { anyRuling } from './anyRuling.ts';
import { pickFrom } from './pickFrom.ts';
import { close, control, openTable, send, type Table, type TableOptions } from './table.ts';

/** Which inputs of a seat go to the room; the others are thought of and left. */
export type Allow = (input: SeatInput, seat: string, table: Table) => boolean;

const everything: Allow = () => true;

/** One seat makes its moves of a turn as the random policy would, from a word; every text that it writes is its own. */
export function seatMoves(table: Table, seat: string, luck: string, allow = everything): readonly SeatInput[] {
  const { turn } = table.room.state;
  const scenario = makePublicScenario(table.room.game.scenario, nationOf(seat));
  const made: SeatInput[] = [];
  // Its people only read in this turn.
  if (table.room.state.observers[seat]) return made;
  const given = takesBack(table, seat, luck);
  if (given && allow(given, seat, table)) {
    mustAccept(table, seat, given);
    made.push(given);
  }
  for (let n = 0; n < 8; n++) {
    const view = table.room.views[seat];
    if (!view) throw new Error(`${seat} has no view`);
    const pick = pickFrom(`${luck}/${turn}/${seat}/${n}`);
    const move = random({ view, scenario, made: n, personDecides: false, pick });
    if (!move) break;
    const input = signed(move.input, `${seat} ${turn} ${n}`);
    if (!allow(input, seat, table)) continue;
    mustAccept(table, seat, input);
    made.push(input);
  }
  return made;
}

function mustAccept(table: Table, seat: string, input: SeatInput): void {
  const answer = send(table, seat, input);
  if (answer.type !== 'accepted')
    throw new Error(`${seat} may ${JSON.stringify(input)}, but ${JSON.stringify(answer)}`);
}

/** Now and then a seat takes back a free-form order of a closed turn, on which nobody has ruled yet. */
function takesBack(table: Table, seat: string, luck: string): SeatInput | null {
  const { turn, waiting, rulings, ready } = table.room.views[seat]?.nation ?? {};
  const mine = waiting?.find((order) => order.seat === seat && rulings?.every((ruling) => ruling.order !== order.id));
  if (turn === undefined || !mine || ready?.[seat] || pickFrom(`${luck}/${turn}/${seat}`)('takes back', 4) > 0)
    return null;
  return { type: 'withdrawOrder', turn, order: mine.id };
}

/** Every seat makes its moves of the turn, one seat after the other. */
export function allMoves(table: Table, luck: string, allow = everything): void {
  for (const seat of seatsOf(table.room.game.scenario)) seatMoves(table, seat, luck, allow);
}

/** What exercise control does beside the clock, now and then: notes, injects, rulings, more time, a covered chair, the lock. */
export function controlMoves(table: Table, luck: string): void {
  const { turn } = table.room.state;
  const pick = pickFrom(`${luck}/${turn}/${EXCON}`);
  const seats = seatsOf(table.room.game.scenario);
  const seat = seats[pick('seat', seats.length)] ?? '';
  const says = (what: string) => `${what} of control in turn ${turn}`;
  // Who only read in the last turn acts again, so that no seat is silent for long.
  for (const reader of seats)
    if (table.room.state.observers[reader])
      control(table, { type: 'observeSeat', seat: reader, observer: false, bot: null });
  const inputs: readonly ControlInput[] = [
    { type: 'note', turn, text: says('note') },
    {
      type: 'improviseInject',
      turn,
      to: [seat],
      from: { en: 'Control' },
      subject: says('subject'),
      body: says('body'),
    },
    { type: 'extendTurn', turn, seconds: 60 },
    { type: 'coverSeat', seat, bot: 'passive' },
    { type: 'coverSeat', seat, bot: null },
    { type: 'observeSeat', seat, observer: true, bot: null },
  ];
  for (const [i, input] of inputs.entries()) if (pick(`does/${i}`, 3) === 0) control(table, input);
  const planned = table.room.game.scenario.injects.filter(
    (row) => table.room.state.msel[row.id]?.status !== 'released',
  );
  const inject = planned[pick('inject', planned.length)];
  if (inject && pick('release', 4) === 0) control(table, { type: 'releaseInject', turn, inject: inject.id });
  for (const { order, status } of table.room.state.rulings) {
    if (status !== 'waiting' || pick(`rule/${order.id}`, 3) === 0) continue;
    // What does not fit the order's nation is refused and leaves nothing behind; a ruling that fits is found soon.
    for (let n = 0; n < 6; n++)
      if (send(table, EXCON, anyRuling(table.room, order.id, `${luck}/${n}`)).type === 'accepted') break;
  }
  if (pick('help', 3) === 0) {
    const asked = send(table, seat, { type: 'askControl', turn, text: `${says('question')} to ${seat}` });
    const question = asked.type === 'accepted' ? (asked.id ?? '') : '';
    // Under a gate that is broken on purpose the question may not have reached its own seat; then nobody can answer it.
    send(table, EXCON, { type: 'answerSeat', turn, seat, question, text: says('answer') });
  }
  if (pick('paper', 2) === 0 && !table.room.state.observers[seat]) enterPaper(table, seat, luck);
  if (pick('pause', 3) === 0) {
    control(table, { type: 'pauseTurn', turn });
    control(table, { type: 'resumeTurn', turn });
  }
  if (pick('stop', 3) === 0) {
    mustAccept(table, pick('who', 2) === 0 ? EXCON : seat, { type: 'realWorldStop' });
    control(table, { type: 'realWorldResume' });
  }
  if (pick('lock', 4) === 0) control(table, { type: 'lockTurn', turn });
}

/** Control enters what a seat has on paper: a message, and what the random policy would do there. */
function enterPaper(table: Table, seat: string, luck: string): void {
  const { turn } = table.room.state;
  const signature = `paper of ${seat} ${turn}`;
  const view = table.room.views[seat];
  if (!view) throw new Error(`${seat} has no view`);
  const scenario = makePublicScenario(table.room.game.scenario, nationOf(seat));
  const others = seatsOf(table.room.game.scenario).filter((one) => one !== seat);
  const to = [others[pickFrom(`${luck}/${turn}/paper`)('to', others.length)] ?? ''];
  control(table, { type: 'enterFor', seat, input: { type: 'sendMessage', turn, to, text: `text by ${signature}` } });
  const move = random({
    view,
    scenario,
    made: 0,
    personDecides: false,
    pick: pickFrom(`${luck}/${turn}/paper/${seat}`),
  });
  if (move && move.input.type !== 'realWorldStop')
    control(table, { type: 'enterFor', seat, input: signed(move.input, `second ${signature}`) as PaperInput });
}

/** A table in the planning time of a turn, after random turns before it. */
export function playTo(options: TableOptions, turn: number, luck: string, allow = everything): Table {
  const table = openTable(options);
  control(table, { type: 'startEx' });
  while (table.room.state.turn < turn) {
    allMoves(table, luck, allow);
    controlMoves(table, luck);
    close(table);
  }
  return table;
}

/** A table after EndEx and its hot wash, after random turns. */
export function playThrough(options: TableOptions, luck: string): Table {
  const { turns = 8 } = options;
  const table = playTo({ ...options, turns }, turns, luck);
  allMoves(table, luck);
  controlMoves(table, luck);
  close(table);
  for (const { id } of table.room.game.scenario.nations) hotWash(table, id, luck);
  return table;
}

/**
 * After EndEx a nation's seats hand in notes and take some back, and control opens its edition. `withControl`: control also enters
 * notes from paper, under keys that count what it sent, and opens what is for everybody.
 */
export function hotWash(table: Table, nation: string, luck: string, withControl = true): void {
  const pick = pickFrom(`${luck}/wash/${nation}`);
  const seats = seatsOf(table.room.game.scenario).filter((seat) => nationOf(seat) === nation);
  for (const seat of seats) {
    const kind = pick(`kind/${seat}`, 2) === 0 ? 'sustain' : 'improve';
    const audience = pick(`for/${seat}`, 2) === 0 ? 'own' : 'all';
    const note = (text: string) => ({ type: 'addNote', kind, for: audience, text }) as const;
    mustAccept(table, seat, note(`note by ${seat}`));
    if (withControl && pick(`paper/${seat}`, 2) === 0)
      control(table, { type: 'enterFor', seat, input: note(`note on paper by ${seat}`) });
    const { id } = table.room.views[seat]?.nation.notes.find((row) => row.seat === seat) ?? {};
    if (id !== undefined && pick(`back/${seat}`, 3) === 0) mustAccept(table, seat, { type: 'withdrawNote', note: id });
  }
  control(table, { type: 'releaseEdition', edition: nation });
  if (pick('shut', 3) === 0) control(table, { type: 'withholdEdition', edition: nation });
  for (const edition of withControl ? ['common', 'truth'] : [])
    if (!table.room.state.released.includes(edition) && pick(edition, 6) === 0)
      control(table, { type: 'releaseEdition', edition });
}

function signed(input: SeatInput, signature: string): SeatInput {
  if (input.type === 'sendMessage') return { ...input, text: `text by ${signature}` };
  return 'reason' in input && input.reason !== null ? { ...input, reason: `reason by ${signature}` } : input;
}
