import type { WaterWorks } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { ofKind } from './ofKind.ts';
import { plainPipes } from './plainPipes.ts';

/**
 * Each works a reservoir, two pumps side by side, a trunk main, and a pipe for each district that drinks from it: water takes exactly
 * `pipeHours` from the reservoir to every tap while people draw what they usually do.
 */
export function plainWater(assets: readonly Asset[]): WaterWorks {
  const works = ofKind(assets, 'works');
  if (works.length === 0) return { inp: '', works: [], taps: [] };
  return plainPipes(works, ofKind(assets, 'district'));
}
