import type { Condition } from '../../../engine/model/condition.ts';
import type { Fault } from '../fault.ts';
import { type Check, faultAt, type Part } from '../parts.ts';
import type { Path } from '../source.ts';

/** Conditions about the nation that speaks (`lost`, and `untreated` without an asset) stand in statements only. */
export const checkStatements: Check = (parts) => {
  const faults: Fault[] = [];
  const look = (part: Part<unknown>, path: Path, condition: Condition | undefined) => {
    if (condition === undefined) return;
    for (const at of spokenAt(condition, path)) {
      const says = 'this is about the nation that speaks, and nobody speaks here';
      faults.push(faultAt(part, at, says, 'name an asset, or move it to a statement'));
    }
  };
  for (const part of parts.injects) look(part, ['trigger'], part.value.trigger);
  for (const part of parts.orders) look(part, ['worksIf'], part.value.worksIf);
  for (const part of parts.campaigns) {
    for (const [t, track] of part.value.tracks.entries()) {
      for (const [s, stage] of track.stages.entries()) look(part, ['tracks', t, 'stages', s, 'needs'], stage.needs);
    }
  }
  const { head } = parts;
  for (const [i, readOut] of head.value.readOuts.entries()) look(head, ['readOuts', i, 'when'], readOut.when);
  return faults;
};

/** Where a condition, or a part of it, is about the nation that speaks. */
function spokenAt(condition: Condition, path: Path): readonly Path[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part, i) => spokenAt(part, [...path, 'of', i]));
    case 'not':
      return spokenAt(condition.that, [...path, 'that']);
    case 'lost':
      return [path];
    case 'untreated':
      return condition.asset === undefined ? [path] : [];
    default:
      return [];
  }
}
