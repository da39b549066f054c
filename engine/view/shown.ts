import type { Blow } from '../model/blow.ts';
import type { Cause } from '../model/cause.ts';
import type { Columns, Commitment, CopyRow, Measure, Proposal, Transit } from '../model/event.ts';
import type { SealedOrder } from '../model/order.ts';
import type { PurseView } from '../model/report.ts';
import type { RulingEffect } from '../model/ruling.ts';
import type { SeatNote } from '../model/seatNote.ts';

/**
 * The parts of reports as the gate lets them through (rule V2), field by field: a field that is added to one of them stays
 * inside until it is listed here. Answers and an effect's terms are what the seat itself sealed and what the catalogue says.
 */
export const shown = {
  order: ({ id, type, answers, seat, turn, reason }: SealedOrder): SealedOrder => ({
    ...{ id, type, answers, seat, turn, reason },
  }),
  reserves: (reserves: readonly Commitment[]): readonly Commitment[] =>
    reserves.map((r) => ({ order: r.order, item: r.item, count: r.count, asset: r.asset, while: r.while })),
  measure: (measure: Measure | null): Measure | null =>
    measure && {
      order: measure.order,
      sinceTurn: measure.sinceTurn,
      untilTurn: measure.untilTurn,
      terms: measure.terms,
    },
  purse: ({ crew, team, set }: PurseView): PurseView => ({ crew: stock(crew), team: stock(team), set: stock(set) }),
  copy: ({ information, nation, from, tlp, turn }: CopyRow): CopyRow => ({ information, nation, from, tlp, turn }),
  /** What a ruling does is the nation's own business and content, never a field of the truth. */
  rulingEffects: (effects: readonly RulingEffect[]): readonly RulingEffect[] => effects.map(rulingEffect),
  blow: (blow: Blow): Blow =>
    blow.what === 'disable'
      ? { what: blow.what, hour: blow.hour, parts: [...blow.parts] }
      : { what: blow.what, hour: blow.hour },
  causes,
  columns,
  proposal,
  transit: ({ order, item, count, from, to, asset, atHour }: Transit): Transit => ({
    ...{ order, item, count, from, to, asset, atHour },
  }),
  note: ({ id, seat, kind, for: whom, text }: SeatNote): SeatNote => ({ id, seat, kind, for: whom, text }),
};

function rulingEffect(effect: RulingEffect): RulingEffect {
  switch (effect.do) {
    case 'trust':
      return { do: effect.do, byPerMille: effect.byPerMille };
    case 'work':
      return { do: effect.do, crewHours: effect.crewHours };
    case 'fuel':
      return { do: effect.do, hours: effect.hours };
    case 'reduce':
      return { do: effect.do, byPerMille: effect.byPerMille, forTurns: effect.forTurns };
    case 'grant':
      return { do: effect.do, information: effect.information };
    case 'occupy':
      return { do: effect.do, item: effect.item, count: effect.count, while: effect.while };
    case 'treat':
    case 'shutDoor':
      return { do: effect.do };
  }
}

function stock({ own, bound, reserved, away, guest }: PurseView['crew']): PurseView['crew'] {
  return { own, bound, reserved, away, guest };
}

/** A cause the nation does not own, the intruder's stage, is left out: the chain ends at what it did. */
function causes(because: readonly Cause[]): readonly Cause[] {
  return because
    .filter((cause) => cause.what !== 'stage')
    .map(({ what, asset, hour, service, part, depth }) => ({
      ...{ what, asset, hour, depth },
      ...(service === undefined ? {} : { service }),
      ...(part === undefined ? {} : { part }),
    }));
}

/**
 * Columns as the nation's instruments show them. What is on its way in the pipes is not measured, and the dosing column
 * shows no more than the works' own alarm does: the seat learns of untreated water by report or at the taps.
 */
function columns(c: Columns): Columns {
  return {
    servicePerMille: c.servicePerMille,
    meanPerMille: c.meanPerMille,
    worstPerMille: c.worstPerMille,
    bufferHours: c.bufferHours,
    feedersClosed: c.feedersClosed,
    crewHoursLeft: c.crewHoursLeft,
    dosing: c.dosing.map(() => -1),
    untreatedInHours: c.untreatedInHours.map(() => -1),
    untreated: c.untreated,
    waiting: c.waiting,
    stockPerMille: c.stockPerMille,
  };
}

/** Between nations a proposal shows what was asked or offered, not what the other side holds in reserve. */
function proposal(p: Proposal, mine: boolean): Proposal {
  return {
    kind: p.kind,
    id: p.id,
    fromSeat: p.fromSeat,
    fromNation: p.fromNation,
    toNation: p.toNation,
    turn: p.turn,
    digest: p.digest,
    status: p.status,
    draft: mine && p.draft ? { type: p.draft.type, answers: p.draft.answers } : null,
    reason: p.reason,
    answerReason: p.answerReason,
    item: p.item,
    count: p.count,
    backByTurn: p.backByTurn,
    byTurn: p.byTurn,
  };
}
