import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line } from '../../../engine/view/view.ts';
import { type LossGroup, mergeLosses } from '../../kit/causes/mergeLosses.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { lossSentence } from './lossSentence.ts';

/** The losses among the lines, those told as one that belong together. Only districts are told together with others. */
export function lossGroups(lines: readonly Line[], names: Names): readonly LossGroup[] {
  const losses = lines.filter((line) => line.line === 'serviceLost');
  return mergeLosses(losses, (asset) => names.kind(asset) === 'district');
}

/** The group in which a line is told; undefined where none is. */
export function groupOf(
  line: Extract<Line, { line: 'serviceLost' | 'serviceRestored' }>,
  groups: readonly LossGroup[],
): LossGroup | undefined {
  return groups.find(
    ({ sites, services, hour }) =>
      hour === line.hour && services.includes(line.service) && sites.some(({ asset }) => asset === line.asset),
  );
}

/** A group of losses in one sentence, with all the people it touches. */
export function groupSentence(
  { sites, services, hour }: Pick<LossGroup, 'services' | 'hour'> & { sites: readonly { readonly asset: string }[] },
  scenario: PublicScenario,
  names: Names,
): string {
  const assets = scenario.nations.flatMap((nation) => nation.assets);
  const people = sites.reduce((sum, { asset: id }) => sum + (assets.find(({ id: own }) => own === id)?.people ?? 0), 0);
  const kind = names.kind(sites[0]?.asset ?? '') ?? 'district';
  const name = listOf(
    sites.map(({ asset }) => names.asset(asset)),
    names.language,
  );
  return lossSentence({ kind, people, name, services, hour }, names.language);
}
