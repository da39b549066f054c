import fc from 'fast-check';
import type { Batch } from '../../../engine/model/event.ts';
import type { Fact } from '../../../engine/model/fact.ts';
import { EXCON } from '../../../engine/model/ids.ts';
import type { ControlInput, Input, SeatInput } from '../../../engine/model/input.ts';
import { RESTART_MILLIS } from '../../../engine/room/restoreRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { nextTickMillis } from '../../../engine/room/tick.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { step } from '../../../engine/turn/step.ts';
import { keyFaults, type SentKey } from '../../server/support/keyFaults.ts';
import { type MemoryDisk, memoryDisk } from '../../server/support/memoryStore.ts';
import { scriptedClock } from '../../server/support/scriptedClock.ts';
import { PLANNING_SECONDS, startLife } from './clockLife.ts';
import { type ClockStep, clockStep, saidBy } from './clockStep.ts';
import { luck, type Search, TIMES } from './counterexample.ts';
import { inputsOf } from './inputsOf.ts';

const EAR = 'kes-civ';
/** What moves the clock alone; without these a run must come to the same. */
const CLOCK: readonly Input['type'][] = [
  ...(['pauseTurn', 'resumeTurn', 'extendTurn', 'lockTurn', 'realWorldStop', 'realWorldResume'] as const),
];

/**
 * Plays any sequence of pause, resume, more time, lock, real-world stop and resume, restart and kill on a real exercise host,
 * with orders and injects in between, and looks after every step whether planning time was lost or gained, and at the end
 * whether an order or an inject was lost, doubled or moved (rules X1, X3, X4, X5).
 */
export async function checkClock({ seed, runs }: Search): Promise<string | null> {
  const drawn = fc.record({ luck, steps: fc.array(clockStep, { minLength: 4, maxLength: 22 }) });
  const property = fc.asyncProperty(drawn, ({ luck, steps }) => playClock(luck, steps));
  const details = await fc.check(property, {
    ...{ seed, numRuns: runs * TIMES, endOnFailure: true, includeErrorInReport: true },
  });
  return details.failed ? (fc.defaultReportMessage(details) ?? 'a counterexample without a report') : null;
}

/** The planning time of the turn that is open: what has run of it, what was let go, and how often the server started in it. */
interface Planned {
  turn: number;
  ranMillis: number;
  /** What ran out while the server was down is gone, and is no debt. */
  forgivenMillis: number;
  restarts: number;
}

async function playClock(luck: string, steps: readonly ClockStep[]): Promise<void> {
  const disk = memoryDisk();
  const clock = scriptedClock();
  const acknowledged: SentKey[] = [];
  const heard: string[] = [];
  let planned: Planned = { turn: 1, ranMillis: 0, forgivenMillis: 0, restarts: 0 };
  let life = await startLife(disk, clock, luck);

  const listen = () =>
    life.listen(EAR, heard.length, (frame) => {
      if (frame.type !== 'news') return;
      if (frame.seq !== heard.length + 1) throw new Error(`news ${frame.seq} comes after ${heard.length}`);
      heard.push(JSON.stringify(frame.news));
    });
  const restart = async (): Promise<void> => {
    life = await startLife(disk, clock, luck);
    planned.forgivenMillis = Math.max(planned.forgivenMillis, planned.ranMillis - givenMillis(life.room()));
    planned.restarts += 1;
    await listen();
    if (!(await life.settle())) await restart();
    lookAt();
  };
  const lookAt = (): void => {
    const { state } = life.room();
    if (state.turn !== planned.turn) planned = { turn: state.turn, ranMillis: 0, forgivenMillis: 0, restarts: 0 };
    mustStandStill(life.room());
    mustKeepTime(life.room(), planned, clock.nowMillis());
  };
  const pass = async (millis: number): Promise<void> => {
    for (let left = millis; left > 0; ) {
      const before = life.room();
      const { phase, endsAtMillis } = before.clock;
      const due = endsAtMillis === null ? left : Math.max(0, endsAtMillis - clock.nowMillis());
      const slice = Math.min(left, Math.max(1, due));
      clock.advance(slice);
      if (phase === 'planning') planned.ranMillis += slice;
      if (!(await life.settle())) await restart();
      left -= slice;
      lookAt();
    }
  };
  const say = async (from: string, key: string, input: SeatInput | ControlInput): Promise<void> => {
    let answer = await life.submit(from, key, input);
    // Nobody was answered: the server died of it. Its page says the same again, under the same key, to the next one.
    while (answer === null) {
      await restart();
      answer = await life.submit(from, key, input);
    }
    if (answer.type !== 'accepted') return;
    acknowledged.push({ by: from, key });
    lookAt();
  };

  await listen();
  await say(EXCON, 'start', { type: 'startEx' });
  for (const [i, one] of steps.entries()) {
    if (life.room().state.clock === 'ended') break;
    const said = saidBy(one, life.room().state.turn);
    if (said) await say(said.from, `step-${i}`, said.input);
    else if (one.step === 'wait') await pass(one.millis);
    else if (one.step === 'kill') life.dieAtNext(one.how);
    else if (one.step === 'restart') {
      await life.stop();
      const { phase } = life.room().clock;
      clock.advance(one.downMillis);
      if (phase === 'planning') planned.ranMillis += one.downMillis;
      await restart();
    }
  }
  if (!(await life.settle())) await restart();
  mustKeepAll(life.room(), disk, acknowledged, heard);
}

