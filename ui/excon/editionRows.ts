import { t } from '@lingui/core/macro';
import type { Edition } from '../../engine/model/edition.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { State } from '../../engine/state/state.ts';
import { text } from '../kit/text.ts';

/** An edition of the debrief as EXCON decides on it: what it is called, who reads what, and how it stands. */
export interface EditionRow {
  readonly edition: Edition;
  readonly name: string;
  /** Who sees what once it is released, in one sentence. */
  readonly whom: string;
  readonly isReleased: boolean;
  /** Whether there is a run file of it; the common edition holds sums and no run. */
  readonly hasRun: boolean;
}

/** Every edition of this exercise: for all, for each nation in the scenario's order, and last what nobody can unsee. */
export function editionRows(
  { nations }: Pick<Scenario, 'nations'>,
  { released }: Pick<State, 'released'>,
  language: string,
): readonly EditionRow[] {
  const row = (edition: Edition, name: string, whom: string): EditionRow => ({
    ...{ edition, name, whom },
    isReleased: released.includes(edition),
    hasRun: edition !== 'common',
  });
  return [
    row('common', t`Common edition`, t`Every seat, and the wall: sums over all nations, without a name.`),
    ...nations.map((nation) => {
      const name = text(nation.name, language);
      return row(nation.id, t`Edition for ${name}`, t`${name}’s seats only: what ${name} did, was told and came to.`);
    }),
    row('truth', t`The whole truth`, t`Every seat: everything, also all messages, notes and orders of the others.`),
  ];
}
