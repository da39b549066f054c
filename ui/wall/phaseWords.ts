import { t } from '@lingui/core/macro';
import type { ClockFrame } from '../../engine/protocol/message.ts';

/** What the clock does now, to people at their desks. */
export function phaseWords(phase: ClockFrame['phase']): string {
  switch (phase) {
    case 'waiting':
      return t`The exercise has not begun.`;
    case 'planning':
      return t`Decide. Seal your orders.`;
    case 'locked':
      return t`Locked. Orders take hold.`;
    case 'resolving':
      return t`The turn runs.`;
    case 'paused':
      return t`Paused. The time stands.`;
    case 'stopped':
      return t`Everything stands still.`;
    case 'ended':
      return t`EndEx`;
  }
}
