import { drawFrom } from '../references/draw.ts';
import { drawAssets } from './drawAssets.ts';
import { drawDependencies } from './drawDependencies.ts';
import { drawBankingOf, drawCommunicationsOf } from './drawNetworks.ts';
import { KINDS } from './kinds.ts';
import { namesFrom } from './names.ts';

/** The fewest assets a nation can have: one of each kind. */
export const LEAST_ASSETS = Object.keys(KINDS).length;

/** How large, and from which seed. */
export interface NationsSize {
  readonly nations: number;
  readonly assets: number;
  readonly seed: string;
}

/** Synthetic nations as JSON, one asset and one dependency a line, so that a change reads well. The same size and seed give the same text. */
export function drawNations({ nations: count, assets: total, seed }: NationsSize): string {
  const draw = drawFrom(`nations ${seed}`);
  const names = namesFrom(draw.whole(1, 1_000_000_000), draw);
  const nations = Array.from({ length: count }, () => names.nation());
  const sizes = nations.map((_, i) => Math.floor(((i + 1) * total) / count) - Math.floor((i * total) / count));
  const assets = nations.flatMap(({ id }, i) => drawAssets(id, sizes[i] ?? 0, draw, names));
  const dependencies = drawDependencies(assets, draw);
  const own = (nation: string) => assets.filter((asset) => asset.nation === nation);
  const lines = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  return `{
"exercise": "EXERCISE. Everything here is invented.",
"seed": ${JSON.stringify(seed)},
"nations": ${lines(nations)},
"assets": ${lines(assets)},
"dependencies": ${lines(dependencies)},
"communications": ${lines(nations.map(({ id }) => drawCommunicationsOf(own(id), draw)))},
"banking": ${lines(nations.map(({ id }) => drawBankingOf(own(id), draw)))}
}
`;
}
