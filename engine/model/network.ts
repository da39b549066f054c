import type { AssetId, NationId } from './ids.ts';

/** Names a part of a nation's networks below the map, such as a line or a pump: `line-7`. Unique within its network. */
export type PartId = string;

/**
 * A nation's five networks below its map, as data. What an asset takes comes to it at a part that `serves` it: a feeder, a tap, an
 * access site. All amounts are whole numbers in the units that their names tell. docs/models.md has the equations.
 */
export interface NationNetwork {
  readonly energy: EnergyNetwork;
  readonly water: WaterWorks;
  readonly communications: CommunicationsPlan;
  readonly banking: BankingPlan;
  readonly transport: TransportPlan;
}

/** The grid: buses joined by branches, units that generate, feeders that serve assets, ties over the border, HVDC within. */
export interface EnergyNetwork {
  /** `at` is the substation on the map where the bus stands; null for one that is not on the map. */
  readonly buses: readonly { readonly id: PartId; readonly at: AssetId | null }[];
  /** Lines and transformers. Reactance in millionths per unit on 100 MVA. */
  readonly branches: readonly {
    readonly id: PartId;
    readonly from: PartId;
    readonly to: PartId;
    readonly reactanceMicro: number;
    readonly ratingKilowatts: number;
  }[];
  readonly units: readonly {
    readonly id: PartId;
    readonly bus: PartId;
    readonly kilowatts: number;
    readonly rampKilowattsPerHour: number;
    readonly centsPerMegawattHour: number;
    readonly formsGrid: boolean;
    readonly startsBlack: boolean;
    readonly startHours: number;
  }[];
  /** Lines over the border, one to a nation; `importKilowatts` come in by schedule, negative go out. Its mate says the opposite. */
  readonly ties: readonly {
    readonly id: PartId;
    readonly bus: PartId;
    readonly nation: NationId;
    readonly capacityKilowatts: number;
    readonly importKilowatts: number;
    readonly formsGrid: boolean;
  }[];
  /** Direct current between two buses of the nation, by schedule from one to the other, negative back. It holds no frequency. */
  readonly hvdc?: readonly {
    readonly id: PartId;
    readonly from: PartId;
    readonly to: PartId;
    readonly capacityKilowatts: number;
    readonly scheduledKilowatts: number;
  }[];
  /** In the order in which they are kept when there is too little: the first is shed last. One for each asset at most. */
  readonly feeders: readonly {
    readonly id: PartId;
    readonly bus: PartId;
    readonly serves: AssetId;
    readonly kilowatts: number;
  }[];
}

/** Pipes and pumps in EPANET's own INP format, and which of its parts stand for which asset. */
export interface WaterWorks {
  readonly inp: string;
  /** Each works on the map: the reservoir that it fills, and the pumps that its power drives. */
  readonly works: readonly { readonly asset: AssetId; readonly source: PartId; readonly pumps: readonly PartId[] }[];
  /** Where a district draws its water, and the works whose operators ration it. */
  readonly taps: readonly { readonly junction: PartId; readonly serves: AssetId; readonly works: AssetId }[];
}

/** Sites and links. Demands stand in the order in which they are served. */
export interface CommunicationsPlan {
  readonly sites: readonly {
    readonly id: PartId;
    readonly layer: 'core' | 'transport' | 'access';
    /** The hub on the map that this site is; null for a site of its own. */
    readonly at: AssetId | null;
    /** The district whose people it serves, and by whose feeder it lives; null where it serves nobody directly. */
    readonly serves: AssetId | null;
    readonly batteryMinutes: number;
    readonly fuelMinutes: number;
  }[];
  readonly links: readonly {
    readonly id: PartId;
    readonly kind: 'fibre' | 'microwave' | 'subsea' | 'satellite';
    readonly a: PartId;
    readonly b: PartId;
    readonly capacityMbps: number;
  }[];
  readonly demands: readonly { readonly from: PartId; readonly to: PartId; readonly mbps: number }[];
}

/** Banks that settle through a switch, and how people pay in each district. Money in thousands of the nation's unit. */
export interface BankingPlan {
  /** Switches on the map; cards and settlement work while one of them does. */
  readonly switches: readonly AssetId[];
  /** Minutes of the day; `startMinute` is the one at which the exercise begins. */
  readonly day: { readonly startMinute: number; readonly openMinute: number; readonly cutOffMinute: number };
  readonly banks: readonly { readonly id: PartId; readonly balance: number; readonly credit: number }[];
  /** What banks owe each other each day, in order of minutes. */
  readonly payments: readonly {
    readonly minute: number;
    readonly debtor: PartId;
    readonly creditor: PartId;
    readonly amount: number;
  }[];
  readonly districts: readonly {
    readonly serves: AssetId;
    readonly issuer: PartId;
    readonly notes: number;
    readonly notesFull: number;
    /** What people withdraw, and how often they pay by card, in an ordinary hour. */
    readonly notesAsked: number;
    readonly cardsAsked: number;
    /** Notes that vans bring in an hour while roads are free. */
    readonly notesBrought: number;
  }[];
}

/** A pipeline into a depot: what is put in arrives so many hours later, and stays where it is while its pumps stand. */
export interface FuelPipeline {
  readonly id: PartId;
  readonly litresPerHour: number;
  readonly transitHours: number;
  /** The port or district by whose feeder its pumps run. */
  readonly pumpedAt: AssetId;
}

/** Ports as queues, fuel from depot to pump, and the roads in between. */
export interface TransportPlan {
  readonly ports: readonly {
    readonly asset: AssetId;
    /** Containers. */
    readonly capacityPerHour: number;
    readonly arrivalsPerHour: number;
    readonly manualPerMille: number;
    readonly mostWaiting: number;
  }[];
  readonly fuel: readonly {
    /** The port whose depot it is. */
    readonly depot: AssetId;
    readonly depotLitres: number;
    readonly shipLitresPerHour: number;
    /** The pipeline that fills it beside the ships; left out where there is none. */
    readonly pipeline?: FuelPipeline | undefined;
    readonly stations: number;
    readonly stationLitres: number;
    readonly loadLitres: number;
    readonly lorryLitresPerHour: number;
    readonly usualLitresPerHour: number;
    readonly serves: readonly AssetId[];
  }[];
  readonly roads: {
    readonly nodes: number;
    /** Nodes below this one are only driven to. */
    readonly zones: number;
    readonly links: readonly {
      readonly id: PartId;
      readonly from: number;
      readonly to: number;
      readonly vehiclesPerHour: number;
      readonly seconds: number;
      /** The district whose power its signals need; null where there are none. */
      readonly signals: AssetId | null;
    }[];
    readonly trips: readonly { readonly from: number; readonly to: number; readonly vehicles: number }[];
  };
}
