import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line } from '../../../engine/view/view.ts';
import { type LossGroup, mergeLosses } from '../../kit/causes/mergeLosses.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { lossSentence } from './lossSentence.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/**
 * The losses among the lines, those told as one that belong together, and each with its end where the lines tell that, too: when it came back, or
 * was lost for another reason.
 */
export function lossGroups(lines: readonly Line[], names: Names): readonly LossGroup[] {
  const losses = lines.flatMap((line, at) =>
    line.line === 'serviceLost' ? [{ ...line, until: endOf(line, lines.slice(at + 1))?.hour }] : [],
  );
  return mergeLosses(losses, spreads(names));
}

/** What came back among the lines, told as one where it belongs together; not what these lines tell the loss of. */
export function backGroups(lines: readonly Line[], names: Names): readonly LossGroup[] {
  const ends = lines.flatMap((line, at) => (line.line === 'serviceLost' ? [endOf(line, lines.slice(at + 1))] : []));
  const back = lines.filter((line) => line.line === 'serviceRestored');
  return mergeLosses(
    back.filter((line) => !ends.includes(line)).map((line) => ({ ...line, because: [] })),
    spreads(names),
  );
}

/** The line that tells the end of a loss, among those after it. */
function endOf(
  loss: LineOf<'serviceLost'>,
  after: readonly Line[],
): LineOf<'serviceLost' | 'serviceRestored'> | undefined {
  return after.find(
    (line): line is LineOf<'serviceLost' | 'serviceRestored'> =>
      (line.line === 'serviceLost' || line.line === 'serviceRestored') &&
      line.asset === loss.asset &&
      line.service === loss.service,
  );
}

/** Only districts are told together with others. */
function spreads(names: Names): (asset: string) => boolean {
  return (asset) => names.kind(asset) === 'district';
}

/** The group in which a line is told; undefined where none is. */
export function groupOf(
  line: LineOf<'serviceLost' | 'serviceRestored'>,
  groups: readonly LossGroup[],
): LossGroup | undefined {
  return groups.find(
    ({ sites, services, hour }) =>
      hour === line.hour && services.includes(line.service) && sites.some(({ asset }) => asset === line.asset),
  );
}

/** A group of losses in one sentence, with all the people it touches. */
export function groupSentence(
  {
    sites,
    services,
    hour,
    until,
  }: Pick<LossGroup, 'services' | 'hour' | 'until'> & { sites: readonly { readonly asset: string }[] },
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
  return lossSentence({ kind, people, name, services, hour, until }, names.language);
}
