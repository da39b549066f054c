import type { Debrief } from '../../engine/evaluation/debrief/debrief.ts';
import type { PrintedScenario } from '../../engine/evaluation/debrief/printedScenario.ts';
import { editionName } from '../../ui/debrief/pages/page.ts';
import { report } from '../../ui/debrief/pages/report.ts';
import type { RunNames } from '../../ui/debrief/pages/runNames.ts';
import { sheets } from '../../ui/debrief/pages/sheets.ts';
import { textOf } from '../../ui/debrief/pages/textOf.ts';
import { documentOf } from './documentOf.ts';

/** The pages of one edition, ready to be printed. */
export interface DebriefPages {
  readonly wall: string;
  readonly report: string;
}

/** Writes an edition's two documents. The same debrief gives the same bytes. */
export function writeDebrief(scenario: PrintedScenario, debrief: Debrief, names: RunNames, font: string): DebriefPages {
  const title = (what: string) =>
    `EXERCISE ${textOf(scenario, scenario.title)}: ${what}, ${editionName(scenario, debrief.edition)}`;
  const language = scenario.languages[0] ?? 'en';
  return {
    wall: documentOf(title('wall set'), 'A4 landscape', language, font, ...sheets(scenario, debrief)),
    report: documentOf(title('report'), 'A4 portrait', language, font, ...report(scenario, debrief, names)),
  };
}
