import type { Buffers } from '../../model/networkState.ts';
import type { CoupledState } from '../coupling/dependency.ts';
import type { NationPlan } from './playPlan.ts';

type Rows = Buffers['milliHours'];

/** What a nation keeps of the coupled network's buffers, in order of its assets. What did not change is that of before, so that kept states share it. */
export function keepBuffers(
  places: NationPlan['bufferPlaces'],
  { bufferMilliHours, restartHours }: CoupledState,
  before: Buffers,
): Buffers {
  const kept: Buffers = {
    milliHours: keepRows(places, bufferMilliHours, before.milliHours),
    restartHours: keepRows(places, restartHours, before.restartHours),
  };
  return kept.milliHours === before.milliHours && kept.restartHours === before.restartHours ? before : kept;
}

function keepRows(places: NationPlan['bufferPlaces'], from: readonly number[], before: Rows): Rows {
  let hasChanged = before.length !== places.length;
  const rows: (readonly number[])[] = [];
  for (let rank = 0; rank < places.length; rank++) {
    const own = places[rank] ?? [];
    const old = before[rank];
    const isSame = old !== undefined && isPicked(own, from, old);
    rows.push(isSame ? old : own.map((place) => from[place] ?? 0));
    if (!isSame) hasChanged = true;
  }
  return hasChanged ? rows : before;
}

function isPicked(places: readonly number[], from: readonly number[], row: readonly number[]): boolean {
  for (let d = 0; d < row.length; d++) if (row[d] !== from[places[d] ?? -1]) return false;
  return true;
}
