import { EXCON, WALL } from '../../../engine/model/ids.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { truth } from '../../../engine/room/greet.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { makeDice } from '../../../engine/run/dice.ts';
import { anyRuling } from './anyRuling.ts';
import { firstLight } from './lawScenario.ts';
import { type Allow, hotWash, seatMoves } from './moves.ts';
import { pickFrom } from './pickFrom.ts';
import { withAnotherActor, withAnotherDwell, withAnotherTarget, withPartsOut } from './secretScenarios.ts';
import { close, connect, control, openTable, send, type Table } from './table.ts';

/** What two runs may differ in without a seat that is not concerned learning of it. */
export type Secret =
  | 'orders'
  | 'target'
  | 'dwell'
  | 'actor'
  | 'dice'
  | 'notes'
  | 'talks'
  | 'rulings'
  | 'washes'
  | 'parts';

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
  /** What control comes to about the others' free-form orders; null where nobody writes one. */
  readonly rules: 'grant' | 'decline' | null;
  /** Whether the others have a hot wash: notes, and editions that control opens to them. */
  readonly washes: boolean;
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
    const talks = { ...base, observer: 'ves', others: notNaming(/\bves\b/) };
    return [talks, { ...talks, others: null }];
  },
  rulings: (base) => [
    { ...base, rules: 'grant' },
    { ...base, rules: 'decline' },
  ],
  parts: (base) => [
    { ...base, scenario: withPartsOut(base.scenario, ['core-kes-hub']) },
    { ...base, scenario: withPartsOut(base.scenario, ['fibre-access-kes-north-1', 'fibre-access-kes-north-2']) },
  ],
  washes: (base) => [base, { ...base, washes: true }],
};

/** Plays the two runs in which a secret differs; everything else in them comes from one word. */
export function twinsOf(secret: Secret, luck: string): Twins {
  const base: Script = {
    ...{ scenario: firstLight, seed: luck, observer: 'tal', notes: false, rules: null, washes: false },
    others: notNaming(/\btal\b/),
  };
  const [first, second] = DIFFERENCES[secret](base);
  const runs = [play(first, luck), play(second, luck)] as const;
  // Who the actor is stands in the scenario alone, which control has as a part of its truth.
  const truthOf = ({ room }: Table) => canonicalJson(secret === 'actor' ? truth(room).frame : room.state);
  return { observer: first.observer, runs, truths: [truthOf(runs[0]), truthOf(runs[1])] };
}

function play({ scenario, seed, observer, others, notes, rules, washes }: Script, luck: string): Table {
  const table = openTable({ scenario, seed });
  const note = (at: string) => {
    if (!notes) return;
    const { turn } = table.room.state;
    control(table, { type: 'note', turn, text: `noted ${at}` });
    const seat = seatsOf(scenario).find((one) => !one.startsWith(`${observer}-`)) ?? '';
    const asked = send(table, seat, { type: 'askControl', turn, text: `asked ${at}` });
    const question = asked.type === 'accepted' ? (asked.id ?? '') : '';
    control(table, { type: 'answerSeat', turn, seat, question, text: `answered ${at}` });
  };
  const observers = seatsOf(scenario).filter((seat) => seat.startsWith(`${observer}-`));
  for (const place of [...observers, WALL]) connect(table, place);
  note('before StartEx');
  control(table, { type: 'startEx' });
  while (table.room.state.clock !== 'ended') {
    for (const seat of seatsOf(scenario)) {
      note(`before ${seat} moves`);
      const allow = observers.includes(seat) ? neitherSharesNorAsks : others;
      if (allow) seatMoves(table, seat, luck, allow);
    }
    if (rules) ruleOnOthers(table, observer, rules, luck);
    close(table);
  }
  note('after EndEx');
  // The observer has its hot wash in every run; the others before it and after it, or not at all.
  const [early, late, ...rest] = scenario.nations.map(({ id }) => id).filter((id) => id !== observer);
  for (const nation of [early, observer, late, ...rest])
    if (nation !== undefined && (washes || nation === observer)) hotWash(table, nation, luck, false);
  for (const place of [...observers, WALL]) connect(table, place);
  return table;
}

/** Every seat of the others writes an order of its own, and control rules on each one that waits: as it likes, or against it. */
function ruleOnOthers(table: Table, observer: string, verdict: 'grant' | 'decline', luck: string): void {
  const { turn, clock } = table.room.state;
  const { nations } = table.room.game.scenario;
  for (const { assets, seats } of nations.filter((nation) => nation.id !== observer)) {
    const target = assets[turn % assets.length]?.id ?? '';
    for (const seat of seats) {
      const draft = { type: 'F01', answers: { target } };
      if (clock === 'planning') send(table, seat.id, { type: 'sealOrder', turn, draft, reason: `words of ${seat.id}` });
    }
  }
  for (const { order, nation, status } of table.room.state.rulings) {
    if (status !== 'waiting' || nation === observer) continue;
    for (let n = 0; n < 6; n++) {
      const ruling = { ...anyRuling(table.room, order.id, `${luck}/${n}`), verdict };
      if (send(table, EXCON, ruling).type === 'accepted') break;
    }
  }
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
