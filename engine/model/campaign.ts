import type { Condition } from './condition.ts';
import type { AssetId, CampaignId, Text } from './ids.ts';
import type { PartId } from './network.ts';

/** What a stage does to the truth. */
export type Deed =
  | { readonly do: 'openDoor'; readonly assets: readonly AssetId[] }
  | { readonly do: 'stopDosing'; readonly asset: AssetId }
  | { readonly do: 'openFeeders'; readonly asset: AssetId }
  | {
      readonly do: 'disable';
      /** The substation or hub at which all of the parts stand or end. */
      readonly asset: AssetId;
      readonly parts: readonly PartId[];
      /** Then they are back by themselves; null: when a crew has mended them. */
      readonly forHours: number | null;
    };

/** One stage; it falls due `dwellTurns` after the stage before it (the first: at turn `dwellTurns`). */
export interface Stage {
  readonly id: string;
  readonly name: Text;
  /** MITRE ATT&CK v18.1 technique ids: labels for the debrief, never a description of how. */
  readonly techniques: readonly string[];
  readonly dwellTurns: number;
  /** The door this stage needs; null where nothing in play can shut its way in. */
  readonly needsDoor: AssetId | null;
  readonly needs?: Condition;
  readonly effects: readonly Deed[];
}

/** A chain of stages against one nation. */
export interface Track {
  readonly id: string;
  readonly stages: readonly Stage[];
}

/** A scripted campaign by an unknown actor. The actor's id is fiction and never leaves control. */
export interface Campaign {
  readonly id: CampaignId;
  readonly name: Text;
  readonly actor: string;
  readonly attackVersion: string;
  readonly tracks: readonly Track[];
}
