import { t } from '@lingui/core/macro';
import type { Edition } from '../../../engine/model/edition.ts';
import type { View } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';

/** An edition of the debrief as a seat sees it: what it is called, what it holds, whether it may be opened. */
export interface EditionRow {
  readonly edition: Edition;
  readonly name: string;
  readonly holds: string;
  readonly isReleased: boolean;
}

/**
 * The editions that are for this seat (rule P7): its nation's and the common one, released or not; the truth only once it
 * has been released, because it may never be. Those of other nations are not spoken of.
 */
export function editionRows({ nation }: Pick<View, 'nation'>, names: Names): readonly EditionRow[] {
  const { nation: own, released } = nation;
  const name = names.nation(own);
  const rows: EditionRow[] = [
    {
      edition: own,
      name: t`Edition for ${name}`,
      holds: t`What ${name} did, was told and came to.`,
      isReleased: released.includes(own),
    },
    {
      edition: 'common',
      name: t`Common edition`,
      holds: t`Sums over all nations, without a name.`,
      isReleased: released.includes('common'),
    },
  ];
  if (!released.includes('truth')) return rows;
  return [
    ...rows,
    { edition: 'truth', name: t`The whole truth`, holds: t`Everything that happened.`, isReleased: true },
  ];
}
