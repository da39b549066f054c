import { autonomyOf } from '../../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES } from '../../../engine/infrastructure/communications/autonomyClasses.ts';
import type { Dependency } from '../../../engine/infrastructure/coupling/dependency.ts';
import type { Draw } from '../references/draw.ts';
import type { DrawnAsset } from './drawAssets.ts';
import type { Kind } from './kinds.ts';

type Terms = Omit<Dependency, 'giver' | 'taker'>;
const TERMS: Terms = {
  kind: 'physical',
  service: 'power',
  bufferHours: 0,
  refillPerMille: 0,
  lossPerMille: 1000,
  restartHours: 0,
  alternative: null,
};

/**
 * What the assets of all nations need of each other: the nearest giver of each service, where it matters the two nearest as alternatives.
 * Each nation's first substation can also live on a plant of the nation before it, so that failures cross borders.
 */
export function drawDependencies(assets: readonly DrawnAsset[], draw: Draw): readonly Dependency[] {
  const places = new Map(assets.map((asset, place) => [asset, place]));
  const found: Dependency[] = [];
  const byNation = [...Map.groupBy(assets, ({ nation }) => nation).values()];
  for (const [n, own] of byNation.entries()) {
    const of = (kind: Kind) => own.filter((asset) => asset.kind === kind);
    const nearest = (to: DrawnAsset, kind: Kind, count: number) =>
      of(kind)
        .filter((asset) => asset !== to)
        .map((asset) => ({ asset, far: (asset.x - to.x) ** 2 + (asset.y - to.y) ** 2 }))
        .sort((a, b) => a.far - b.far || (places.get(a.asset) ?? 0) - (places.get(b.asset) ?? 0))
        .slice(0, count)
        .map(({ asset }) => asset);
    const join = (taker: DrawnAsset, giver: DrawnAsset, terms: Partial<Terms>) =>
      found.push({ giver: places.get(giver) ?? 0, taker: places.get(taker) ?? 0, ...TERMS, ...terms });
    const needs = (taker: DrawnAsset, kind: Kind, terms: Partial<Terms>, ways = 1) => {
      for (const giver of nearest(taker, kind, ways))
        join(taker, giver, { ...terms, alternative: ways > 1 ? (terms.service ?? 'power') : null });
    };
    const hours = (roll: number) => Math.floor(autonomyOf(AUTONOMY_CLASSES.exchange.battery, roll) / 60);
    const online = { kind: 'cyber', service: 'communications' } as const;

    for (const [i, substation] of of('substation').entries()) {
      needs(substation, 'plant', {}, 2);
      const abroad = byNation.length > 1 && i === 0 ? byNation[(n + byNation.length - 1) % byNation.length] : undefined;
      const tie = abroad?.find((asset) => asset.kind === 'plant');
      if (tie) join(substation, tie, { alternative: 'power' });
      // Loss of view is not loss of output.
      needs(substation, 'hub', { ...online, lossPerMille: 100, bufferHours: 4 });
    }
    const [core] = of('hub');
    for (const hub of of('hub')) {
      needs(hub, 'substation', { bufferHours: hours(draw.whole(0, 999)), refillPerMille: 250, restartHours: 1 });
      if (core && hub !== core) join(hub, core, { ...online, service: 'backbone', lossPerMille: 600 });
    }
    for (const works of of('works')) {
      needs(works, 'substation', { bufferHours: draw.whole(2, 8), refillPerMille: 500 });
      needs(works, 'hub', { ...online, lossPerMille: 300, bufferHours: 2 });
    }
    for (const hospital of of('hospital')) {
      needs(hospital, 'substation', { bufferHours: draw.whole(6, 48) });
      needs(hospital, 'works', { service: 'water', bufferHours: draw.whole(2, 12), lossPerMille: 500 });
    }
    for (const bank of [...of('bankSwitch'), ...of('bankHost')]) {
      needs(bank, 'substation', { bufferHours: draw.whole(4, 24), restartHours: 1 });
      needs(bank, 'hub', online, bank.kind === 'bankSwitch' ? 2 : 1);
      if (bank.kind === 'bankHost')
        needs(bank, 'bankSwitch', { kind: 'logical', service: 'clearing', lossPerMille: 700 });
    }
    for (const depot of of('depot')) needs(depot, 'substation', { lossPerMille: 700, bufferHours: draw.whole(0, 4) });
    for (const port of of('port')) {
      needs(port, 'substation', { bufferHours: draw.whole(0, 6), restartHours: 2 });
      needs(port, 'hub', { ...online, lossPerMille: 600 });
      needs(port, 'depot', { service: 'fuel', bufferHours: draw.whole(12, 72), lossPerMille: 500 });
      // Both stand on the same quay.
      needs(port, 'depot', { kind: 'geographic', service: 'site', lossPerMille: 200 });
    }
    for (const district of of('district')) {
      needs(district, 'substation', {});
      needs(district, 'works', { service: 'water', bufferHours: draw.whole(1, 6) });
      needs(district, 'hub', { ...online, lossPerMille: 300 });
      needs(district, 'bankHost', {
        kind: 'logical',
        service: 'cash',
        bufferHours: draw.whole(12, 48),
        lossPerMille: 200,
      });
    }
  }
  return found;
}
