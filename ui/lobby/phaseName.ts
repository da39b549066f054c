import { t } from '@lingui/core/macro';
import type { HostExercise } from './hostData.ts';

/** How an exercise stands, for the host. */
export function phaseName(phase: HostExercise['phase']): string {
  switch (phase) {
    case 'waiting':
      return t`Waiting for StartEx`;
    case 'planning':
      return t`Planning`;
    case 'locked':
      return t`Locked`;
    case 'resolving':
      return t`Resolving`;
    case 'paused':
      return t`Paused`;
    case 'stopped':
      return t`Stopped: real world`;
    case 'ended':
      return t`Ended`;
  }
}
