import type { Proposal } from '../../model/event.ts';
import type { NationId } from '../../model/ids.ts';
import type { Item } from '../../model/order.ts';
import type { Scenario } from '../../model/scenario.ts';
import { firstTurn, type Timeline } from './timeline.ts';

/** One request for help, or one loan that nobody had asked for, step by step; null for a step that was not reached (rule P3). */
export interface HelpRow {
  /** Who needed it. */
  readonly to: NationId;
  /** Who was asked, or gave. */
  readonly from: NationId;
  readonly item: Item;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly answer: 'help' | 'declined' | 'withdrawn' | 'none';
  /** A refusal that says why. */
  readonly reasoned: boolean;
  readonly onSite: number | null;
  readonly effect: number | null;
}

/** Everything asked of another nation and everything lent, by the turn in which it began and then in the order of nations. */
export function helpLadder(scenario: Scenario, timeline: Timeline): readonly HelpRow[] {
  const loans = loansOf(timeline);
  const at = (nation: NationId) => scenario.nations.findIndex((one) => one.id === nation);
  const used = new Set<string>();
  const rows: HelpRow[] = [];
  for (const { fact, turn: asked } of timeline.facts('proposed')) {
    const { proposal } = fact;
    if (proposal.kind !== 'request' || proposal.item === null) continue;
    const last = lastOf(timeline, proposal);
    const base = {
      to: proposal.fromNation,
      from: proposal.toNation,
      item: proposal.item,
      asked,
      reasoned: last?.reasoned ?? false,
    };
    const loan = loans.find(
      (one) =>
        last?.answer === 'help' &&
        !used.has(one.order) &&
        one.turn === last.turn &&
        one.to === base.to &&
        one.from === base.from &&
        one.item === base.item,
    );
    if (loan) used.add(loan.order);
    rows.push({
      ...base,
      answered: last?.turn ?? null,
      answer: last?.answer ?? 'none',
      onSite: loan?.onSite ?? null,
      effect: loan?.effect ?? null,
    });
  }
  for (const { order, turn, ...loan } of loans) {
    if (!used.has(order)) rows.push({ ...loan, asked: null, answered: turn, answer: 'help', reasoned: false });
  }
  return rows
    .map((row, index) => ({ row, index, start: row.asked ?? row.answered ?? 0 }))
    .sort(
      (a, b) =>
        a.start - b.start || at(a.row.to) - at(b.row.to) || at(a.row.from) - at(b.row.from) || a.index - b.index,
    )
    .map(({ row }) => row);
}

interface Loan extends Pick<HelpRow, 'to' | 'from' | 'item' | 'onSite' | 'effect'> {
  readonly order: string;
  readonly turn: number;
}

/** What set off for another nation; what goes home again is no help. */
function loansOf(timeline: Timeline): readonly Loan[] {
  return timeline.facts('dispatched').flatMap(({ turn, phase, fact: { transit } }) => {
    const { order, from, to, item } = transit;
    if (from === to || phase === 'arrivals') return [];
    const arrived = timeline.facts('arrived').find(({ fact }) => fact.transit.order === order)?.turn ?? null;
    return [{ order, turn, from, to, item, onSite: arrived, effect: effectOf(timeline, from, to, item, arrived) }];
  });
}

/** The turn of the lender's receipt; a team, which gives none, counts from the protection that begins once it is there. */
function effectOf(timeline: Timeline, from: NationId, to: NationId, item: Item, since: number | null): number | null {
  if (since === null) return null;
  const receipts = timeline
    .reports('receipt')
    .filter(
      ({ report: r }) =>
        r.with === 'loan' && r.item === item && r.helped === to && 'nation' in r.to && r.to.nation === from,
    )
    .map(({ turn }) => turn);
  const protections = timeline
    .facts('measureChanged')
    .filter(({ fact }) => item === 'team' && fact.nation === to && fact.measure === 'protection' && fact.to !== null)
    .map(({ fact }) => fact.to?.sinceTurn ?? 0);
  return firstTurn([...receipts, ...protections].filter((turn) => turn >= since));
}

function lastOf(
  timeline: Timeline,
  { id }: Proposal,
): { readonly turn: number; readonly answer: HelpRow['answer']; readonly reasoned: boolean } | null {
  const row = timeline
    .facts('proposalChanged')
    .find(({ fact }) => fact.proposal.id === id && fact.proposal.status !== 'open');
  if (!row) return null;
  const { status, answerReason } = row.fact.proposal;
  const answer = status === 'accepted' ? 'help' : status === 'declined' ? 'declined' : 'withdrawn';
  return { turn: row.turn, answer, reasoned: status === 'declined' && answerReason !== null };
}
