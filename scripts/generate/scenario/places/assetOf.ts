import type { Asset, Dependency } from '../../../../engine/model/scenario.ts';
import type { Site } from './site.ts';

/** Hours that one generator set runs a hospital. */
const SET_HOURS = 12;

/** A site as an asset of the scenario. Hospitals, works and bank switches are critical. */
export function assetOf(site: Site, dependsOn: readonly Dependency[], pipeHours: number): Asset {
  const { id, kind, name, people } = site;
  return {
    id,
    kind,
    name: { en: name },
    critical: kind === 'hospital' || kind === 'works' || kind === 'bankSwitch',
    people,
    dependsOn,
    pipeHours,
    setHours: kind === 'hospital' ? SET_HOURS : 0,
  };
}
