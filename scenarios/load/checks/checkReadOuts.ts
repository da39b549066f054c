import type { Fault } from '../fault.ts';
import { type Check, faultAt } from '../parts.ts';

/** EXCON has exactly one line to read aloud at every opening, and no line that is never reached. */
export const checkReadOuts: Check = (parts) => {
  const faults: Fault[] = [];
  const { head } = parts;
  const certain = new Set<number>();
  for (const [i, readOut] of head.value.readOuts.entries()) {
    const path = ['readOuts', i];
    if (readOut.turn > head.value.turns) {
      const says = `it is for turn ${readOut.turn}, the exercise has ${head.value.turns}`;
      faults.push(faultAt(head, path, says, 'choose an earlier turn, unless longer runs are planned', 'warning'));
    }
    if (certain.has(readOut.turn)) {
      const says = `it is never read: a line above without \`when\` is taken for turn ${readOut.turn}`;
      faults.push(faultAt(head, path, says, 'move it above that line and give it a `when`', 'warning'));
    }
    if (!readOut.when) certain.add(readOut.turn);
  }
  for (let turn = 1; turn <= head.value.turns; turn++) {
    if (certain.has(turn)) continue;
    const remedy = `add \`- turn: ${turn}\` with \`say\` and without \`when\``;
    faults.push(faultAt(head, ['readOuts'], `turn ${turn} has no line that always fits`, remedy, 'warning'));
  }
  return faults;
};
