import type { Condition } from '../../../engine/model/condition.ts';
import type { Fault } from '../fault.ts';
import { barriers } from '../foresee/barriers.ts';
import { foresee } from '../foresee/foresee.ts';
import { closing, opening } from '../foresee/outlook.ts';
import { type Reach, reachOf } from '../foresee/reach.ts';
import { type Check, faultAt } from '../parts.ts';

/** Every order can be given by somebody at some time, and what is tested by orders, stages and lines to read can hold. */
export const checkNeeds: Check = (parts) => {
  const reach = reachOf(parts);
  const faults: Fault[] = [];
  for (const part of parts.orders) {
    for (const { path, says, remedy } of barriers(part.value, reach)) {
      const all = path[0] === 'roles' ? says : `nobody can ever give this order: ${says}`;
      faults.push(faultAt(part, path, all, remedy, 'warning'));
    }
    const why = part.value.worksIf && neverWorks(part.value.worksIf, reach);
    if (why) faults.push(faultAt(part, ['worksIf'], `it can never hold: ${why}`, 'change the condition', 'warning'));
  }
  for (const part of parts.campaigns) {
    for (const [t, track] of part.value.tracks.entries()) {
      let turn = 0;
      for (const [s, stage] of track.stages.entries()) {
        turn += stage.dwellTurns;
        const outlook = stage.needs && foresee(stage.needs, opening(turn), reach);
        if (outlook?.holds !== 'never') continue;
        const says = `\`${stage.id}\` is always blocked: ${outlook.why}`;
        faults.push(faultAt(part, ['tracks', t, 'stages', s, 'needs'], says, 'change the condition', 'warning'));
      }
    }
  }
  for (const [i, readOut] of parts.head.value.readOuts.entries()) {
    const outlook = readOut.when && foresee(readOut.when, opening(readOut.turn), reach);
    if (outlook?.holds !== 'never') continue;
    const says = `it is never read: ${outlook.why}`;
    faults.push(faultAt(parts.head, ['readOuts', i, 'when'], says, 'change the condition or the turn', 'warning'));
  }
  return faults;
};

/** Why an order never works, at the closing of whatever turn; null when it might. */
function neverWorks(condition: Condition, reach: Reach): string | null {
  let why: string | null = null;
  for (let turn = 1; turn <= reach.parts.head.value.turns; turn++) {
    const outlook = foresee(condition, closing(turn), reach);
    if (outlook.holds !== 'never') return null;
    why = outlook.why;
  }
  return why;
}
