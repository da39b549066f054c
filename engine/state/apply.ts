import type { Fact, FactType } from '../model/event.ts';
import { byId } from '../model/ids.ts';
import type { RulingRow } from '../model/ruling.ts';
import { doorRow, nationOf, nationRow, postureRow } from './rows.ts';
import { sortedKeys } from './sortedKeys.ts';
import type { DoorRow, State } from './state.ts';

type Recipes = { readonly [K in FactType]: (state: State, fact: Extract<Fact, { fact: K }>) => void };

/** How each fact changes the truth. Recipes decide nothing and draw no luck; they run on a mutable draft. */
const recipes: Recipes = {
  exerciseStarted: () => {},
  turnOpened: (state, fact) => {
    state.turn = fact.turn;
    state.clock = 'planning';
    state.numbers = {};
    for (const seat of sortedKeys(state.ready)) {
      state.ready[seat] = false;
      state.sealed[seat] = [];
    }
  },
  turnLocked: (state) => {
    state.clock = 'locked';
  },
  turnExtended: () => {},
  // The engine reads no clock, so nothing in the truth stands still; the room's clock and the views do (rules X3, X5).
  turnPaused: () => {},
  turnResumed: () => {},
  realWorldStopped: () => {},
  realWorldResumed: () => {},
  enteredFor: () => {},
  turnClosed: (state) => {
    for (const nation of sortedKeys(state.nations)) {
      const row = nationRow(state, nation);
      state.reserved[nation] = [];
      row.commitments = row.commitments.filter((commitment) => commitment.while !== 'turn');
      for (const posture of row.postures) {
        posture.reductions = posture.reductions.filter((reduction) => reduction.untilTurn > state.turn);
      }
    }
    for (const [index, proposal] of state.proposals.entries()) {
      const waits = proposal.status === 'open' || proposal.status === 'changed';
      if (proposal.kind !== 'request' && waits) state.proposals[index] = { ...proposal, status: 'lapsed' };
    }
  },
  exerciseEnded: (state) => {
    state.clock = 'ended';
  },
  numbered: (state, fact) => {
    state.numbers[fact.of] = fact.n;
  },
  orderSealed: (state, fact) => {
    state.sealed[fact.order.seat]?.push(fact.order);
    state.reserved[nationOf(fact.order.seat)]?.push(...fact.reserves);
  },
  orderWithdrawn: (state, fact) => {
    state.sealed[fact.seat] = (state.sealed[fact.seat] ?? []).filter((order) => order.id !== fact.order);
    const nation = nationOf(fact.seat);
    state.reserved[nation] = (state.reserved[nation] ?? []).filter((reserve) => reserve.order !== fact.order);
  },
  orderResolved: (state, fact) => {
    if (fact.outcome === 'worked') return;
    // What failed is off the sheet, so that words which report later in the turn do not run for it.
    const { id, seat } = fact.order;
    state.sealed[seat] = (state.sealed[seat] ?? []).filter((order) => order.id !== id);
  },
  committed: (state, fact) => {
    nationRow(state, fact.nation).commitments.push(fact.commitment);
  },
  released: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.commitments = row.commitments.filter((commitment) => commitment.order !== fact.order);
    state.reserved[fact.nation] = (state.reserved[fact.nation] ?? []).filter((reserve) => reserve.order !== fact.order);
  },
  measureChanged: (state, fact) => {
    postureRow(state, fact.nation, fact.asset).measures[fact.measure] = fact.to;
  },
  reduced: (state, fact) => {
    postureRow(state, fact.nation, fact.asset).reductions.push({
      byPerMille: fact.byPerMille,
      untilTurn: fact.untilTurn,
    });
  },
  repairStarted: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = row.postures.findIndex((posture) => posture.asset === fact.asset);
    row.columns = { ...row.columns, crewHoursLeft: row.columns.crewHoursLeft.with(index, fact.crewHours) };
    postureRow(state, fact.nation, fact.asset).repairCrews = [];
  },
  recovered: (state, fact) => {
    postureRow(state, fact.nation, fact.asset).struck = null;
  },
  dosingCorrected: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = row.postures.findIndex((posture) => posture.asset === fact.asset);
    row.columns = { ...row.columns, dosing: row.columns.dosing.with(index, 1) };
  },
  repairCrewAdded: (state, fact) => {
    postureRow(state, fact.nation, fact.asset).repairCrews.push({ fromHour: fact.fromHour, count: fact.count });
  },
  recovering: (state, fact) => {
    postureRow(state, fact.nation, fact.asset).recovering = { perMille: fact.perMille, untilHour: fact.untilHour };
  },
  advisoryIssued: (state, fact) => {
    nationRow(state, fact.nation).advisory = fact.because;
  },
  doorOpened: (state, fact) => {
    const door = theDoor(state, fact.nation, fact.asset);
    door.state = 'open';
    door.campaign = fact.campaign;
    door.openedTurn = fact.turn;
  },
  doorShut: (state, fact) => {
    const door = theDoor(state, fact.nation, fact.asset);
    door.state = 'shut';
    door.shut = fact.because;
  },
  doorNoticed: (state, fact) => {
    theDoor(state, fact.nation, fact.asset).noticed = true;
  },
  stageRan: (state, fact) => {
    const row = state.tracks[`${fact.campaign}/${fact.track}`];
    if (!row) throw new Error(`no track ${fact.campaign}/${fact.track} in the state`);
    row.next += 1;
    row.dueTurn = fact.nextDueTurn;
  },
  struck: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = row.postures.findIndex((posture) => posture.asset === fact.asset);
    const posture = postureRow(state, fact.nation, fact.asset);
    posture.struck = { what: fact.what, hour: fact.cause.hour, stage: fact.cause.stage ?? '' };
    row.columns =
      fact.what === 'stopDosing'
        ? { ...row.columns, dosing: row.columns.dosing.with(index, 0) }
        : { ...row.columns, feedersClosed: row.columns.feedersClosed.with(index, 0) };
  },
  networkRan: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.columns = fact.columns;
    row.buffers = fact.buffers;
    row.network = fact.network;
  },
  serviceLost: (state, fact) => {
    postureRow(state, fact.nation, fact.asset).lostSinceHour[fact.service] = fact.hour;
    const { turn, asset, service, hour, because } = fact;
    nationRow(state, fact.nation).unreported.push({ turn, asset, service, hour, to: 'lost', because });
  },
  serviceRestored: (state, fact) => {
    delete postureRow(state, fact.nation, fact.asset).lostSinceHour[fact.service];
    const { turn, asset, service, hour } = fact;
    nationRow(state, fact.nation).unreported.push({ turn, asset, service, hour, to: 'restored', because: [] });
  },
  personHoursCounted: (state, fact) => {
    const sum = nationRow(state, fact.nation).personHours;
    const add = fact.personHours;
    nationRow(state, fact.nation).personHours = {
      unsafe: sum.unsafe + add.unsafe,
      underNotice: sum.underNotice + add.underNotice,
      rationed: sum.rationed + add.rationed,
      unsupplied: sum.unsupplied + add.unsupplied,
      powerless: sum.powerless + add.powerless,
      hospitalDark: sum.hospitalDark + add.hospitalDark,
    };
  },
  trustChanged: (state, fact) => {
    nationRow(state, fact.nation).trustPerMille += fact.byPerMille;
  },
  trustClamped: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.trustPerMille = Math.max(0, Math.min(1000, row.trustPerMille));
  },
  rumourStarted: (state, fact) => {
    nationRow(state, fact.nation).rumour = { sinceTurn: fact.turn, trustPerTurn: fact.trustPerTurn };
  },
  rumourEnded: (state, fact) => {
    nationRow(state, fact.nation).rumour = null;
  },
  stated: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const { seat, turn, statement } = fact;
    if (fact.earns) row.earned.push({ statement, turn });
    row.statements = [...row.statements.filter((said) => said.seat !== seat), { seat, turn, statement }];
  },
  sampleTaken: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.samples = [...row.samples.filter((sample) => sample.asset !== fact.sample.asset), fact.sample];
  },
  sampleRead: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.samples = row.samples.filter((sample) => sample.asset !== fact.asset);
  },
  rulingAsked: (state, fact) => {
    state.rulings = [...state.rulings, fact.ruling].sort(oldestFirst);
  },
  rulingChanged: (state, fact) => {
    const index = state.rulings.findIndex((ruling) => ruling.order.id === fact.ruling.order.id);
    state.rulings[index] = fact.ruling;
  },
  crewHoursWorked: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = row.postures.findIndex((posture) => posture.asset === fact.asset);
    const left = row.columns.crewHoursLeft[index] ?? 0;
    if (left === 0) return;
    const crewHoursLeft = row.columns.crewHoursLeft.with(index, Math.max(0, left - fact.crewHours));
    const closed = crewHoursLeft[index] === 0;
    const feedersClosed = closed ? row.columns.feedersClosed.with(index, 1) : row.columns.feedersClosed;
    row.columns = { ...row.columns, crewHoursLeft, feedersClosed };
  },
  bufferFilled: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = row.postures.findIndex((posture) => posture.asset === fact.asset);
    const hours = (row.columns.bufferHours[index] ?? 0) + fact.hours;
    row.columns = { ...row.columns, bufferHours: row.columns.bufferHours.with(index, hours) };
    const milliHours = row.buffers.milliHours[index] ?? [];
    const filled = milliHours.map((had, i) => (fact.dependencies.includes(i) ? had + 1000 * fact.hours : had));
    row.buffers = { ...row.buffers, milliHours: row.buffers.milliHours.with(index, filled) };
  },
  shedPlanSet: (state, fact) => {
    nationRow(state, fact.nation).keepFirst = fact.keep;
  },
  hoursHeld: (state, fact) => {
    nationRow(state, fact.nation).unreportedHours.push({ turn: fact.turn, personHours: fact.personHours });
  },
  copyGained: (state, fact) => {
    state.ledgers.copies.push(fact.copy);
  },
  deedDone: (state, fact) => {
    state.ledgers.deeds.push(fact.deed);
  },
  rolled: (state, fact) => {
    state.ledgers.rolls.push({ turn: fact.turn, key: fact.key, perMille: fact.perMille });
  },
  proposed: (state, fact) => {
    state.proposals.push(fact.proposal);
  },
  proposalChanged: (state, fact) => {
    const index = state.proposals.findIndex((proposal) => proposal.id === fact.proposal.id);
    state.proposals[index] = fact.proposal;
  },
  offerReserved: (state, fact) => {
    state.reserved[fact.nation]?.push(fact.commitment);
  },
  dispatched: (state, fact) => {
    nationRow(state, fact.transit.from).balance[fact.transit.item] -= fact.transit.count;
    state.transits.push(fact.transit);
  },
  arrived: (state, fact) => {
    state.transits = state.transits.filter((transit) => transit.order !== fact.transit.order);
    if (fact.transit.item !== 'set') nationRow(state, fact.transit.to).balance[fact.transit.item] += fact.transit.count;
  },
  telemetryHeld: (state, fact) => {
    nationRow(state, fact.nation).heldTelemetry = { turn: fact.turn, columns: fact.columns };
  },
  telemetrySent: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.unreportedHours = row.unreportedHours.filter((hours) => hours.turn >= fact.throughTurn);
    row.unreported = row.unreported.filter((change) => change.turn >= fact.throughTurn);
    if (row.heldTelemetry && row.heldTelemetry.turn <= fact.throughTurn) row.heldTelemetry = null;
  },
  injectJudged: (state, fact) => {
    const row = state.msel[fact.inject];
    if (!row) throw new Error(`no inject ${fact.inject} in the state`);
    row.reasons = fact.reasons;
    if (fact.verdict === 'passed') row.status = 'passed';
  },
  injectReleased: (state, fact) => {
    const row = state.msel[fact.inject];
    if (!row) throw new Error(`no inject ${fact.inject} in the state`);
    row.status = 'released';
    row.turn = fact.turn;
    row.by = fact.by;
  },
  readOut: () => {},
  readySet: (state, fact) => {
    state.ready[fact.seat] = fact.ready;
  },
  seatCovered: (state, fact) => {
    state.covered[fact.seat] = fact.bot;
  },
  noted: (state, fact) => {
    state.ledgers.notes.push({ turn: fact.turn, text: fact.text });
  },
  helpAsked: () => {},
  helpAnswered: () => {},
  noteAdded: (state, fact) => {
    state.notes.push(fact.note);
  },
  noteWithdrawn: (state, fact) => {
    state.notes = state.notes.filter((note) => note.id !== fact.id);
  },
  editionReleased: (state, fact) => {
    state.released.push(fact.edition);
  },
  editionWithheld: (state, fact) => {
    state.released = state.released.filter((edition) => edition !== fact.edition);
  },
  observerSet: (state, fact) => {
    state.observers[fact.seat] = fact.observer;
  },
};

/** Writes one fact into a mutable draft of the state. */
export function apply(state: State, fact: Fact): void {
  (recipes[fact.fact] as (state: State, fact: Fact) => void)(state, fact);
}

function theDoor(state: State, nation: string, asset: string): DoorRow {
  const door = doorRow(state, nation, asset);
  if (!door) throw new Error(`no door at ${asset}`);
  return door;
}

/** Free-form orders by turn, seat and target; in which order those of one turn arrived plays no part (rule O4). */
function oldestFirst({ order: a }: RulingRow, { order: b }: RulingRow): number {
  const targets = byId(a.answers.target ?? '', b.answers.target ?? '');
  return a.turn - b.turn || byId(a.seat, b.seat) || targets || byId(a.id, b.id);
}
