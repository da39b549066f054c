import { exportRun } from '../../../engine/room/exportRun.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { newsOfSeat, replay, viewOfSeat } from '../../../engine/run/replay.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';
import { verifyRun } from '../../../engine/run/verifyRun.ts';
import { nativeSha256 } from '../../../server/nativeSha256.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { mustEqual } from './mustEqual.ts';

/** The run file of a room, seed revealed, as it comes back from a disk. */
export function fileOf(room: Room): RunFile {
  return JSON.parse(JSON.stringify(exportRun(room, { reveal: true }))) as RunFile;
}

/** Throws when a room's file does not verify, or re-executing it gives anything else than the room lived through. */
export function mustReplay(room: Room): void {
  const file = fileOf(room);
  const fault = verifyRun(file, nativeSha256);
  if (fault) throw new Error(`the file of the run does not verify: ${fault.says}`);
  for (const writer of ['thaw', 'immer'] as const) {
    const again = replay(file, nativeTools, { writer });
    mustEqual('stateHash', `${again.stateHash}`, `${room.stateHash}`);
    mustEqual('logHash', again.logHash, room.entries.at(-1)?.chain ?? '');
    mustEqual('the last state', canonicalJson(again.state), canonicalJson(room.state));
    for (const seat of seatsOf(room.game.scenario)) {
      mustEqual(`the news of ${seat}`, JSON.stringify(newsOfSeat(file, again, seat)), JSON.stringify(room.news[seat]));
      mustEqual(`the view of ${seat}`, canonicalJson(viewOfSeat(file, again, seat)), canonicalJson(room.views[seat]));
    }
  }
}
