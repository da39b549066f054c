import { plainNetwork } from '../../../scenarios/load/networks/plainNetwork.ts';
import type { NationFile, NetworkFile } from '../../../scenarios/load/parts.ts';
import { meshedEnergy } from './meshedEnergy.ts';
import { tiesOf } from './tiesOf.ts';

/** The networks of all nations of a scenario: plain ones, but for the grids, which are meshed and joined by ties. */
export function makeNetworks(nations: readonly NationFile[]): readonly NetworkFile[] {
  const playing = nations.map(({ id }) => id);
  return nations.map(({ id, assets }) => ({
    id,
    ...plainNetwork({ assets }),
    energy: meshedEnergy(assets, tiesOf(id, playing)),
  }));
}
