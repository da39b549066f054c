import type { Cause } from './cause.ts';
import type { DisabledPart } from './disabledPart.ts';
import type { Edition } from './edition.ts';
import type {
  Columns,
  Commitment,
  CopyRow,
  DeedRow,
  Finding,
  Measure,
  NoticedHow,
  Outcome,
  PersonHours,
  Proposal,
  Reason,
  SampleRow,
  ShutBecause,
  Transit,
} from './event.ts';
import type { AssetId, CampaignId, InjectId, NationId, SeatId, Text } from './ids.ts';
import type { PaperInput, TextRef } from './input.ts';
import type { PartId } from './network.ts';
import type { Buffers, NetworkState } from './networkState.ts';
import type { AssetKind, MeasureKind, SealedOrder } from './order.ts';
import type { RulingRow } from './ruling.ts';
import type { Service } from './scenario.ts';
import type { SeatNote } from './seatNote.ts';

/** A fact changes state and goes to control only. */
export type Fact =
  | { readonly fact: 'exerciseStarted' }
  | { readonly fact: 'turnOpened'; readonly turn: number }
  | { readonly fact: 'turnLocked'; readonly turn: number }
  | { readonly fact: 'turnExtended'; readonly turn: number; readonly seconds: number }
  | { readonly fact: 'turnClosed'; readonly turn: number }
  | { readonly fact: 'exerciseEnded' }
  | { readonly fact: 'numbered'; readonly of: string; readonly n: number }
  | { readonly fact: 'orderSealed'; readonly order: SealedOrder; readonly reserves: readonly Commitment[] }
  | { readonly fact: 'orderWithdrawn'; readonly seat: SeatId; readonly order: string }
  | { readonly fact: 'orderResolved'; readonly order: SealedOrder; readonly outcome: Outcome }
  | { readonly fact: 'committed'; readonly nation: NationId; readonly commitment: Commitment }
  | { readonly fact: 'released'; readonly nation: NationId; readonly order: string }
  | {
      readonly fact: 'measureChanged';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly measure: MeasureKind;
      readonly to: Measure | null;
    }
  | {
      readonly fact: 'reduced';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly byPerMille: number;
      readonly untilTurn: number;
    }
  | { readonly fact: 'repairStarted'; readonly nation: NationId; readonly asset: AssetId; readonly crewHours: number }
  | {
      readonly fact: 'repairCrewAdded';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly fromHour: number;
      readonly count: number;
    }
  | {
      readonly fact: 'recovering';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly perMille: number;
      readonly untilHour: number;
    }
  | { readonly fact: 'recovered'; readonly nation: NationId; readonly asset: AssetId; readonly hour: number }
  | { readonly fact: 'dosingCorrected'; readonly nation: NationId; readonly asset: AssetId }
  | { readonly fact: 'advisoryIssued'; readonly nation: NationId; readonly because: ShutBecause }
  | {
      readonly fact: 'doorOpened';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly campaign: CampaignId;
      readonly turn: number;
    }
  | { readonly fact: 'doorShut'; readonly nation: NationId; readonly asset: AssetId; readonly because: ShutBecause }
  | {
      readonly fact: 'doorNoticed';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly turn: number;
      readonly how: NoticedHow;
    }
  | {
      readonly fact: 'stageRan';
      readonly campaign: CampaignId;
      readonly track: string;
      readonly stage: string;
      readonly turn: number;
      readonly outcome: 'ran' | 'blocked';
      readonly nextDueTurn: number | null;
    }
  | {
      readonly fact: 'struck';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly what: 'stopDosing' | 'openFeeders';
      readonly cause: Cause;
    }
  | {
      readonly fact: 'struck';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly what: 'disable';
      readonly cause: Cause;
      readonly parts: readonly PartId[];
      readonly untilHour: number | null;
    }
  /** Parts that were disabled at an asset are in service again; `left` still are not. */
  | {
      readonly fact: 'partsBack';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly left: readonly DisabledPart[];
    }
  | {
      readonly fact: 'networkRan';
      readonly nation: NationId;
      readonly columns: Columns;
      readonly buffers: Buffers;
      readonly network: NetworkState;
    }
  | {
      readonly fact: 'serviceLost';
      readonly turn: number;
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly service: Service;
      readonly hour: number;
      readonly because: readonly Cause[];
    }
  | {
      readonly fact: 'serviceRestored';
      readonly turn: number;
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly service: Service;
      readonly hour: number;
    }
  | { readonly fact: 'personHoursCounted'; readonly nation: NationId; readonly personHours: PersonHours }
  | { readonly fact: 'trustChanged'; readonly nation: NationId; readonly byPerMille: number }
  | { readonly fact: 'trustClamped'; readonly nation: NationId }
  | { readonly fact: 'rumourStarted'; readonly nation: NationId; readonly turn: number; readonly trustPerTurn: number }
  | { readonly fact: 'rumourEnded'; readonly nation: NationId }
  | {
      readonly fact: 'stated';
      readonly nation: NationId;
      readonly seat: SeatId;
      readonly turn: number;
      readonly statement: string;
      readonly agrees: boolean;
      /** It is the first time that this statement of the nation agrees with the facts. */
      readonly earns: boolean;
      readonly contradicts: SeatId | null;
    }
  | { readonly fact: 'sampleTaken'; readonly nation: NationId; readonly sample: SampleRow }
  | { readonly fact: 'sampleRead'; readonly nation: NationId; readonly asset: AssetId; readonly found: Finding }
  | { readonly fact: 'rulingAsked'; readonly ruling: RulingRow }
  | { readonly fact: 'rulingChanged'; readonly ruling: RulingRow }
  | { readonly fact: 'crewHoursWorked'; readonly nation: NationId; readonly asset: AssetId; readonly crewHours: number }
  | {
      readonly fact: 'bufferFilled';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly hours: number;
      /** Which of the asset's dependencies are bridged, by their places in `dependsOn`. */
      readonly dependencies: readonly number[];
    }
  /** What the nation's grid keeps first when it sheds; null for the plan as built. */
  | { readonly fact: 'shedPlanSet'; readonly nation: NationId; readonly keep: AssetKind | null }
  | { readonly fact: 'hoursHeld'; readonly nation: NationId; readonly turn: number; readonly personHours: PersonHours }
  | { readonly fact: 'copyGained'; readonly copy: CopyRow }
  | { readonly fact: 'deedDone'; readonly deed: DeedRow }
  | {
      readonly fact: 'rolled';
      readonly turn: number;
      readonly key: readonly (string | number)[];
      readonly perMille: number;
    }
  | { readonly fact: 'proposed'; readonly proposal: Proposal }
  | { readonly fact: 'proposalChanged'; readonly proposal: Proposal }
  | { readonly fact: 'offerReserved'; readonly nation: NationId; readonly commitment: Commitment }
  | { readonly fact: 'dispatched'; readonly transit: Transit }
  | { readonly fact: 'arrived'; readonly transit: Transit }
  | { readonly fact: 'telemetryHeld'; readonly nation: NationId; readonly turn: number; readonly columns: Columns }
  | { readonly fact: 'telemetrySent'; readonly nation: NationId; readonly throughTurn: number }
  | {
      readonly fact: 'injectJudged';
      readonly inject: InjectId;
      readonly turn: number;
      readonly verdict: 'due' | 'notYet' | 'passed';
      readonly reasons: readonly Reason[];
    }
  | {
      readonly fact: 'injectReleased';
      readonly inject: InjectId;
      readonly turn: number;
      readonly by: 'trigger' | 'control';
    }
  | { readonly fact: 'readOut'; readonly turn: number; readonly say: Text }
  | { readonly fact: 'readySet'; readonly seat: SeatId; readonly ready: boolean }
  | { readonly fact: 'seatCovered'; readonly seat: SeatId; readonly bot: string | null }
  | { readonly fact: 'noted'; readonly turn: number; readonly text: TextRef }
  | {
      readonly fact: 'helpAsked';
      readonly seat: SeatId;
      readonly id: string;
      readonly turn: number;
      readonly text: TextRef;
    }
  | {
      readonly fact: 'helpAnswered';
      readonly seat: SeatId;
      readonly question: string;
      readonly turn: number;
      readonly text: TextRef;
    }
  | { readonly fact: 'turnPaused'; readonly turn: number }
  | { readonly fact: 'turnResumed'; readonly turn: number }
  | { readonly fact: 'realWorldStopped'; readonly turn: number; readonly by: SeatId }
  | { readonly fact: 'realWorldResumed'; readonly turn: number }
  | {
      readonly fact: 'enteredFor';
      readonly seat: SeatId;
      readonly what: PaperInput['type'];
      readonly id: string | null;
    }
  | { readonly fact: 'noteAdded'; readonly note: SeatNote }
  | { readonly fact: 'noteWithdrawn'; readonly id: string }
  | { readonly fact: 'editionReleased'; readonly edition: Edition }
  | { readonly fact: 'editionWithheld'; readonly edition: Edition }
  | { readonly fact: 'observerSet'; readonly seat: SeatId; readonly observer: boolean };

export type FactType = Fact['fact'];
