/**
 * Something that happened in a grid's hour: what, to which, why and in which minute. `because` is the place of the event in the
 * same hour that set it off; null where the hour began with it. Chains of explanation are read from these.
 */
export type GridEvent = { readonly minute: number; readonly because: number | null } & (
  | { readonly what: 'branchOpened'; readonly branch: number }
  | { readonly what: 'branchTripped'; readonly branch: number; readonly loadingPerMille: number }
  | { readonly what: 'branchReclosed'; readonly branch: number }
  | { readonly what: 'unitLost'; readonly unit: number; readonly lostKilowatts: number }
  | { readonly what: 'redispatched'; readonly branch: number; readonly movedKilowatts: number }
  | { readonly what: 'transferCut'; readonly transfer: number; readonly leftKilowatts: number }
  | {
      readonly what: 'feederShed';
      readonly feeder: number;
      readonly why: 'underFrequency' | 'shortage' | 'overload';
      readonly shedKilowatts: number;
    }
  | { readonly what: 'blackout'; readonly buses: readonly number[]; readonly why: 'deficit' | 'nothingFormsGrid' }
  | { readonly what: 'busEnergised'; readonly bus: number; readonly over: EnergisedOver }
  | { readonly what: 'feederRestored'; readonly feeder: number }
);

/** Where a dead bus got its power from. */
export type EnergisedOver = { readonly branch: number } | { readonly unit: number } | { readonly transfer: number };

type WithoutWhen<Event> = Event extends GridEvent ? Omit<Event, 'minute' | 'because'> : never;

/** An event without when and because of what. */
export type GridHappening = WithoutWhen<GridEvent>;
