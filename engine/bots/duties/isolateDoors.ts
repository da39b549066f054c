import { sealFirst } from '../drafts.ts';
import { openDoors, ownAssets } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';

/** Holds noticed doors by isolation until a warning has shut them, the works first; then takes crew and service back. */
export const isolateDoors: Policy = (seen) => {
  for (const { asset, known } of openDoors(seen)) {
    if (known.struck || known.measures.isolated) continue;
    const on = sealFirst(seen, 'isolate', { target: asset.id, mode: 'on' }, 'isolateNoticedDoor');
    if (on) return on;
  }
  for (const { asset, known } of [...ownAssets(seen, 'works'), ...ownAssets(seen, 'substation')]) {
    if (!known.measures.isolated || known.door?.state !== 'shut') continue;
    const off = sealFirst(seen, 'isolate', { target: asset.id, mode: 'off' }, 'liftIsolation');
    if (off) return off;
  }
  return null;
};
