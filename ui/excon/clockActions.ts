import { t } from '@lingui/core/macro';
import type { ClockFrame } from '../../engine/protocol/message.ts';
import type { LinkState } from '../store/linkState.ts';

/** What EXCON can do that hangs on the clock. */
export type ClockAction =
  | 'startEx'
  | 'extendTurn'
  | 'lockTurn'
  | 'closeTurn'
  | 'endEx'
  | 'inject'
  | 'cover'
  | 'pauseTurn'
  | 'resumeTurn'
  | 'enter';

/** Why a command cannot be given now, in one sentence; null when it can. The room judges by the same rules (rule X2). */
export function whyNot(action: ClockAction, phase: ClockFrame['phase'] | null, link: LinkState): string | null {
  if (link.is !== 'live' || phase === null) return t`There is no connection to the exercise. It comes back by itself.`;
  if (phase === 'ended') return t`The exercise has ended.`;
  if (phase === 'resolving') return t`The turn is being resolved. This takes a moment.`;
  if (phase === 'stopped') return t`Everything stands still for something that is not part of the exercise.`;
  if (action === 'cover') return null;
  if (action === 'startEx') return phase === 'waiting' ? null : t`The exercise has started already.`;
  if (phase === 'waiting') return t`The exercise has not started. Give StartEx first.`;
  if (action === 'resumeTurn') return phase === 'paused' ? null : t`The clock runs. There is nothing to resume.`;
  const onlyRunning = action === 'lockTurn' || action === 'closeTurn' || action === 'pauseTurn';
  if (onlyRunning && phase === 'paused') return t`The turn is paused. Resume it first.`;
  const onlyPlanning = action === 'extendTurn' || action === 'lockTurn';
  return onlyPlanning && phase === 'locked' ? t`The turn is locked. The next one opens when it closes.` : null;
}
