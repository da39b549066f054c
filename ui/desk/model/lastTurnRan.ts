import type { View } from '../../../engine/view/view.ts';

/**
 * Whether the hours of the last turn have run: the networks then report once more, or say that the report comes late. Where
 * EXCON gave EndEx in an open turn nothing of it took hold.
 */
export function lastTurnRan({ nation }: Pick<View, 'nation'>): boolean {
  const isAfter = ({ turn }: { readonly turn: number }) => turn > nation.turn;
  return nation.readings.some(isAfter) || nation.lines.some((line) => line.line === 'telemetryLate' && isAfter(line));
}
