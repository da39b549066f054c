import { metricsOf } from '../../../engine/evaluation/metrics.ts';
import type { Input } from '../../../engine/model/input.ts';
import { exportRun } from '../../../engine/room/exportRun.ts';
import { examine } from '../../../engine/room/rerun/examine.ts';
import { loggedRun } from '../../../engine/room/rerun/loggedRun.ts';
import { type Change, rerun } from '../../../engine/room/rerun/rerun.ts';
import { tryOrders } from '../../../engine/room/rerun/tryOrders.ts';
import type { Room } from '../../../engine/room/room.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { mustEqual } from './mustEqual.ts';

const QUIET: readonly Input['type'][] = ['note', 'extendTurn', 'setReady'];

/** A log played again as it stands comes to the room's state, views and events, from whichever turn it is begun. */
export function checkUnchanged(room: Room): void {
  const base = loggedRun(exportRun(room, { reveal: true }), nativeTools);
  mustEqual('the last state', canonicalJson(room.state), canonicalJson(base.end.state));
  mustEqual('what the seats know', canonicalJson(room.views), canonicalJson(base.end.views));
  const end = canonicalJson(metricsOf(room.game.scenario, room.state));
  for (const turn of base.openings.keys()) {
    // A note or a moment more is nothing that a rule looks at: without it the run is the same from here on.
    const idle = base.rows.find((row) => row.turn === turn && QUIET.includes(row.input.type));
    if (!idle) continue;
    const change: Change = { moved: new Map(), leftOut: new Set([idle.index]), elseAsPlayed: false, bots: 'asGiven' };
    const again = rerun(base, change);
    mustEqual(`the figures from turn ${turn} on`, end, canonicalJson(again.end));
    const [refused] = again.skipped;
    if (refused !== undefined)
      throw new Error(`${JSON.stringify(base.rows[refused]?.input)} is refused as it was played`);
  }
}

/** The played future and the one without action are those that exercise control saw live, and a warning brief never matters. */
export function checkExamined(room: Room): void {
  const file = exportRun(room, { reveal: true });
  const once = examine(file, nativeTools, 'common');
  const rows = (after: ReadonlyMap<number, unknown>) => canonicalJson([...after].map(([turn, of]) => ({ turn, of })));
  const { measures } = room;
  mustEqual('the end', canonicalJson(metricsOf(room.game.scenario, room.state)), canonicalJson(once.end));
  mustEqual('as played', rows(new Map(measures.map((row) => [row.turn, row.played]))), rows(once.played));
  mustEqual('without action', rows(new Map(measures.map((row) => [row.turn, row.noAction]))), rows(once.noAction));
  const briefs = tryOrders(
    loggedRun(file, nativeTools),
    ({ input }) => input.type === 'sealOrder' && input.draft.type === 'D03',
  );
  for (const { id, earlier, later, leftOut } of briefs.slice(0, 4)) {
    for (const trial of [earlier, later, leftOut]) {
      const none = '{"hospitalDarkHours":0,"personHours":0}';
      if (trial) mustEqual(`what ${id} changes`, none, canonicalJson(trial.region));
    }
  }
}
