import type { DebriefBundle, SeatPicture } from '../../evaluation/debrief/bundle.ts';
import { debriefFor } from '../../evaluation/debrief/debriefFor.ts';
import { editionsOf } from '../../evaluation/debrief/editionsOf.ts';
import { printedScenario } from '../../evaluation/debrief/printedScenario.ts';
import type { Edition } from '../../model/edition.ts';
import type { Scenario } from '../../model/scenario.ts';
import { editionFor } from '../../run/edition.ts';
import type { Sha256 } from '../../run/game.ts';
import { heardLive } from '../../run/heardLive.ts';
import { ReplayFault } from '../../run/replay.ts';
import { RULES_VERSION } from '../../run/rulesVersion.ts';
import type { RunFile } from '../../run/runFile.ts';
import { makePublicScenario } from '../../view/makePublicScenario.ts';
import { examine } from './examine.ts';

/**
 * One edition of a finished run, computed from control's own run file alone; the file has been verified before. Throws a
 * ReplayFault where the run is not over, was made under other rules, or is an edition itself.
 */
export function bundleFor(file: RunFile, edition: Edition, sha256: Sha256): DebriefBundle {
  const { scenario, header } = file;
  if (!scenario) throw new ReplayFault(0, 'the file is an edition itself, and no other is made from it');
  if (header.rulesVersion !== RULES_VERSION)
    throw new ReplayFault(0, `the run was made under rules version ${header.rulesVersion}, not ${RULES_VERSION}`);
  if (!editionsOf(scenario).includes(edition)) throw new ReplayFault(0, `there is no edition ${edition}`);
  const examined = examine(file, sha256, edition);
  if (!examined.isOver) throw new ReplayFault(file.entries.length, 'the log stops before EndEx');
  return {
    format: 'longtable-debrief',
    version: 1,
    exercise: header.exercise,
    edition,
    printed: printedScenario(scenario),
    header: { seedCommitment: header.seedCommitment, rulesVersion: header.rulesVersion },
    debrief: debriefFor(examined, examined.notes, edition),
    run: runOf(file, edition),
    seats: picturesOf(file, scenario, edition, sha256),
  };
}

/** The part of a run file that an edition holds: the whole, the nation's, or none of it. */
export function runOf(file: RunFile, edition: Edition): RunFile | null {
  if (edition === 'truth') return file;
  return edition === 'common' ? null : editionFor(file, edition);
}

function picturesOf(file: RunFile, scenario: Scenario, edition: Edition, sha256: Sha256): readonly SeatPicture[] {
  const nations = scenario.nations.filter(({ id }) => edition === 'truth' || id === edition);
  const seats = nations.flatMap((nation) => nation.seats.map(({ id: seat }) => ({ seat, nation: nation.id })));
  const heard = heardLive(
    file,
    sha256,
    seats.map(({ seat }) => seat),
  );
  return seats.map(({ seat, nation }) => ({
    seat,
    scenario: makePublicScenario(scenario, nation),
    news: heard.get(seat) ?? [],
  }));
}
