import type { Scenario } from '../../../engine/model/scenario.ts';
import { truth } from '../../../engine/room/greet.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { makeDice } from '../../../engine/run/dice.ts';
import { firstLight, threeNations } from './lawScenario.ts';
import { type Allow, seatMoves } from './moves.ts';
import { pickFrom } from './pickFrom.ts';
import { withAnotherActor, withAnotherDwell, withAnotherTarget } from './secretScenarios.ts';
import { close, connect, control, openTable, type Table } from './table.ts';

/** What two runs may differ in without a seat that is not concerned learning of it. */
export type Secret = 'orders' | 'target' | 'dwell' | 'actor' | 'dice' | 'notes' | 'talks';

/** Two runs of one exercise that differ in a secret and in nothing else. */
export interface Twins {
  /** The nation whose frames must not tell the two apart. */
  readonly observer: string;
  readonly runs: readonly [Table, Table];
  /** What control knows of each. */
  readonly truths: readonly [string, string];
}

/** One of the two runs. The observer makes the same moves in both. */
interface Script {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly observer: string;
  /** What the others may do; null where they do nothing. */
  readonly others: Allow | null;
  readonly notes: boolean;
}

/** A shared indicator comes back as a receipt, and a brief is about the truth: what these tell the observer is no leak. */
const neitherSharesNorAsks: Allow = (input) =>
  input.type !== 'sealOrder' || (input.draft.type !== 'S01' && input.draft.type !== 'D03');
const notNaming =
  (nation: RegExp): Allow =>
  (input) =>
    !nation.test(JSON.stringify(input));

type Difference = (base: Script) => readonly [Script, Script];

const DIFFERENCES: Readonly<Record<Secret, Difference>> = {
  orders: (base) => [base, { ...base, others: null }],
  target: (base) => [base, { ...base, scenario: withAnotherTarget(base.scenario) }],
  dwell: (base) => [base, { ...base, scenario: withAnotherDwell(base.scenario) }],
  actor: (base) => [base, { ...base, scenario: withAnotherActor(base.scenario) }],
  dice: (base) => [base, { ...base, seed: anotherSeed(base.seed) }],
  notes: (base) => [base, { ...base, notes: true }],
  talks: (base) => {
    const talks = { ...base, scenario: threeNations, observer: 'orn', others: notNaming(/\born\b/) };
    return [talks, { ...talks, others: null }];
  },
};

/** Plays the two runs in which a secret differs; everything else in them comes from one word. */
export function twinsOf(secret: Secret, luck: string): Twins {
  const base: Script = {
    ...{ scenario: firstLight, seed: luck, observer: 'tal', notes: false },
    others: notNaming(/\btal\b/),
  };
  const [first, second] = DIFFERENCES[secret](base);
  const runs = [play(first, luck), play(second, luck)] as const;
  // Who the actor is stands in the scenario alone, which control has as a part of its truth.
  const truthOf = ({ room }: Table) => canonicalJson(secret === 'actor' ? truth(room).frame : room.state);
  return { observer: first.observer, runs, truths: [truthOf(runs[0]), truthOf(runs[1])] };
}

function play({ scenario, seed, observer, others, notes }: Script, luck: string): Table {
  const table = openTable({ scenario, seed });
  const note = (at: string) => {
    if (notes) control(table, { type: 'note', turn: table.room.state.turn, text: `noted ${at}` });
  };
  const observers = seatsOf(scenario).filter((seat) => seat.startsWith(`${observer}-`));
  for (const seat of observers) connect(table, seat);
  note('before StartEx');
  control(table, { type: 'startEx' });
  while (table.room.state.clock !== 'ended') {
    for (const seat of seatsOf(scenario)) {
      note(`before ${seat} moves`);
      const allow = observers.includes(seat) ? neitherSharesNorAsks : others;
      if (allow) seatMoves(table, seat, luck, allow);
    }
    close(table);
  }
  note('after EndEx');
  for (const seat of observers) connect(table, seat);
  return table;
}

/** The first seed under which Talumar first notices its doors at the same opening, and Kesara other than by the same chance. */
function anotherSeed(seed: string): string {
  const [tal, kes] = [noticedTurn('tal', seed, 2), noticedTurn('kes', seed, 1)];
  for (let i = 1; i < 10_000; i++) {
    const other = `${seed}-${pickFrom(seed)(`seed/${i}`, 1_000_000)}`;
    if (noticedTurn('tal', other, 2) === tal && (noticedTurn('kes', other, 1) === 1) !== (kes === 1)) return other;
  }
  throw new Error(`no other seed has the luck of ${seed}`);
}

/** The first opening, from the one at which its doors stand open, at which a nation's roll would notice them; 9 for none. */
function noticedTurn(nation: string, seed: string, opened: number): number {
  const dice = makeDice(seed);
  for (let turn = opened; turn <= 8; turn++) {
    if (dice.perMille([turn, 'notice', nation, 'c3-lite']) < firstLight.noticePerMille) return turn;
  }
  return 9;
}
