import type { Proposal, Transit } from '../../engine/model/event.ts';
import type { Fact } from '../../engine/model/fact.ts';
import type { NationId } from '../../engine/model/ids.ts';
import type { State } from '../../engine/state/state.ts';
import type { HistoryEntry } from './control.ts';
import { factsOf } from './factsOf.ts';

/** A journey between nations: when it set off, when it is due, when it was there and when it was on its way home. */
export interface Journey {
  readonly sentTurn: number;
  readonly dueHour: number;
  readonly thereTurn: number | null;
  readonly homeTurn: number | null;
}

/** One request or offer between nations, with all that has come of it. */
export interface HelpRow {
  readonly proposal: Proposal;
  /** The nation that gives, or is asked to. */
  readonly giver: NationId;
  readonly receiver: NationId;
  readonly askedTurn: number;
  /** Why it is asked or offered. */
  readonly why: string | null;
  readonly answeredTurn: number | null;
  readonly answer: string | null;
  readonly journey: Journey | null;
}

/** Turns' facts in their order, each with the turn that it belongs to. */
interface TurnFact {
  readonly turn: number;
  readonly fact: Fact;
}

/** Every request and offer between two nations, oldest first: asked, answered, on the road, there. */
export function helpBoard(
  { proposals }: Pick<State, 'proposals'>,
  history: readonly HistoryEntry[],
  texts: Readonly<Record<string, string | null>>,
): readonly HelpRow[] {
  const facts = turnFacts(history);
  const journeys = journeysOf(facts);
  const words = (ref: string | null) => (ref === null ? null : (texts[ref] ?? null));
  return facts.flatMap(({ turn, fact }) => {
    if (fact.fact !== 'proposed' || fact.proposal.kind === 'coSignature') return [];
    if (fact.proposal.fromNation === fact.proposal.toNation) return [];
    const { id, kind, reason } = fact.proposal;
    const later = facts.filter((one) => one.fact.fact === 'proposalChanged' && one.fact.proposal.id === id);
    const proposal = proposals.find((one) => one.id === id) ?? fact.proposal;
    const answered = later.find(({ fact: one }) => one.fact === 'proposalChanged' && one.proposal.status !== 'open');
    const answer = answered?.fact.fact === 'proposalChanged' ? words(answered.fact.proposal.answerReason) : null;
    const [giver, receiver] =
      kind === 'request' ? [proposal.toNation, proposal.fromNation] : [proposal.fromNation, proposal.toNation];
    const journey = journeys.find(({ transit, sentTurn }) =>
      kind === 'offer'
        ? transit.order === id && transit.from === giver
        : answered !== undefined &&
          proposal.status === 'accepted' &&
          sentTurn === answered.turn &&
          transit.from === giver &&
          transit.to === receiver &&
          transit.item === proposal.item,
    );
    return [
      {
        proposal,
        giver,
        receiver,
        askedTurn: turn,
        why: words(reason),
        answeredTurn: answered?.turn ?? null,
        answer,
        journey: journey ?? null,
      },
    ];
  });
}

/** What closes a turn belongs to it, what comes after its closing to the next. */
function turnFacts(history: readonly HistoryEntry[]): readonly TurnFact[] {
  return history.flatMap((entry) => {
    const facts = factsOf(entry);
    let turn = facts.find((fact) => fact.fact === 'turnClosed')?.turn ?? entry.line.turn;
    return facts.map((fact) => {
      if (fact.fact === 'turnOpened') turn = fact.turn;
      return { turn, fact };
    });
  });
}

function journeysOf(facts: readonly TurnFact[]): readonly (Journey & { readonly transit: Transit })[] {
  return facts.flatMap(({ turn, fact }) => {
    if (fact.fact !== 'dispatched' || fact.transit.from === fact.transit.to) return [];
    const { transit } = fact;
    const there = facts.find(
      ({ fact: one }) => one.fact === 'arrived' && one.transit.order === transit.order && one.transit.to === transit.to,
    );
    // The way back is a journey of its own; the loan says when it begins.
    const home = facts.find(
      ({ fact: one }) =>
        one.fact === 'proposalChanged' && one.proposal.id === transit.order && one.proposal.status === 'returned',
    );
    return [
      {
        transit,
        sentTurn: turn,
        dueHour: transit.atHour,
        thereTurn: there?.turn ?? null,
        homeTurn: home?.turn ?? null,
      },
    ];
  });
}
