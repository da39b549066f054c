import type { Scenario } from '../../engine/model/scenario.ts';
import type { State } from '../../engine/state/state.ts';
import { weighPersonHours } from './weighPersonHours.ts';

/** What the people of all nations together went without so far: person-hours, weighed, and hospital hours in the dark. */
export function regionSoFar(
  { reducedWeightPerMille }: Scenario,
  { nations }: State,
): { readonly personHours: number; readonly darkHours: number } {
  const hours = Object.values(nations).map((row) => row.personHours);
  return {
    personHours: hours.reduce((sum, row) => sum + weighPersonHours(row, reducedWeightPerMille), 0),
    darkHours: hours.reduce((sum, row) => sum + row.hospitalDark, 0),
  };
}
