import { isScalar } from 'yaml';
import { faultAt, type NetworkFile, type Part } from '../../parts.ts';

/** Where a line of the INP text, counted from 0, stands in a network file. Written in another way than after `|`, its lines are not those of the file. */
export function inpLine(part: Part<NetworkFile>, line: number): number {
  const block = part.source.document.getIn(['water', 'inp'], true);
  const head = faultAt(part, ['water', 'inp'], '', '').line;
  // A text after `|` begins on the line below.
  return isScalar(block) && block.type === 'BLOCK_LITERAL' ? head + 1 + line : head;
}
