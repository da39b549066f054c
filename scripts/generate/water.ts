import '../requireNode.ts';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerWater } from './water/answerWater.ts';
import { drawNetwork } from './water/drawNetwork.ts';
import { inpText } from './water/inpText.ts';
import { WATER_SEED, WATER_SIZES } from './water/waterSizes.ts';

/** Writes our own water networks and the answers of an oracle that shares nothing with EPANET into test/reference/water. */
const folder = resolve(import.meta.dirname, '../../test/reference/water');
for (const size of WATER_SIZES) {
  const plan = drawNetwork(size, WATER_SEED);
  writeFileSync(resolve(folder, `${plan.name}.inp`), inpText(plan));
  for (const scenario of [0, 1, 2, 3]) {
    const answer = {
      scenario,
      node_ids: [...plan.junctions, ...plan.reservoirs, ...plan.tanks].map(({ id }) => id),
      link_ids: [...plan.pipes, ...plan.pumps].map(({ id }) => id),
      steps: answerWater(plan, scenario),
    };
    writeFileSync(resolve(folder, `water_${plan.name}_s${scenario}.json`), `${JSON.stringify(answer)}\n`);
  }
}
