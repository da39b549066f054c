import { t } from '@lingui/core/macro';
import type { Fault } from './lobbyApi.ts';

/** What went wrong and what to do, for the host: the server's own sentence where it has one. */
export function faultWords(fault: Fault): string {
  if (fault.code === 'unreachable') return t`The server cannot be reached. Check that it runs, then try again.`;
  return fault.says || t`The server refused this (${fault.code}). Nothing has changed.`;
}
