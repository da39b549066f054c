import type { DebriefBundle } from '../../../engine/evaluation/debrief/bundle.ts';
import { bundleFor } from '../../../engine/room/rerun/bundleFor.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import type { Sha256 } from '../../../engine/run/game.ts';
import { type Replay, ReplayFault, replay } from '../../../engine/run/replay.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { seatAt, seatMoments } from '../model/seatAt.ts';
import type { Step } from '../opened.ts';
import { report } from '../pages/report.ts';
import { runNames } from '../pages/runNames.ts';
import { sheets } from '../pages/sheets.ts';

/**
 * Checks a saved bundle whose run has been verified; gives what its run comes to where that is whole. The truth is examined again
 * and must be what its run gives, to the last figure. A nation's edition and the common one cannot be computed from what they hold:
 * they must fit the run that they name, and be such that pages and seats can be drawn. Throws where something does not fit.
 */
export function openBundle(bundle: DebriefBundle, sha256: Sha256, tell: (step: Step) => void): Replay | null {
  const { run, edition } = bundle;
  if (edition === 'truth') {
    if (!run?.scenario) throw misfit('the truth is here without its run');
    tell('replaying');
    const played = replay(run, sha256);
    tell('examining');
    if (canonicalJson(bundleFor(run, edition, sha256)) !== canonicalJson(bundle))
      throw misfit('the debrief is not what its run comes to');
    return played;
  }
  if (bundle.debrief.edition !== edition) throw misfit('the debrief is of another edition');
  if (bundle.seats.some(({ seat }) => nationOf(seat) !== edition)) throw misfit('a seat is of another edition');
  if ((run === null) !== (edition === 'common') || run?.scenario) throw misfit('the run is of another edition');
  if (run && (run.header.exercise !== bundle.exercise || run.header.seedCommitment !== bundle.header.seedCommitment))
    throw misfit('the run is of another exercise');
  draw(bundle);
  return null;
}

/** Draws everything once and keeps nothing: what cannot be drawn throws here, where it is a fault of the file. */
function draw({ printed, debrief, header, edition, seats }: DebriefBundle): void {
  sheets(printed, debrief);
  report(printed, debrief, runNames(header, edition, null));
  for (const row of seats) {
    const last = seatMoments(row).at(-1);
    if (last?.at !== 'ended') throw misfit('what a seat heard stops before EndEx');
    seatAt(row, last);
  }
}

function misfit(says: string): ReplayFault {
  return new ReplayFault(0, says);
}
