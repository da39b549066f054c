import { t } from '@lingui/core/macro';
import { type InformationId, WALL } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { type Names, namesOf } from '../kit/names.ts';
import { text } from '../kit/text.ts';

/** Names of what only exercise control sees, beside the names everybody has. */
export interface ExconNames extends Names {
  information(id: InformationId): string;
  /** "Dosing stopped (Quiet Tide)", from `campaign/track/stage`. */
  stage(path: string): string;
}

/** The names of a whole scenario in one language. */
export function exconNames(scenario: Scenario, language: string): ExconNames {
  const information = new Map(scenario.information.map((item) => [item.id, text(item.name, language)]));
  const stages = new Map<string, string>();
  for (const campaign of scenario.campaigns) {
    for (const track of campaign.tracks) {
      for (const stage of track.stages) {
        const name = `${text(stage.name, language)} (${text(campaign.name, language)})`;
        stages.set(`${campaign.id}/${track.id}/${stage.id}`, name);
      }
    }
  }
  const names = namesOf(scenario, language);
  return {
    ...names,
    // A stop that was pressed at the projector is nobody's by name.
    seat: (id) => (id === WALL ? t`The wall` : names.seat(id)),
    information: (id) => information.get(id) ?? id,
    stage: (path) => stages.get(path) ?? path,
  };
}
