import type { DebriefBundle } from '../../../engine/evaluation/debrief/bundle.ts';
import type { Debrief, Edition, Note } from '../../../engine/evaluation/debrief/debrief.ts';
import { debriefFor } from '../../../engine/evaluation/debrief/debriefFor.ts';
import { exportRun } from '../../../engine/room/exportRun.ts';
import { examine } from '../../../engine/room/rerun/examine.ts';
import type { Room } from '../../../engine/room/room.ts';
import { replay } from '../../../engine/run/replay.ts';
import { type DebriefPages, writeDebrief } from '../../../scripts/debrief/writeDebrief.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { runNames } from '../../../ui/debrief/pages/runNames.ts';

/** One edition of a finished room's debrief. */
export function debriefOf(room: Room, edition: Edition = 'truth', notes: readonly Note[] = []): Debrief {
  return debriefFor(examine(exportRun(room, { reveal: true }), nativeTools, edition), notes, edition);
}

/** The pages of an edition, as the command writes them but for the letters. */
export function pagesOf(room: Room, edition: Edition, notes: readonly Note[] = []): DebriefPages {
  const file = exportRun(room, { reveal: true });
  const { scenarioHash } = file.header;
  const end = { ...replay(file, nativeTools), scenarioHash, reveal: file.reveal };
  const names = runNames(file.header, edition, end);
  return writeDebrief(room.game.scenario, debriefOf(room, edition, notes), names, 'letters');
}

/** The pages that a seat's edition prints, from the bundle and nothing else. */
export function pagesOfBundle({ printed, debrief, header, edition }: DebriefBundle): DebriefPages {
  return writeDebrief(printed, debrief, runNames(header, edition, null), 'letters');
}
