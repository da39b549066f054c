import type { AssetId } from '../model/ids.ts';
import type { Scenario } from '../model/scenario.ts';

/** How many people live on a substation's feeders, from public figures. */
export function peopleOnFeeders(scenario: Scenario, substation: AssetId): number {
  const all = scenario.nations.flatMap((nation) => nation.assets);
  const fed = all.filter((asset) => asset.dependsOn.some((d) => d.service === 'power' && d.from === substation));
  return fed.reduce((sum, asset) => sum + asset.people, 0);
}
