/** Traffic that is wanted from one node to another, in the unit of the links' capacities. */
export interface Demand {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}
