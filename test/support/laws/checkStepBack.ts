import fc from 'fast-check';
import { EXCON } from '../../../engine/model/ids.ts';
import { restoreRoom } from '../../../engine/room/restoreRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { allMoves, controlMoves, playThrough } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { mustReplay } from './mustReplay.ts';
import { pickFrom } from './pickFrom.ts';
import { close, control, goOn, send, type Table } from './table.ts';

/**
 * Steps back to some entry of a run, twice, and plays on from there. The file verifies and replays to what the room came to,
 * a server that starts on it comes to the same room, and nobody can go back to what was abandoned.
 */
export function checkStepBack(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const table = playThrough({ scenario: firstLight, seed: luck, turns: 5 }, luck);
      for (const branch of ['second', 'third']) {
        const { history } = table.room;
        const line = history[pickFrom(`${luck}/${branch}`)('to', history.length)]?.line;
        if (!line) throw new Error('a run without history');
        const gone = history.find((row) => row.line.entry > line.entry)?.line.hash;
        control(table, { type: 'stepBack', to: line.hash });
        if (gone !== undefined) mustNotReturn(table, gone);
        playOn(table, `${luck}/${branch}`);
        mustReplay(table.room);
        mustRestore(table.room);
      }
    }),
    search,
  );
}

function mustNotReturn(table: Table, to: string): void {
  const answer = send(table, EXCON, { type: 'stepBack', to });
  if (answer.type !== 'refused') throw new Error(`stepped back into what was abandoned, and it was ${answer.type}`);
}

function playOn(table: Table, luck: string): void {
  goOn(table);
  if (table.room.state.clock === 'waiting') control(table, { type: 'startEx' });
  for (let turns = 0; turns < 2 && table.room.state.clock !== 'ended'; turns++) {
    if (table.room.state.clock === 'planning') allMoves(table, luck);
    if (table.room.state.clock === 'planning') controlMoves(table, luck);
    close(table);
  }
}

/** A server that starts on this room's log has the same room. What was answered to abandoned inputs it knows by key only. */
function mustRestore(room: Room): void {
  const { exercise, game, planningSeconds, reveal, runSecret, entries } = room;
  const restored = restoreRoom({
    ...{
      exercise,
      scenario: game.scenario,
      turns: game.scenario.turns,
      planningSeconds,
      runSecret,
      writer: game.writer,
    },
    ...{ seed: reveal.seed, seedSalt: reveal.salt, tools: nativeTools, entries: JSON.parse(JSON.stringify(entries)) },
    ...{ texts: Object.values(room.texts), atMillis: 0 },
  });
  const parts = [
    'header',
    'epoch',
    'state',
    'views',
    'news',
    'entries',
    'texts',
    'history',
    'digest',
    'stateHash',
  ] as const;
  for (const part of parts)
    mustEqual(`${part} after a restart`, canonicalJson(restored[part]), canonicalJson(room[part]));
  mustEqual('the keys after a restart', Object.keys(restored.keys).sort().join(), Object.keys(room.keys).sort().join());
}
