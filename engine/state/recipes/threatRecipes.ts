import { nationRow, placeOf } from '../rows.ts';
import { putDoor, putPosture } from './putRow.ts';
import type { RecipesOf } from './recipesOf.ts';

/** Stages of campaigns, doors, and what is struck. */
export const threatRecipes: RecipesOf<
  'advisoryIssued' | 'doorOpened' | 'doorShut' | 'doorNoticed' | 'stageRan' | 'struck' | 'rolled'
> = {
  advisoryIssued: (state, fact) => {
    nationRow(state, fact.nation).advisory = fact.because;
  },
  doorOpened: (state, fact) => {
    putDoor(state, fact, { state: 'open', campaign: fact.campaign, openedTurn: fact.turn });
  },
  doorShut: (state, fact) => {
    putDoor(state, fact, { state: 'shut', shut: fact.because });
  },
  doorNoticed: (state, fact) => {
    putDoor(state, fact, { noticed: true });
  },
  stageRan: (state, fact) => {
    const id = `${fact.campaign}/${fact.track}`;
    const row = state.tracks[id];
    if (!row) throw new Error(`no track ${id} in the state`);
    state.tracks[id] = { next: row.next + 1, dueTurn: fact.nextDueTurn };
  },
  struck: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const index = placeOf(row.postures, fact.asset);
    const { hour, stage } = fact.cause;
    putPosture(state, fact, () => ({ struck: { what: fact.what, hour, stage: stage ?? '' } }));
    row.columns =
      fact.what === 'stopDosing'
        ? { ...row.columns, dosing: row.columns.dosing.with(index, 0) }
        : { ...row.columns, feedersClosed: row.columns.feedersClosed.with(index, 0) };
  },
  rolled: (state, fact) => {
    state.ledgers.rolls.push({ turn: fact.turn, key: fact.key, perMille: fact.perMille });
  },
};
