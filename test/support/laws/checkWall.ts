import fc from 'fast-check';
import { EXCON, type Text, WALL } from '../../../engine/model/ids.ts';
import type { WallFrame } from '../../../engine/protocol/wall.ts';
import { decide } from '../../../engine/room/decide.ts';
import type { Room } from '../../../engine/room/room.ts';
import { tellWall } from '../../../engine/room/tellWall.ts';
import { wallFrame } from '../../../engine/room/wallFrame.ts';
import { wallScenario } from '../../../engine/room/wallScenario.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { mustEqual } from './mustEqual.ts';
import { firstFault } from './playedRuns.ts';
import { close, connect, control, openTable, type Table } from './table.ts';

const POISON = 'nobody may read this';
/** Texts by language and the map, which are shown as they are. */
const WHOLE = new Set(['title', 'caveat', 'name', 'map', 'realWorldLabel']);

/** A field that a rule adds, to the state, to a chair or to the scenario, stays inside until the wall's gate lists it. */
export function checkWallAllowList(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    for (const clock of ['waiting', 'planning', 'ended'] as const) {
      const state = { ...(poison(room.state) as Room['state']), clock };
      const scenario = poison(room.game.scenario) as Room['game']['scenario'];
      const chairs = poison(room.chairs) as Room['chairs'];
      const poisoned = { ...room, state, chairs, game: { ...room.game, scenario } };
      const shown = JSON.stringify([wallFrame(poisoned), wallScenario(scenario)]);
      if (shown.includes(POISON)) throw new Error(`the wall shows a new field: ${shown.slice(0, 400)}`);
    }
  });
}

/** While the exercise runs and afterwards, who sits where, who is ready and what any seat has done is not on the wall. */
export function checkWallStill(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    const { covered, ready } = room.state;
    const other = Object.fromEntries(
      Object.keys(covered).map((seat) => [seat, covered[seat] === null ? 'random' : null]),
    );
    const flipped = Object.fromEntries(Object.keys(ready).map((seat) => [seat, !ready[seat]]));
    const state = { ...room.state, covered: other, ready: flipped };
    const elsewhere = { ...room, state, chairs: {}, presence: {}, views: {}, news: {}, texts: {}, keys: {} };
    mustEqual('the wall without its seats', JSON.stringify(wallFrame(elsewhere)), JSON.stringify(wallFrame(room)));
  });
}

type Deed = 'close' | 'show' | 'hide' | 'blank' | 'unblank' | 'back' | 'note' | 'old';

/**
 * Whatever EXCON does in whatever order, the line on the wall is the one of the turn that is open, put there since it opened,
 * and the wall that was told step by step shows what one that opens now is shown.
 */
export function checkWallLine(search: Search): string | null {
  const deeds = fc.array(fc.constantFrom<Deed>('close', 'show', 'hide', 'blank', 'unblank', 'back', 'note', 'old'), {
    maxLength: 24,
  });
  return counterexample(
    fc.property(luck, deeds, (seed, list) => {
      const table = openTable({ scenario: firstLight, seed });
      connect(table, WALL);
      control(table, { type: 'startEx' });
      let shown = false;
      let blank = false;
      for (const deed of list) {
        if (table.room.state.clock === 'ended') break;
        const { turn } = table.room.state;
        if (deed === 'close') close(table);
        else if (deed === 'note') control(table, { type: 'note', turn, text: 'noted' });
        else if (deed === 'back') stepBack(table);
        else if (deed === 'blank' || deed === 'unblank') say(table, { type: 'blankWall', blank: deed === 'blank' });
        else say(table, { type: 'readOutOnWall', turn: deed === 'old' ? turn - 1 : turn, shown: deed !== 'hide' });
        if (deed === 'close' || deed === 'back' || deed === 'hide') shown = false;
        if (deed === 'show') shown = true;
        if (deed === 'blank' || deed === 'unblank') blank = deed === 'blank';
        const now = wallFrame(table.room);
        const line = shown ? lineOf(table.room) : null;
        mustEqual(`the line after ${deed}`, JSON.stringify(now.readOut), JSON.stringify(line));
        mustEqual(`blank after ${deed}`, `${now.blank}`, `${blank}`);
        mustEqual(`what the wall was told by ${deed}`, JSON.stringify(lastTold(table)), JSON.stringify(now));
      }
    }),
    search,
  );
}

function poison(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(poison);
  if (typeof part !== 'object' || part === null) return part;
  const fields = Object.entries(part).map(([key, value]) => [key, WHOLE.has(key) ? value : poison(value)]);
  return { ...Object.fromEntries(fields), added: POISON };
}

function say(table: Table, message: Parameters<typeof decide>[1]['message']): void {
  const before = table.room;
  table.room = decide(before, { from: EXCON, message, atMillis: 0 }).room;
  for (const { to, frame } of tellWall(before, table.room, 0))
    if (to === 'wall') table.sent.get(WALL)?.push(JSON.stringify(frame));
}

function stepBack(table: Table): void {
  const { hash } = table.room.history[0]?.line ?? {};
  control(table, { type: 'stepBack', to: hash ?? 'start' });
}

function lastTold(table: Table): WallFrame | null {
  const told = (table.sent.get(WALL) ?? []).map((text) => JSON.parse(text) as WallFrame);
  return told.findLast(({ type }) => type === 'wall') ?? null;
}

/** The line by a second way: of all that was ever read out, the one that names the turn that is open. */
function lineOf({ history, state }: Room): Text | null {
  const facts = history.flatMap(({ batches }) => batches.flatMap((batch) => batch.facts));
  return (
    facts.flatMap((fact) => (fact.fact === 'readOut' && fact.turn === state.turn ? [fact.say] : [])).at(-1) ?? null
  );
}
