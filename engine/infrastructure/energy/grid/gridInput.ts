/** What an hour brings to a grid from outside: switches, units, demand, schedules, the plan of shedding. Power in kW. */
export interface GridInput {
  /** By branch: 1 while its breakers are closed. */
  readonly branchClosed: Uint8Array;
  /** By unit: the most it can give this hour; 0 while it is out. */
  readonly availableKilowatts: Int32Array;
  /** By feeder: what its consumers ask for, and 1 while its breaker is closed. */
  readonly demandKilowatts: Int32Array;
  readonly feederClosed: Uint8Array;
  /** Every feeder once, the first to keep first: hospitals and pumps stand at its head. */
  readonly keepOrder: Int32Array;
  /** By transfer: from its first end to its second (negative: back), and 1 while the far side has power. */
  readonly scheduledKilowatts: Int32Array;
  readonly transferLive: Uint8Array;
}
