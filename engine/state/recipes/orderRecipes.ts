import { byId } from '../../model/ids.ts';
import type { RulingRow } from '../../model/ruling.ts';
import { nationOf, nationRow, placeOf } from '../rows.ts';
import { putPosture } from './putRow.ts';
import type { RecipesOf } from './recipesOf.ts';

/** Orders, what they bind, and what they do at an asset. */
export const orderRecipes: RecipesOf<
  | 'orderSealed'
  | 'orderWithdrawn'
  | 'orderResolved'
  | 'committed'
  | 'released'
  | 'measureChanged'
  | 'reduced'
  | 'repairStarted'
  | 'repairCrewAdded'
  | 'recovering'
  | 'recovered'
  | 'dosingCorrected'
  | 'shedPlanSet'
  | 'rulingAsked'
  | 'rulingChanged'
  | 'crewHoursWorked'
  | 'bufferFilled'
> = {
  orderSealed: (state, fact) => {
    const { seat } = fact.order;
    const nation = nationOf(seat);
    const { [seat]: orders } = state.sealed;
    const { [nation]: reserves } = state.reserved;
    if (orders) state.sealed[seat] = [...orders, fact.order];
    if (reserves) state.reserved[nation] = [...reserves, ...fact.reserves];
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
    const row = nationRow(state, fact.nation);
    row.commitments = [...row.commitments, fact.commitment];
  },
  released: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.commitments = row.commitments.filter((commitment) => commitment.order !== fact.order);
    state.reserved[fact.nation] = (state.reserved[fact.nation] ?? []).filter((reserve) => reserve.order !== fact.order);
  },
  measureChanged: (state, fact) => {
    putPosture(state, fact, ({ measures }) => ({ measures: { ...measures, [fact.measure]: fact.to } }));
  },
  reduced: (state, fact) => {
    const { byPerMille, untilTurn } = fact;
    putPosture(state, fact, ({ reductions }) => ({ reductions: [...reductions, { byPerMille, untilTurn }] }));
  },
  repairStarted: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = placeOf(row.postures, fact.asset);
    row.columns = { ...row.columns, crewHoursLeft: row.columns.crewHoursLeft.with(index, fact.crewHours) };
    putPosture(state, fact, () => ({ repairCrews: [] }));
  },
  repairCrewAdded: (state, fact) => {
    const { fromHour, count } = fact;
    putPosture(state, fact, ({ repairCrews }) => ({ repairCrews: [...repairCrews, { fromHour, count }] }));
  },
  recovering: (state, fact) => {
    const { perMille, untilHour } = fact;
    putPosture(state, fact, () => ({ recovering: { perMille, untilHour } }));
  },
  recovered: (state, fact) => {
    putPosture(state, fact, () => ({ struck: null }));
  },
  dosingCorrected: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = placeOf(row.postures, fact.asset);
    row.columns = { ...row.columns, dosing: row.columns.dosing.with(index, 1) };
  },
  shedPlanSet: (state, fact) => {
    nationRow(state, fact.nation).keepFirst = fact.keep;
  },
  rulingAsked: (state, fact) => {
    state.rulings = [...state.rulings, fact.ruling].sort(oldestFirst);
  },
  rulingChanged: (state, fact) => {
    state.rulings = state.rulings.map((ruling) => (ruling.order.id === fact.ruling.order.id ? fact.ruling : ruling));
  },
  crewHoursWorked: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = placeOf(row.postures, fact.asset);
    const left = row.columns.crewHoursLeft[index] ?? 0;
    if (left === 0) return;
    const crewHoursLeft = row.columns.crewHoursLeft.with(index, Math.max(0, left - fact.crewHours));
    const closed = crewHoursLeft[index] === 0;
    const feedersClosed = closed ? row.columns.feedersClosed.with(index, 1) : row.columns.feedersClosed;
    row.columns = { ...row.columns, crewHoursLeft, feedersClosed };
    if (closed) putPosture(state, fact, () => ({ disabled: [] }));
  },
  bufferFilled: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = placeOf(row.postures, fact.asset);
    const hours = (row.columns.bufferHours[index] ?? 0) + fact.hours;
    row.columns = { ...row.columns, bufferHours: row.columns.bufferHours.with(index, hours) };
    const milliHours = row.buffers.milliHours[index] ?? [];
    const filled = milliHours.map((had, i) => (fact.dependencies.includes(i) ? had + 1000 * fact.hours : had));
    row.buffers = { ...row.buffers, milliHours: row.buffers.milliHours.with(index, filled) };
  },
};

/** Free-form orders by turn, seat and target; in which order those of one turn arrived plays no part (rule O4). */
function oldestFirst({ order: a }: RulingRow, { order: b }: RulingRow): number {
  const targets = byId(a.answers.target ?? '', b.answers.target ?? '');
  return a.turn - b.turn || byId(a.seat, b.seat) || targets || byId(a.id, b.id);
}
