import { t } from '@lingui/core/macro';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line } from '../../../engine/view/view.ts';
import { causeSentence } from '../../kit/causes/causeSentence.ts';
import { type LossGroup, rootName } from '../../kit/causes/mergeLosses.ts';
import type { Why } from '../../kit/causes/why.ts';
import type { Names } from '../../kit/names.ts';
import { restoredSentence } from '../../kit/restoredSentence.ts';
import { lineSentence } from './lineSentence.ts';
import { backGroups, groupOf, groupSentence, lossGroups } from './lossGroups.ts';

/** One entry of a report: a line in words; or losses from one root, each with its chains, below what set them off. */
export interface ReportRow {
  /** Where its first line stands among the lines: one of its kind. */
  readonly at: number;
  /** That line, for icon and tone. */
  readonly line: Line;
  /** Null where a single loss says it all. */
  readonly says: string | null;
  readonly losses: readonly { readonly says: string; readonly whys: readonly Why[] }[];
  /** Whether all that it tells is over. */
  readonly isOver: boolean;
}

/**
 * The lines of a report as entries to read: all losses that one root set off stand together, and what came back in one hour is
 * one entry (what was lost and came back within the report is told as over), each where its first line stood. Everything else is an entry of its own.
 */
export function reportRows(lines: readonly Line[], scenario: PublicScenario, names: Names): readonly ReportRow[] {
  const groups = lossGroups(lines, names);
  const back = backGroups(lines, names);
  const told = new Set<LossGroup>();
  return lines.flatMap((line, at): readonly ReportRow[] => {
    if (line.line === 'serviceLost') {
      const own = groupOf(line, groups);
      if (!own || told.has(own)) return [];
      const root = rootName(own.root);
      const together = root === '' ? [own] : groups.filter((group) => rootName(group.root) === root).sort(fromTheRoot);
      for (const group of together) told.add(group);
      const losses = together.map((group) => ({
        says: groupSentence(group, scenario, names),
        whys: whysOf(group, names),
      }));
      const isOver = together.every(({ until }) => until !== null);
      return [
        { at, line, says: own.root && losses.length > 1 ? causeSentence(own.root, names) : null, losses, isOver },
      ];
    }
    if (line.line === 'serviceRestored') {
      const own = groupOf(line, back);
      if (!own || told.has(own)) return [];
      told.add(own);
      return [{ at, line, says: restoredSentence(own, names), losses: [], isOver: false }];
    }
    return [{ at, line, says: lineSentence(line, scenario, names), losses: [], isOver: false }];
  });
}

/** What was lost first and is nearest to the root comes first. */
function fromTheRoot(a: LossGroup, b: LossGroup): number {
  return a.hour - b.hour || (a.sites[0]?.because.length ?? 0) - (b.sites[0]?.because.length ?? 0);
}

/** Why, once for each site that is told of. */
function whysOf({ sites }: LossGroup, names: Names): readonly Why[] {
  return sites.map(({ asset, because }) => ({
    head: sites.length > 1 ? t`Why in ${names.asset(asset)}` : t`Why`,
    causes: because,
  }));
}
