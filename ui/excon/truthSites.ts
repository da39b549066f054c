import type { Asset, Nation, Scenario } from '../../engine/model/scenario.ts';
import { rankedAssets } from '../../engine/state/rankedAssets.ts';
import type { NationRow, PostureRow, State } from '../../engine/state/state.ts';
import { assetStatus } from './assetStatus.ts';
import type { TruthSite } from './truthSite.ts';

/**
 * Every site with its truth, nation by nation in the scenario's order; the order never changes while playing. `hour` is how
 * many hours have run.
 */
export function truthSites(scenario: Scenario, state: State, hour: number): readonly TruthSite[] {
  return scenario.nations.flatMap((nation) => {
    const row = state.nations[nation.id];
    return row ? sitesOf(nation, row, hour) : [];
  });
}

function sitesOf(nation: Nation, row: NationRow, hour: number): readonly TruthSite[] {
  const ranks = new Map(rankedAssets(nation).map((asset, index) => [asset.id, index]));
  return nation.assets.flatMap((asset) => {
    const index = ranks.get(asset.id) ?? -1;
    const posture = row.postures[index];
    if (!posture) return [];
    const door = row.doors.find((candidate) => candidate.asset === asset.id) ?? null;
    const givers = asset.dependsOn.filter((dependency) => dependency.service === 'power').map(({ from }) => from);
    const unfed = row.network?.losses[`power ${asset.id}`] ?? null;
    const site = {
      id: asset.id,
      nation: nation.id,
      asset,
      network: nation.network,
      columns: row.columns,
      index,
      posture,
      door,
      cutOff: unfed !== null || givers.some((giver) => isDown(nation, row, giver, ranks.get(giver) ?? -1)),
      unfed,
      lacks: asset.dependsOn.flatMap(({ service, from }) => {
        const since = row.postures[ranks.get(from) ?? -1]?.lostSinceHour[service];
        return service === 'power' || since === undefined ? [] : [service];
      }),
      isDark: nation.network.energy.buses.some(
        ({ at }, bus) => at === asset.id && row.network?.grid.hoursLive[bus] === 0,
      ),
      keepsFirst: asset.kind === 'substation' ? row.keepFirst : null,
      tapsInHours: tapsInHours(asset, row, posture, index, hour),
    };
    return [{ ...site, status: assetStatus(site) }];
  });
}

function isDown(nation: Nation, { columns }: NationRow, giver: string, index: number): boolean {
  const kind = nation.assets.find((asset) => asset.id === giver)?.kind;
  return (kind === 'substation' && columns.feedersClosed[index] === 0) || columns.servicePerMille[index] === 0;
}

/** As the water flows; of what was stopped at this opening, which no hour shows yet, as long as water usually travels. */
function tapsInHours(asset: Asset, row: NationRow, posture: PostureRow, index: number, hour: number): number | null {
  if (asset.kind !== 'works') return null;
  const inHours = row.columns.untreatedInHours[index] ?? -1;
  if (inHours >= 0) return inHours;
  if (posture.struck?.what !== 'stopDosing') return null;
  return Math.max(0, posture.struck.hour + asset.pipeHours - hour);
}
