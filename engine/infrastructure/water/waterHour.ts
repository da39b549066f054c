/** All that an hour depends on, as integers. Equal inputs give equal hours, whatever was solved before. */
export interface WaterInputs {
  /** What each tank holds when the hour begins. */
  readonly tankLitres: readonly number[];
  /** What is asked for at each junction during the hour; negative where water is put in. */
  readonly demandLitres: readonly number[];
  readonly sourceHeadMillimetres: readonly number[];
  /** Each link: a pump's speed, per mille of its curve's; of other links 0 is closed and 1000 is as in the file. */
  readonly linkPerMille: readonly number[];
}

/** What came of an hour, as integers. Reservoirs and tanks give what junctions get, up to the rounding of each number. */
export interface WaterHour {
  /** What each tank holds when the hour ends. */
  readonly tankLitres: readonly number[];
  /** What each junction got; negative where water is put in. */
  readonly servedLitres: readonly number[];
  /** What each junction asked for and did not get. */
  readonly shortLitres: readonly number[];
  /** What each reservoir gave, less what flowed back. */
  readonly suppliedLitres: readonly number[];
  /** What ran over the brim of each tank that may overflow. */
  readonly spilledLitres: readonly number[];
  /** What went through each link from its first node to its second, less what came back. */
  readonly linkLitres: readonly number[];
  /** The lowest pressure at each junction during the hour, as a column of water. */
  readonly pressureMillimetres: readonly number[];
  /** What each link drew for pumping. */
  readonly wattHours: readonly number[];
}
