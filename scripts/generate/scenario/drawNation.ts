import type { Nation } from '../../../engine/model/scenario.ts';
import { drawFrom } from '../references/draw.ts';
import type { NetworkPart } from './networkPart.ts';
import { drawBanking } from './networks/drawBanking.ts';
import { drawCommunications } from './networks/drawCommunications.ts';
import { drawEnergy } from './networks/drawEnergy.ts';
import { drawRoads } from './networks/drawRoads.ts';
import { drawTransport, NO_ROADS } from './networks/drawTransport.ts';
import { drawWater } from './networks/drawWater.ts';
import { assetOf } from './places/assetOf.ts';
import { drawDependencies } from './places/drawDependencies.ts';
import { drawHubReserves } from './places/drawHubReserves.ts';
import { drawSites } from './places/drawSites.ts';
import { countsOf } from './places/kindShares.ts';
import type { Names } from './places/names.ts';
import { ofKind, type Site } from './places/site.ts';

/** A nation as drawn, without who sits for it and what it owns: its sites, assets and networks. Its grid has no ties and no ratings yet. */
export interface DrawnNation extends Pick<Nation, 'id' | 'assets' | 'network'> {
  readonly name: string;
  readonly sites: readonly Site[];
}

/** Draws one nation of so many assets. Each network has a draw of its own, so that leaving one out does not change another. */
export function drawNation(
  { id, name }: { readonly id: string; readonly name: string },
  assets: number,
  parts: readonly NetworkPart[],
  seed: string,
  names: Names,
): DrawnNation {
  const draw = (what: string) => drawFrom(`scenario ${seed} ${id} ${what}`);
  const counts = countsOf(assets, [
    ...(parts.includes('water') ? [] : (['works'] as const)),
    ...(parts.includes('transport') ? [] : (['port'] as const)),
  ]);
  const sites = drawSites(id, counts, draw('sites'), names);
  const reserves = drawHubReserves(sites, draw('reserves'));
  const dependencies = drawDependencies(sites, reserves, draw('dependencies'));
  const hours = draw('pipes');
  const pipeHours = new Map(ofKind(sites, 'works').map((site) => [site.id, hours.whole(2, 6)]));
  return {
    id,
    name,
    sites,
    assets: sites.map((site) => assetOf(site, dependencies.get(site.id) ?? [], pipeHours.get(site.id) ?? 0)),
    network: {
      energy: drawEnergy(sites, dependencies, draw('energy')),
      water: drawWater(name, sites, pipeHours, draw('water')),
      communications: drawCommunications(sites, reserves, draw('communications')),
      banking: drawBanking(sites, draw('banking')),
      transport: {
        ...drawTransport(sites, dependencies, draw('transport')),
        roads: parts.includes('roads') ? drawRoads(sites, draw('roads')) : NO_ROADS,
      },
    },
  };
}
