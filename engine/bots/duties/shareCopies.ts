import { otherNations, sealFirst } from '../drafts.ts';
import type { Policy } from '../policy.ts';

/** Gives every neighbour a copy of what the nation found itself, as soon as it holds it. */
export const shareCopies: Policy = (seen) => {
  const { copies, shared } = seen.view.nation;
  for (const { copy } of copies) {
    if (copy.from !== null) continue;
    const { information } = copy;
    const told = shared.filter((s) => s.information === information).flatMap((s) => s.with);
    const givers = copies.flatMap((other) => (other.copy.information === information ? [other.copy.from] : []));
    const nations = otherNations(seen).filter((id) => !told.includes(id) && !givers.includes(id));
    if (nations.length === 0) continue;
    const move = sealFirst(seen, 'share', { information, nations, tlp: 'AMBER' }, 'shareAtOnce');
    if (move) return move;
  }
  return null;
};
