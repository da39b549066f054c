import { BOT_NAMES } from '../../bots/botNames.ts';
import { POLICIES } from '../../bots/policies.ts';
import { botPick } from '../../bots/policy.ts';
import type { SeatId } from '../../model/ids.ts';
import type { SeatInput } from '../../model/input.ts';
import { refuseInput } from '../../orders/refuseInput.ts';
import { nationOf } from '../../state/rows.ts';
import { MOST_MOVES } from '../botMove.ts';
import { personDecides } from '../personDecides.ts';
import { takeTexts } from '../takeTexts.ts';
import { type LeanRun, stepLean } from './leanRun.ts';

/** Lets the bots of a turn move until none has anything more to do: one move at a time, always from the first seat on. */
export function moveLean(run: LeanRun): void {
  while (moveOnce(run));
}

/** Sends a seat's input through the same judgement as in a room; false when it is refused. */
export function submitLean(run: LeanRun, seat: SeatId, key: string, wire: SeatInput): boolean {
  const { table, state } = run;
  const { input, texts } = takeTexts(table, seat, key, wire);
  const view = run.views[seat];
  if (!view || refuseInput(view, table.known(nationOf(seat), state.turn), input as SeatInput) !== null) return false;
  for (const row of texts) table.texts.set(row.ref, row.text);
  stepLean(run, seat, input);
  return true;
}

function moveOnce(run: LeanRun): boolean {
  const { table, state, made, idle } = run;
  if (state.clock !== 'planning') return false;
  for (const seat of table.seats) {
    const bot = BOT_NAMES.find((name) => name === state.covered[seat]);
    const view = run.views[seat];
    const count = made[seat] ?? 0;
    // A policy is a function of what it is shown: whose view has not changed since it passed will pass again.
    if (!bot || !view || idle[seat] || count >= MOST_MOVES) continue;
    idle[seat] = true;
    const scenario = table.known(nationOf(seat), state.turn);
    const pick = botPick(table.game.dice, state.turn, seat, count);
    const beside = personDecides(seat, table.seats, state);
    const move = POLICIES[bot]({ view, scenario, made: count, personDecides: beside, pick });
    // The first epoch of a room: lean runs are never stepped back.
    if (!move || !submitLean(run, seat, `bot/1/${state.turn}/${count}`, move.input)) continue;
    made[seat] = count + 1;
    idle[seat] = false;
    return true;
  }
  return false;
}
