import { sealFirst } from '../drafts.ts';
import { ownAssets } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';

/** Asks the laboratory when people talk about the water, once a works. */
export const askLaboratory: Policy = (seen) => {
  const { rumour, lines, laboratory } = seen.view.nation;
  for (const { asset, known } of ownAssets(seen, 'works')) {
    const answered = lines.some((line) => line.line === 'laboratory' && line.asset === asset.id);
    const asked = laboratory.some((row) => row.asset === asset.id && row.asked);
    if ((!rumour && !known.struck) || answered || asked) continue;
    const move = sealFirst(seen, 'askLaboratory', { target: asset.id }, 'askLaboratory');
    if (move) return move;
  }
  return null;
};
