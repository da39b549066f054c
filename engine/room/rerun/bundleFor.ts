import type { DebriefBundle } from '../../evaluation/debrief/bundle.ts';
import type { Examined } from '../../evaluation/debrief/debrief.ts';
import { debriefFor } from '../../evaluation/debrief/debriefFor.ts';
import { editionsOf } from '../../evaluation/debrief/editionsOf.ts';
import { notesOf } from '../../evaluation/debrief/notesOf.ts';
import { printedScenario } from '../../evaluation/debrief/printedScenario.ts';
import type { Edition } from '../../model/edition.ts';
import type { Nation } from '../../model/scenario.ts';
import { editionFor } from '../../run/edition.ts';
import type { Tools } from '../../run/game.ts';
import { liveRun } from '../../run/liveRun.ts';
import { ReplayFault } from '../../run/replay.ts';
import { RULES_VERSION } from '../../run/rulesVersion.ts';
import type { RunFile } from '../../run/runFile.ts';
import { untilEndEx } from '../../run/untilEndEx.ts';
import { nationOf } from '../../state/rows.ts';
import { makePublicScenario } from '../../view/makePublicScenario.ts';
import { examine } from './examine.ts';

/**
 * One edition of a finished run, computed from control's own run file alone; the file has been verified before. Examining takes
 * seconds and depends on the run until EndEx only: whoever keeps what it came to may hand it in when notes have come since.
 * Throws a ReplayFault where the run is not over, was made under other rules, or is an edition itself.
 */
export function bundleFor(
  file: RunFile,
  edition: Edition,
  tools: Tools,
  examined: (played: RunFile) => Examined = (played) => examine(played, tools, edition),
): DebriefBundle {
  const { scenario, header, texts } = file;
  if (!scenario) throw new ReplayFault(0, 'the file is an edition itself, and no other is made from it');
  if (header.rulesVersion !== RULES_VERSION)
    throw new ReplayFault(0, `the run was made under rules version ${header.rulesVersion}, not ${RULES_VERSION}`);
  if (!editionsOf(scenario).includes(edition)) throw new ReplayFault(0, `there is no edition ${edition}`);
  const seats = scenario.nations.flatMap((nation) => (isIn(nation, edition) ? nation.seats : [])).map(({ id }) => id);
  const { state, heard } = liveRun(file, tools, seats);
  if (state.clock !== 'ended') throw new ReplayFault(file.entries.length, 'the log stops before EndEx');
  const words = new Map(texts.map(({ ref, text }) => [ref, text]));
  const notes = notesOf(scenario, state, (ref) => words.get(ref) ?? null);
  return {
    format: 'longtable-debrief',
    version: 1,
    exercise: header.exercise,
    edition,
    printed: printedScenario(scenario),
    header: { seedCommitment: header.seedCommitment, rulesVersion: header.rulesVersion },
    debrief: debriefFor(examined(untilEndEx(file)), notes, edition),
    run: runOf(file, edition),
    seats: seats.map((seat) => ({
      seat,
      scenario: makePublicScenario(scenario, nationOf(seat)),
      news: heard.get(seat) ?? [],
    })),
  };
}

/** The part of a run file that an edition holds: the whole, the nation's, or none of it. */
export function runOf(file: RunFile, edition: Edition): RunFile | null {
  if (edition === 'truth') return file;
  return edition === 'common' ? null : editionFor(file, edition);
}

/** Whether a nation's seats are in an edition with their whole picture. */
function isIn({ id }: Nation, edition: Edition): boolean {
  return edition === 'truth' || edition === id;
}
