import { t } from '@lingui/core/macro';
import type { OpenFault } from '../opened.ts';

/** Why a file is not opened: in a title, in a sentence, and what would be right. */
export interface FaultWords {
  readonly title: string;
  readonly says: string;
  readonly right: string;
}

/** The words for a file that does not open. */
export function faultWords(fault: OpenFault): FaultWords {
  switch (fault.code) {
    case 'notJson':
      return {
        title: t`This is not a run file`,
        says: fault.cut ? t`It breaks off: the end of the file is missing.` : t`It is not JSON.`,
        right: t`Export the run again from exercise control’s log, or open a debrief that was saved here.`,
      };
    case 'notRun':
      return {
        title: t`This is not a run file`,
        says: t`It is JSON, but neither a run nor a saved debrief.`,
        right: t`Right would be the file behind “Export run” in exercise control’s log, or one that was saved here.`,
      };
    case 'otherRules':
      return {
        title: t`Another version played this run`,
        says: t`Under other rules it would come out differently.`,
        right: t`Open it with the version that played it.`,
      };
    case 'damaged':
      return {
        title: fault.entry === null ? t`This file was changed` : t`This file was changed at entry ${fault.entry}`,
        says: t`It is not what was recorded, so nothing of it is shown.`,
        right: t`Ask exercise control for the original. Its server still holds it.`,
      };
    case 'gaveUp':
      return {
        title: t`This browser gave up`,
        says: t`Nothing is known of the file. To play a run again takes memory and WebAssembly, and here one of them is missing.`,
        right: t`Try again, or open the file in another browser.`,
      };
    case 'running':
      return {
        title: t`This exercise is still running`,
        says: fault.turn === 0 ? t`It has not started yet.` : t`Its log stops in turn ${fault.turn}, before EndEx.`,
        right: t`Export the run again after EndEx.`,
      };
    case 'sealed':
      return {
        title: t`The seed is not in this file`,
        says: t`The run was exported before the seed was revealed, so it cannot be played again.`,
        right: t`Export the run again after EndEx: the seed is then in it.`,
      };
  }
}
