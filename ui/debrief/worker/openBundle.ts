import type { DebriefBundle } from '../../../engine/evaluation/debrief/bundle.ts';
import { bundleFor } from '../../../engine/room/rerun/bundleFor.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import type { Tools } from '../../../engine/run/game.ts';
import { type Replay, ReplayFault, replay } from '../../../engine/run/replay.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { seatAt, seatMoments } from '../model/seatAt.ts';
import type { Step } from '../opened.ts';
import { report } from '../pages/report.ts';
import { runNames } from '../pages/runNames.ts';
import { sheets } from '../pages/sheets.ts';

/** What may be shown of a saved bundle, itself where it is as it should be, and its run played again where that is whole. */
interface Checked {
  readonly bundle: DebriefBundle;
  readonly run: Replay | null;
}

/**
 * Checks a saved bundle whose run has been verified. The truth is made anew from its run: what seats heard must be what the file
 * says, and figures are those of this program, whoever saved the file and when. A nation's edition and the common one cannot be made
 * from what they hold: they must fit the run that they name, and be such that pages and seats can be drawn. Throws where something
 * does not fit.
 */
export function openBundle(bundle: DebriefBundle, tools: Tools, tell: (step: Step) => void): Checked {
  const { run, edition } = bundle;
  if (edition === 'truth') {
    if (!run?.scenario) throw misfit('the truth is here without its run');
    tell('replaying');
    const played = replay(run, tools);
    tell('examining');
    const made = bundleFor(run, edition, tools);
    const { debrief, printed } = made;
    if (canonicalJson({ ...bundle, debrief, printed }) !== canonicalJson(made))
      throw misfit('what seats heard is not what the run told them');
    return { bundle: canonicalJson(bundle) === canonicalJson(made) ? bundle : made, run: played };
  }
  if (bundle.debrief.edition !== edition) throw misfit('the debrief is of another edition');
  if (bundle.seats.some(({ seat }) => nationOf(seat) !== edition)) throw misfit('a seat is of another edition');
  if ((run === null) !== (edition === 'common') || run?.scenario) throw misfit('the run is of another edition');
  if (run && (run.header.exercise !== bundle.exercise || run.header.seedCommitment !== bundle.header.seedCommitment))
    throw misfit('the run is of another exercise');
  draw(bundle);
  return { bundle, run: null };
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
