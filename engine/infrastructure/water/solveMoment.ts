import { EPANET_CODE } from './epanet.ts';
import { levelAt } from './tankShape.ts';
import type { WaterNetwork } from './waterNetwork.ts';

const { node: NODE } = EPANET_CODE;
/** How far inside its bounds a level is set: enough for the toolkit not to refuse it for its last bit. */
const HAIR = 1e-10;

/** Sets the level of every tank to the litres that it holds, and solves the network as it then stands. */
export function solveMoment({ project, tanks, units }: WaterNetwork, litres: ArrayLike<number>): void {
  for (const [i, { node, shape, leastLitres, mostLitres }] of tanks.entries()) {
    const held = litres[i] ?? 0;
    const least = project.getNodeValue(node + 1, NODE.minLevel);
    const most = project.getNodeValue(node + 1, NODE.maxLevel);
    const level = Math.max(least + HAIR, Math.min(most - HAIR, levelAt(shape, held / units.litres)));
    project.setNodeValue(node + 1, NODE.tankLevel, held <= leastLitres ? least : held >= mostLitres ? most : level);
  }
  project.initH(EPANET_CODE.initHydraulics.fromScratch);
  project.runH();
}
