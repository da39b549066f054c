import type { Campaign, Deed } from '../../engine/model/campaign.ts';
import type { AssetId } from '../../engine/model/ids.ts';
import type { Nation } from '../../engine/model/scenario.ts';

/** One thing that a stage does at one asset, with the turn in which the stage falls due. */
export interface StageRow {
  readonly turn: number;
  /** It comes in by the door of this asset, opens that door, or does harm. */
  readonly what: 'comesIn' | 'opensDoor' | 'strikes';
  /** The word in the file; null for the way in. */
  readonly does: Deed['do'] | null;
  readonly asset: AssetId;
  readonly nation: string;
  /** Nothing can stop the stage: it needs no door and no condition. */
  readonly certain: boolean;
}

/** Files of campaigns and nations, as far as they are needed here. */
interface Stages {
  readonly campaigns: readonly { readonly value: Campaign }[];
  readonly nations: readonly { readonly value: Pick<Nation, 'id' | 'assets'> }[];
}

/** Everything that the stages of all campaigns do, if nobody stops them, in order of the turns. */
export function stageRows({ campaigns, nations }: Stages): readonly StageRow[] {
  const owner = new Map(nations.flatMap(({ value }) => value.assets.map((asset) => [asset.id, value.id])));
  const rows: StageRow[] = [];
  for (const { tracks } of campaigns.map((part) => part.value)) {
    for (const track of tracks) {
      let turn = 0;
      for (const stage of track.stages) {
        turn += stage.dwellTurns;
        const certain = stage.needsDoor === null && stage.needs === undefined;
        const row = (what: StageRow['what'], does: StageRow['does'], asset: AssetId) => {
          rows.push({ turn, what, does, asset, nation: owner.get(asset) ?? '', certain });
        };
        if (stage.needsDoor !== null) row('comesIn', null, stage.needsDoor);
        for (const effect of stage.effects) {
          for (const asset of assetsOf(effect)) {
            row(effect.do === 'openDoor' ? 'opensDoor' : 'strikes', effect.do, asset);
          }
        }
      }
    }
  }
  return rows.sort((a, b) => a.turn - b.turn);
}

/** The assets at which a deed of a stage acts. */
export function assetsOf(effect: Deed): readonly AssetId[] {
  return effect.do === 'openDoor' ? effect.assets : [effect.asset];
}
