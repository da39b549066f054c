import type { AssetId } from '../model/ids.ts';
import type { Scenario, Service } from '../model/scenario.ts';

/** How many people take a service from an asset, from public figures. */
export function peopleServed(scenario: Scenario, giver: AssetId, service: Service): number {
  const all = scenario.nations.flatMap((nation) => nation.assets);
  const served = all.filter((asset) => asset.dependsOn.some((d) => d.service === service && d.from === giver));
  return served.reduce((sum, asset) => sum + asset.people, 0);
}
