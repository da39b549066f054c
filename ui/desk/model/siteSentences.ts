import { t } from '@lingui/core/macro';
import type { AssetId } from '../../../engine/model/ids.ts';
import type { AssetKind } from '../../../engine/model/order.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { percent } from '../../kit/number.ts';

/** What an own site is there for, where its kind does not say it, and whom it needs; nothing for a site that stands alone. */
export function siteSentences(scenario: PublicScenario, id: AssetId, names: Names): readonly string[] {
  const takes = scenario.own.dependencies.find(({ asset }) => asset === id)?.dependsOn ?? [];
  const needs = takes.map(({ from, bufferHours, lossPerMille }) => {
    const giver = names.asset(from);
    if (bufferHours > 0) return t`${giver} (${bufferHours} h without)`;
    return lossPerMille < 1000 ? t`${giver} (${percent(1000 - lossPerMille)} without)` : giver;
  });
  const purpose = purposeOf(names.kind(id));
  const said = purpose === null ? [] : [purpose];
  return needs.length === 0 ? said : [...said, t`Needs ${listOf(needs, names.language)}.`];
}

function purposeOf(kind: AssetKind | null): string | null {
  switch (kind) {
    case 'hub':
      return t`Telephone and data run over it, and so do your reports.`;
    case 'bankSwitch':
      return t`Card payments and cash machines run over it. Hours without them are shown, not counted.`;
    case 'port':
      return t`Goods come in here, and fuel for the filling stations. Hours without fuel are shown, not counted.`;
    default:
      return null;
  }
}
