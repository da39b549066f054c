import type { DebriefBundle } from '../../../engine/evaluation/debrief/bundle.ts';
import { bundleFor } from '../../../engine/room/rerun/bundleFor.ts';
import type { Sha256, Tools } from '../../../engine/run/game.ts';
import { type Replay, ReplayFault, replay } from '../../../engine/run/replay.ts';
import { RULES_VERSION } from '../../../engine/run/rulesVersion.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';
import { verifyRun } from '../../../engine/run/verifyRun.ts';
import { writeRunText } from '../../../engine/run/writeRunText.ts';
import type { OpenFault, OpenResult, Step } from '../opened.ts';
import { runNames } from '../pages/runNames.ts';
import { editionLog } from './editionLog.ts';
import { isBundle, isRunFile } from './isFile.ts';
import { openBundle } from './openBundle.ts';
import { standOf } from './standOf.ts';
import { truthTrack } from './truthTrack.ts';

/**
 * Opens the text of a run file or of a saved bundle: verifies it, plays the run again where it is whole, and examines it.
 * Nothing of a file that does not fit is shown; what does not fit is said, with the entry at which it breaks.
 */
export function openText(text: string, tools: Tools, tell: (step: Step) => void): OpenResult {
  tell('reading');
  const raw = parse(text);
  if (raw === undefined) return fault({ code: 'notJson', cut: !text.trimEnd().endsWith('}') });
  try {
    if (isBundle(raw)) return openSaved(raw, text, tools, tell);
    if (!isRunFile(raw)) return fault({ code: 'notRun' });
    return openRun(raw, text, tools, tell);
  } catch (error) {
    if (error instanceof ReplayFault)
      return fault({ code: 'damaged', entry: error.entry || null, says: error.message });
    const says = error instanceof Error ? error.message : 'it cannot be read';
    return fault({ code: 'damaged', entry: null, says });
  }
}

function openRun(file: RunFile, text: string, tools: Tools, tell: (step: Step) => void): OpenResult {
  tell('verifying');
  const broken = verify(file, tools.sha256);
  if (broken) return fault(broken);
  const canonical = writeRunText(file);
  if (canonical !== text) {
    const says = `byte ${firstDifference(canonical, text)} is not as this program writes it`;
    return fault({ code: 'damaged', entry: null, says });
  }
  if (!file.scenario) return { is: 'log', log: editionLog(file) };
  const { ended, turn } = standOf(file);
  if (!ended) return fault({ code: 'running', turn });
  if (!file.reveal) return fault({ code: 'sealed' });
  tell('replaying');
  const run = replay(file, tools);
  tell('examining');
  const bundle = bundleFor(file, 'truth', tools);
  return debrief(bundle, JSON.stringify(bundle), run);
}

function openSaved(bundle: DebriefBundle, text: string, tools: Tools, tell: (step: Step) => void): OpenResult {
  tell('verifying');
  const broken = bundle.run ? verify(bundle.run, tools.sha256) : null;
  if (broken) return fault(broken);
  const checked = openBundle(bundle, tools, tell);
  return debrief(checked.bundle, checked.bundle === bundle ? text : JSON.stringify(checked.bundle), checked.run);
}

function debrief(bundle: DebriefBundle, bundleText: string, run: Replay | null): OpenResult {
  const file = bundle.run;
  const end = file && run ? { ...run, scenarioHash: file.header.scenarioHash, reveal: file.reveal } : null;
  return {
    is: 'debrief',
    opened: {
      bundle,
      bundleText,
      truth: file && run ? truthTrack(file, run) : null,
      names: runNames(bundle.header, bundle.edition, end),
      runText: file ? writeRunText(file) : null,
    },
  };
}

function verify(file: RunFile, sha256: Sha256): OpenFault | null {
  const { rulesVersion } = file.header;
  if (rulesVersion !== RULES_VERSION) {
    const says = `the run was made under rules version ${rulesVersion}, this program has ${RULES_VERSION}`;
    return { code: 'otherRules', says };
  }
  const broken = verifyRun(file, sha256);
  return broken && { code: 'damaged', entry: broken.entry, says: broken.says };
}

function fault(what: OpenFault): OpenResult {
  return { is: 'fault', fault: what };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1;
}
