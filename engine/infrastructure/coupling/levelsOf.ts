import type { AssetId } from '../../model/ids.ts';
import type { Service } from '../../model/scenario.ts';
import type { NetworkHour } from '../networkHour.ts';

/** A service where it is given or where people take it, per mille; 0 is a loss. */
export interface Level {
  readonly asset: AssetId;
  readonly service: Service;
  readonly perMille: number;
}

/** Every service whose loss is told, this hour, in order of assets (rule N2). Unsafe water counts as no water at a district. */
export function levelsOf(network: NetworkHour): readonly Level[] {
  const levels: Level[] = [];
  for (const [i, asset] of network.assets.entries()) {
    const add = (service: Service, perMille: number) => levels.push({ asset: asset.id, service, perMille });
    if (asset.kind === 'substation') add('power', network.given.power[i] ?? 0);
    if (asset.kind === 'hub') add('communications', network.given.communications[i] ?? 0);
    if (asset.kind === 'hospital') add('care', network.given.care[i] ?? 0);
    if (asset.kind === 'works') add('water', network.given.water[i] ?? 0);
    if (asset.kind === 'district') {
      add('power', network.received(i, 'power'));
      add('water', network.scratch.untreated[i] === 1 ? 0 : network.received(i, 'water'));
    }
  }
  return levels;
}
