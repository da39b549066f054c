import '../requireNode.ts';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerRoads } from './roads/answerRoads.ts';
import { FORK, ROAD_TOWNS, SHORTCUT } from './roads/drawRoads.ts';
import { flowText, netText, tripsText } from './roads/tntpText.ts';

/**
 * Writes our own road networks into test/reference/roads. The small ones come with the answers of an oracle that lists all ways;
 * the town of 24 zones has too many of them, and is judged by what makes an equilibrium one.
 */
const folder = resolve(import.meta.dirname, '../../test/reference/roads');
for (const plan of [FORK, SHORTCUT, ...ROAD_TOWNS]) {
  writeFileSync(resolve(folder, `${plan.name}_net.tntp`), netText(plan));
  writeFileSync(resolve(folder, `${plan.name}_trips.tntp`), tripsText(plan));
  if (plan.name !== 'Delta')
    writeFileSync(resolve(folder, `${plan.name}_flow.tntp`), flowText(plan, answerRoads(plan)));
}
