import type { Proposal, Transit } from '../../../engine/model/event.ts';
import type { NationId, SeatId } from '../../../engine/model/ids.ts';
import type { Item } from '../../../engine/model/order.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line, NationView, View } from '../../../engine/view/view.ts';
import { type Journey, journeyOfOffer, journeyOfRequest } from './journeyOf.ts';
import { type PurseRow, purseRows } from './purseRows.ts';

/** A request that another nation put to ours, and what we have answered. */
export interface AskedOfUs {
  readonly request: Proposal;
  readonly journey: Journey;
  /** Our newest offer of the same kind to that nation since it asked. */
  readonly offer: OfferRow | null;
}

/** One request of our own, put to one or several nations at once. */
export interface OwnRequest {
  readonly id: string;
  readonly seat: SeatId;
  readonly turn: number;
  readonly item: Item;
  readonly count: number;
  readonly byTurn: number | null;
  /** The reason that was given, as a text's hash. */
  readonly reason: string | null;
  readonly answers: readonly NationAnswer[];
}

/** What one nation has said to a request of ours. */
export interface NationAnswer {
  readonly nation: NationId;
  readonly request: Proposal;
  readonly journey: Journey;
  /** Its newest offer of what was asked, made since. */
  readonly offer: OfferRow | null;
}

/** An offer and how far it has come. */
export interface OfferRow {
  readonly offer: Proposal;
  readonly journey: Journey;
}

/** Everything about help, as one board. The present turn stands first; within a turn nothing moves once it stands. */
export interface HelpBoard {
  readonly toUs: readonly AskedOfUs[];
  readonly ours: readonly OwnRequest[];
  /** Offers that do not stand under a request already. */
  readonly offers: readonly OfferRow[];
  readonly road: readonly { readonly transit: Transit; readonly arrived: boolean; readonly homeward: boolean }[];
  readonly receipts: readonly Extract<Line, { line: 'receipt' }>[];
  readonly purse: readonly PurseRow[];
}

/** The help board of a seat's nation, from its view alone. */
export function helpBoard(view: View, scenario: Pick<PublicScenario, 'nations'>): HelpBoard {
  const { nation } = view;
  const own = nation.nation;
  const all = nation.proposals.map(({ proposal }) => proposal);
  const offers = all.filter((one) => one.kind === 'offer');
  const requests = all.filter((one) => one.kind === 'request');
  const toUs = requests
    .filter((one) => one.toNation === own)
    .map((request) => ({
      request,
      journey: journeyOfRequest(nation, request),
      offer: offerRow(nation, answerTo(offers, request)),
    }));
  const ours = grouped(
    nation,
    requests.filter((one) => one.fromNation === own),
    offers,
    scenario.nations.map(({ id }) => id),
  );
  const placed = new Set([
    ...toUs.flatMap((row) => (row.offer ? [row.offer.offer.id] : [])),
    ...ours.flatMap((row) => row.answers.flatMap((answer) => (answer.offer ? [answer.offer.offer.id] : []))),
  ]);
  return {
    toUs: newestTurnFirst(toUs, (row) => row.request.turn),
    ours: newestTurnFirst(ours, (row) => row.turn),
    offers: newestTurnFirst(
      offers.filter((one) => !placed.has(one.id)).map((offer) => ({ offer, journey: journeyOfOffer(nation, offer) })),
      (row) => row.offer.turn,
    ),
    road: nation.transits
      .map(({ transit, arrived }) => ({ transit, arrived, homeward: isHomeward(offers, transit) }))
      .sort((a, b) => Number(a.arrived) - Number(b.arrived)),
    receipts: nation.lines.filter((line) => line.line === 'receipt').reverse(),
    purse: purseRows(nation),
  };
}

function grouped(
  nation: NationView,
  requests: readonly Proposal[],
  offers: readonly Proposal[],
  order: readonly NationId[],
): readonly OwnRequest[] {
  const groups = new Map<string, Proposal[]>();
  for (const one of requests) {
    const key = [one.fromSeat, one.turn, one.item, one.count, one.byTurn].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([id, rows]) => {
    const [{ fromSeat, turn, item, count, byTurn, reason }] = rows as [Proposal];
    const answers = rows
      .map((request) => ({
        nation: request.toNation,
        request,
        journey: journeyOfRequest(nation, request),
        offer: offerRow(nation, answerTo(offers, request)),
      }))
      .sort((a, b) => order.indexOf(a.nation) - order.indexOf(b.nation));
    return { id, seat: fromSeat, turn, item: item ?? 'crew', count, byTurn, reason, answers };
  });
}

/** The newest offer to who asked, by who was asked, of what was asked, made since. */
function answerTo(offers: readonly Proposal[], request: Proposal): Proposal | null {
  const fits = (one: Proposal) =>
    one.toNation === request.fromNation && one.fromNation === request.toNation && one.item === request.item;
  return offers.findLast((one) => fits(one) && one.turn >= request.turn) ?? null;
}

function offerRow(nation: NationView, offer: Proposal | null): OfferRow | null {
  return offer && { offer, journey: journeyOfOffer(nation, offer) };
}

/** A journey back: what was lent goes under a number of its own. */
function isHomeward(offers: readonly Proposal[], transit: Transit): boolean {
  return offers.some(
    (loan) =>
      loan.status === 'returned' &&
      loan.id !== transit.order &&
      loan.fromNation === transit.to &&
      loan.toNation === transit.from &&
      loan.item === transit.item,
  );
}

function newestTurnFirst<T>(rows: readonly T[], turnOf: (row: T) => number): readonly T[] {
  return [...rows].sort((a, b) => turnOf(b) - turnOf(a));
}
