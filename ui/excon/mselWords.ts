import { t } from '@lingui/core/macro';
import type { Inject } from '../../engine/model/inject.ts';
import type { MselRow } from '../../engine/state/state.ts';
import { conditionWords } from './conditionWords.ts';
import type { ExconNames } from './exconNames.ts';

/** How an inject stands, in one or two words for its mark. */
export function mselStatusWord(row: MselRow): string {
  switch (row.status) {
    case 'planned':
      return t`Planned`;
    case 'released':
      return row.turn === null ? t`Released` : t`Released T${row.turn}`;
    case 'passed':
      return t`Passed`;
  }
}

/** When it falls due, as a sentence. */
export function triggerWords(inject: Inject, names: ExconNames): string {
  if (!inject.trigger) return t`Due when turn ${inject.turn} opens, in any case.`;
  const due = t`Due when turn ${inject.turn} opens, if ${conditionWords(inject.trigger, names)}.`;
  return inject.contingency ? t`${due} It is there for a rare case.` : due;
}

/** The head above the judge's reasons: why it fired, or why it has not. */
export function reasonHead(row: MselRow): string {
  if (row.by === 'control') return t`You released it in turn ${row.turn ?? 0}. Its trigger said:`;
  switch (row.status) {
    case 'released':
      return t`Why it fired in turn ${row.turn ?? 0}`;
    case 'passed':
      return t`Why it did not fire`;
    case 'planned':
      return t`Why not yet`;
  }
}
