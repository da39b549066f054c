import { withTurnClosed } from '../ledger.ts';
import { nationRow } from '../rows.ts';
import { sortedKeys } from '../sortedKeys.ts';
import type { RecipesOf } from './recipesOf.ts';

/** The clock of the exercise, its seats and its papers. */
export const clockRecipes: RecipesOf<
  | 'exerciseStarted'
  | 'turnOpened'
  | 'turnLocked'
  | 'turnExtended'
  | 'turnPaused'
  | 'turnResumed'
  | 'realWorldStopped'
  | 'realWorldResumed'
  | 'enteredFor'
  | 'turnClosed'
  | 'exerciseEnded'
  | 'numbered'
  | 'readySet'
  | 'seatCovered'
  | 'observerSet'
  | 'noted'
  | 'helpAsked'
  | 'helpAnswered'
  | 'noteAdded'
  | 'noteWithdrawn'
  | 'editionReleased'
  | 'editionWithheld'
> = {
  exerciseStarted: () => {},
  turnOpened: (state, fact) => {
    state.turn = fact.turn;
    state.clock = 'planning';
    state.numbers = {};
    state.ledgers.deeds = withTurnClosed(state.ledgers.deeds);
    state.ledgers.rolls = withTurnClosed(state.ledgers.rolls);
    for (const seat of sortedKeys(state.ready)) {
      state.ready[seat] = false;
      if (state.sealed[seat]?.length !== 0) state.sealed[seat] = [];
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
      row.postures = row.postures.map((posture) => {
        const reductions = posture.reductions.filter((reduction) => reduction.untilTurn > state.turn);
        return reductions.length === posture.reductions.length ? posture : { ...posture, reductions };
      });
    }
    state.proposals = state.proposals.map((proposal) => {
      const waits = proposal.status === 'open' || proposal.status === 'changed';
      return proposal.kind !== 'request' && waits ? { ...proposal, status: 'lapsed' } : proposal;
    });
  },
  exerciseEnded: (state) => {
    state.clock = 'ended';
  },
  numbered: (state, fact) => {
    state.numbers[fact.of] = fact.n;
  },
  readySet: (state, fact) => {
    state.ready[fact.seat] = fact.ready;
  },
  seatCovered: (state, fact) => {
    state.covered[fact.seat] = fact.bot;
  },
  observerSet: (state, fact) => {
    state.observers[fact.seat] = fact.observer;
  },
  noted: (state, fact) => {
    state.ledgers.notes = [...state.ledgers.notes, { turn: fact.turn, text: fact.text }];
  },
  helpAsked: () => {},
  helpAnswered: () => {},
  noteAdded: (state, fact) => {
    state.notes = [...state.notes, fact.note];
  },
  noteWithdrawn: (state, fact) => {
    state.notes = state.notes.filter((note) => note.id !== fact.id);
  },
  editionReleased: (state, fact) => {
    state.released = [...state.released, fact.edition];
  },
  editionWithheld: (state, fact) => {
    state.released = state.released.filter((edition) => edition !== fact.edition);
  },
};
