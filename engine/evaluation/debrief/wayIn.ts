import { nationOfAsset } from '../../coordination/nationOfAsset.ts';
import type { Stage } from '../../model/campaign.ts';
import type { AssetId, InformationId, NationId } from '../../model/ids.ts';
import type { Scenario } from '../../model/scenario.ts';

/** What a stage does, in one word for a label. */
export type StageKind = 'door' | 'water' | 'power';

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
    kind: kindOf(stage),
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

function kindOf(stage: Stage): StageKind {
  if (stage.effects.some((effect) => effect.do === 'stopDosing')) return 'water';
  return stage.effects.some((effect) => effect.do === 'openFeeders') ? 'power' : 'door';
}
