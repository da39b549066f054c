import type { FactType, ReportType } from '../model/event.ts';

/** Who learns an event type, and the test that guards it. A missing row does not compile. */
export interface EventRow {
  /** `control`: EXCON only. `nation`, `seat`, `pair`: the nation, the seat, the two nations concerned. `all`: every seat alike. */
  readonly audience: 'control' | 'nation' | 'seat' | 'pair' | 'all';
  readonly guardedBy: string;
}

const control: EventRow = { audience: 'control', guardedBy: 'test/laws/secrecy.test.ts: facts never pass the gate' };
const nation: EventRow = {
  audience: 'nation',
  guardedBy: 'test/laws/secrecy.test.ts: a view depends only on its own news',
};
const seat: EventRow = {
  audience: 'seat',
  guardedBy: 'test/laws/secrecy.test.ts: what is private to a seat stays there',
};
const pair: EventRow = {
  audience: 'pair',
  guardedBy: 'test/laws/secrecy.test.ts: two nations may know what they did together',
};
const all: EventRow = {
  audience: 'all',
  guardedBy: 'test/laws/secrecy.test.ts: what goes to all carries nothing about one',
};

/** Every fact: control only, without exception. */
export const FACTS: Readonly<Record<FactType, EventRow>> = {
  exerciseStarted: control,
  turnOpened: control,
  turnLocked: control,
  turnExtended: control,
  turnClosed: control,
  exerciseEnded: control,
  numbered: control,
  orderSealed: control,
  orderWithdrawn: control,
  orderResolved: control,
  committed: control,
  released: control,
  measureChanged: control,
  reduced: control,
  repairStarted: control,
  repairCrewAdded: control,
  recovering: control,
  recovered: control,
  dosingCorrected: control,
  advisoryIssued: control,
  doorOpened: control,
  doorShut: control,
  doorNoticed: control,
  stageRan: control,
  struck: control,
  networkRan: control,
  serviceLost: control,
  serviceRestored: control,
  personHoursCounted: control,
  trustChanged: control,
  trustClamped: control,
  rumourStarted: control,
  rumourEnded: control,
  stated: control,
  sampleTaken: control,
  sampleRead: control,
  rulingAsked: control,
  rulingChanged: control,
  crewHoursWorked: control,
  bufferFilled: control,
  hoursHeld: control,
  copyGained: control,
  deedDone: control,
  rolled: control,
  proposed: control,
  proposalChanged: control,
  offerReserved: control,
  dispatched: control,
  arrived: control,
  telemetryHeld: control,
  telemetrySent: control,
  injectJudged: control,
  injectReleased: control,
  readOut: control,
  readySet: control,
  seatCovered: control,
  noted: control,
};

/** Every report with its widest audience. */
export const REPORTS: Readonly<Record<ReportType, EventRow>> = {
  exerciseStarted: all,
  turnOpened: all,
  turnLocked: all,
  turnExtended: all,
  exerciseEnded: all,
  telemetry: nation,
  telemetryLate: nation,
  serviceLost: nation,
  serviceRestored: nation,
  struck: nation,
  recovered: nation,
  doorNoticed: nation,
  doorShut: nation,
  huntReported: nation,
  orderSealed: nation,
  orderWithdrawn: nation,
  orderResolved: nation,
  purse: nation,
  measureChanged: nation,
  informationGained: nation,
  informationShared: nation,
  proposal: pair,
  briefGiven: nation,
  receipt: nation,
  transit: pair,
  trust: nation,
  personHours: nation,
  rumour: nation,
  stated: nation,
  laboratoryAsked: nation,
  laboratory: nation,
  ruled: nation,
  readySet: nation,
  seatCovered: nation,
  injectDelivered: seat,
  improvised: seat,
  messageSent: seat,
  messageReceived: seat,
};
