import { sealFirst } from '../drafts.ts';
import { ownAssets } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';
import { turnHours } from '../turnHours.ts';

/** Warns people in the turns in which untreated water is at their taps, and lifts the notice when it is not. */
export const warnPeople: Policy = (seen) => {
  const { to } = turnHours(seen);
  for (const { asset, known } of ownAssets(seen, 'works')) {
    const pipe = seen.scenario.own.pipeHours.find((row) => row.asset === asset.id)?.hours ?? 0;
    const there = known.struck !== null && known.struck.hour + pipe < to;
    const move = there
      ? sealFirst(seen, 'notice', { target: asset.id, mode: 'on' }, 'warnPeople')
      : known.measures.notice
        ? sealFirst(seen, 'notice', { target: asset.id, mode: 'off' }, 'liftWarning')
        : null;
    if (move) return move;
  }
  return null;
};
