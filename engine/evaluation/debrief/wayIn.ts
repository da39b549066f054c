import { nationOfAsset } from '../../coordination/nationOfAsset.ts';
import type { Blow } from '../../model/blow.ts';
import type { Stage } from '../../model/campaign.ts';
import type { AssetId, InformationId, NationId } from '../../model/ids.ts';
import type { Scenario } from '../../model/scenario.ts';

/** What a stage does, in one word for a label: `power` opens feeders, `grid` and `lines` disable parts at a substation and at a hub. */
export type StageKind = 'door' | 'water' | 'power' | 'grid' | 'lines';

/** How a stage gets in, whom it is against, and what would give it away. */
export interface WayIn {
  readonly nation: NationId;
  readonly kind: StageKind;
  /** Doors that it opens or needs. */
  readonly doors: readonly AssetId[];
  /** Everything that it acts on or goes through. */
  readonly assets: readonly AssetId[];
  /** Indicators by which its doors can be noticed. */
  readonly indicators: readonly InformationId[];
}

/** Reads a stage's way in from the scenario. */
export function wayInOf(scenario: Scenario, stage: Stage): WayIn {
  const opened = stage.effects.flatMap((effect) => (effect.do === 'openDoor' ? effect.assets : []));
  const struck = stage.effects.flatMap((effect) => (effect.do === 'openDoor' ? [] : [effect.asset]));
  const doors = [...opened, ...(stage.needsDoor === null ? [] : [stage.needsDoor])];
  const assets = [...new Set([...doors, ...struck])];
  const campaigns = scenario.campaigns.filter((campaign) =>
    campaign.tracks.some((track) =>
      track.stages.some((one) =>
        one.effects.some((effect) => effect.do === 'openDoor' && effect.assets.some((asset) => doors.includes(asset))),
      ),
    ),
  );
  return {
    nation: nationOfAsset(scenario, assets[0] ?? ''),
    kind: kindOf(scenario, stage),
    doors,
    assets,
    indicators: indicatorsOf(
      scenario,
      campaigns.map((campaign) => campaign.id),
    ),
  };
}

/** The indicators that give these campaigns away. */
export function indicatorsOf(scenario: Scenario, campaigns: readonly string[]): readonly InformationId[] {
  return scenario.information
    .filter((information) => information.reveals.some((campaign) => campaigns.includes(campaign)))
    .map((information) => information.id);
}

function kindOf(scenario: Scenario, stage: Stage): StageKind {
  const [first] = (['stopDosing', 'openFeeders', 'disable'] as const).flatMap((word) =>
    stage.effects.filter((effect) => effect.do === word),
  );
  return first === undefined || first.do === 'openDoor' ? 'door' : struckKind(scenario, first.do, first.asset);
}

/** What was done to an asset, in one word for a label. */
export function struckKind(scenario: Scenario, what: Blow['what'], asset: AssetId): StageKind {
  switch (what) {
    case 'stopDosing':
      return 'water';
    case 'openFeeders':
      return 'power';
    case 'disable': {
      const struck = scenario.nations.flatMap(({ assets }) => assets).find(({ id }) => id === asset);
      return struck?.kind === 'hub' ? 'lines' : 'grid';
    }
  }
}
