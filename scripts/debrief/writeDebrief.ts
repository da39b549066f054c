import type { Debrief } from '../../engine/evaluation/debrief/debrief.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { Replay } from '../../engine/run/replay.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { documentOf, editionName } from './page.ts';
import { type RunNames, report } from './report.ts';
import { sheets } from './sheets.ts';
import { textOf } from './textOf.ts';

/** The pages of one edition, ready to be printed. */
export interface DebriefPages {
  readonly wall: string;
  readonly report: string;
}

/** Writes an edition's two documents. The same debrief gives the same bytes. */
export function writeDebrief(scenario: Scenario, debrief: Debrief, names: RunNames, font: string): DebriefPages {
  const title = (what: string) =>
    `EXERCISE ${textOf(scenario, scenario.title)}: ${what}, ${editionName(scenario, debrief.edition)}`;
  const language = scenario.languages[0] ?? 'en';
  return {
    wall: documentOf(title('wall set'), 'A4 landscape', language, font, ...sheets(scenario, debrief)),
    report: documentOf(title('report'), 'A4 portrait', language, font, ...report(scenario, debrief, names)),
  };
}

/**
 * What an edition prints to name its run. Hashes of scenario, log and state cover what others did, so that equal runs could be
 * told from unequal ones by them: they stand in exercise control's edition only.
 */
export function namesFor(file: RunFile, run: Replay, edition: Debrief['edition']): RunNames {
  const { seedCommitment, rulesVersion, scenarioHash } = file.header;
  if (edition !== 'truth') return { seedCommitment, rulesVersion, more: [] };
  const { seed = '', salt = '' } = file.reveal ?? {};
  return {
    seedCommitment,
    rulesVersion,
    more: [
      ['seed and salt', `${seed} ${salt}`],
      ['scenario', scenarioHash],
      ['log', run.logHash],
      ['state', run.stateHash ?? ''],
    ],
  };
}
