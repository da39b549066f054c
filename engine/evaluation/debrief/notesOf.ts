import type { Scenario } from '../../model/scenario.ts';
import type { State } from '../../state/state.ts';
import type { Note } from './debrief.ts';

/**
 * What seats handed in, seat by seat in the scenario's order, so that nobody learns who was first. A note whose text was
 * erased is gone.
 */
export function notesOf(
  scenario: Pick<Scenario, 'nations'>,
  { notes }: Pick<State, 'notes'>,
  text: (ref: string) => string | null,
): readonly Note[] {
  return scenario.nations
    .flatMap((nation) => nation.seats)
    .flatMap(({ id }) => notes.filter((note) => note.seat === id))
    .flatMap(({ seat, kind, for: whom, text: ref }) => {
      const words = text(ref);
      return words === null ? [] : [{ seat, kind, for: whom, text: words }];
    });
}