/** As the log tells it, a pause and a stop last until they are taken back, and in them nothing is due, closed or sealed. */
function mustStandStill(room: Room): void {
  const standing: string[] = [];
  for (const { fact } of room.history.flatMap(({ batches }) => batches.flatMap((batch) => batch.facts))) {
    if (fact === 'turnPaused') standing.push('paused');
    if (fact === 'realWorldStopped') standing.push('stopped');
    if (fact === 'turnResumed' || fact === 'realWorldResumed') standing.pop();
    const moves = [
      'turnLocked',
      'turnClosed',
      'orderSealed',
      ...(standing.includes('stopped') ? ['injectReleased'] : []),
    ];
    if (standing.length > 0 && moves.includes(fact)) throw new Error(`${fact} while the clock is ${standing.join()}`);
  }
  const phase = standing.at(-1);
  const { clock } = room;
  if (phase === undefined) {
    if (clock.still || clock.phase === 'paused' || clock.phase === 'stopped')
      throw new Error(`the clock is ${clock.phase}, and nobody holds it`);
    return;
  }
  if (clock.phase !== phase) throw new Error(`the clock is ${clock.phase} and should be ${phase}`);
  if (nextTickMillis(room) !== null) throw new Error(`something falls due while the clock is ${phase}`);
}

/** What EXCON gave the turn that is open: its own planning time, and more. */
function givenMillis({ history, state }: Room): number {
  const facts = history.flatMap(({ batches }) => batches.flatMap((batch) => batch.facts));
  const more = facts.flatMap((fact) =>
    fact.fact === 'turnExtended' && fact.turn === state.turn ? [fact.seconds] : [],
  );
  return 1000 * more.reduce((sum, seconds) => sum + seconds, PLANNING_SECONDS);
}

/** Planning time is never lost, and never gained but for the least that a restart leaves. */
function mustKeepTime(room: Room, planned: Planned, nowMillis: number): void {
  const { clock, state } = room;
  const phase = clock.still?.beneath[0] ?? clock.phase;
  if (phase !== 'planning' || state.clock !== 'planning') return;
  const leftMillis = clock.still ? (clock.still.leftMillis ?? 0) : (clock.endsAtMillis ?? 0) - nowMillis;
  const least = Math.max(0, givenMillis(room) + planned.forgivenMillis - planned.ranMillis);
  if (leftMillis < least) throw new Error(`${least - leftMillis} ms of planning are lost in turn ${planned.turn}`);
  const most = least + planned.restarts * RESTART_MILLIS;
  if (leftMillis > most) throw new Error(`${leftMillis - most} ms of planning are too many in turn ${planned.turn}`);
}

function mustKeepAll(room: Room, disk: MemoryDisk, acknowledged: readonly SentKey[], heard: readonly string[]): void {
  const entries = disk.entries.get(room.exercise) ?? [];
  const [fault] = keyFaults(entries, acknowledged);
  if (fault) throw new Error(fault);
  const own = inputsOf(room).map(({ by, key }) => `${by} ${key}`);
  const inOrder = acknowledged.map(({ by, key }) => `${by} ${key}`);
  const logged = own.filter((key) => inOrder.includes(key));
  if (logged.join() !== inOrder.join()) throw new Error(`the log has ${logged.join()} and not ${inOrder.join()}`);
  const told = (room.news[EAR] ?? []).map((news) => JSON.stringify(news));
  if (told.join() !== heard.join()) throw new Error(`${EAR} heard something else than the log tells`);
  mustBeAsWithoutClock(room);
}

/** The same inputs without any word about the clock come to the same: the same orders and injects, each once, in their order. */
function mustBeAsWithoutClock(room: Room): void {
  let state = initialState(room.game.scenario);
  const batches: Batch[] = [];
  for (const { input, by } of inputsOf(room)) {
    if (CLOCK.includes(input.type)) continue;
    const stepped = step(room.game, state, input, by);
    state = stepped.state;
    batches.push(...stepped.batches);
  }
  const played = kept(room.history.flatMap((line) => line.batches));
  const without = kept(batches);
  if (played !== without) throw new Error(`with the clock ${played}, without it ${without}`);
  const { clock: _, ...truth } = room.state;
  const { clock: __, ...same } = state;
  if (canonicalJson(truth) !== canonicalJson(same)) throw new Error('the clock has changed the truth');
}

function kept(batches: readonly Batch[]): string {
  const kinds: readonly Fact['fact'][] = [
    'orderSealed',
    'orderResolved',
    'injectReleased',
    'rulingAsked',
    'turnClosed',
  ];
  return canonicalJson(batches.flatMap(({ facts }) => facts.filter(({ fact }) => kinds.includes(fact))));
}
