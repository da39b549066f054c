/** A nation's grid as it is built: what can be lost is listed here and only goes out of service. Everything is numbered by its place. */
export interface GridPlan {
  readonly buses: number;
  readonly branches: readonly Branch[];
  readonly units: readonly Unit[];
  readonly transfers: readonly Transfer[];
  readonly feeders: readonly Feeder[];
}

/** A line or transformer between two buses. Reactance in millionths per unit on 100 MVA, not 0; a negative one is series compensation. */
export interface Branch {
  readonly from: number;
  readonly to: number;
  readonly reactanceMicro: number;
  /** What it carries for as long as one likes. */
  readonly ratingKilowatts: number;
  /** 1000 or left out for a line. */
  readonly tapPerMille?: number;
  readonly shiftMicroradians?: number;
}

/** Something that generates. */
export interface Unit {
  readonly bus: number;
  readonly rampKilowattsPerHour: number;
  readonly centsPerMegawattHour: number;
  /** It can hold an island's frequency by itself. */
  readonly formsGrid: boolean;
  /** It starts without power from outside; such a unit also forms the grid. */
  readonly startsBlack: boolean;
  /** From having power at its bus (or by itself) to being able to generate. */
  readonly startHours: number;
}

/** A scheduled transfer: HVDC between two buses, or a tie-line or HVDC across the border, whose far end is `null`. */
export interface Transfer {
  readonly from: number | null;
  readonly to: number | null;
  readonly capacityKilowatts: number;
  /** The neighbour's grid holds the frequency on this side, too: a tie-line, or HVDC that can. */
  readonly formsGrid: boolean;
}

/** Consumers who are switched together. */
export interface Feeder {
  readonly bus: number;
}
