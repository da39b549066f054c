import { withRow } from '../ledger.ts';
import { nationRow, placeOf } from '../rows.ts';
import { putDoor, putPosture } from './putRow.ts';
import type { RecipesOf } from './recipesOf.ts';

/** Stages of campaigns, doors, and what is struck. */
export const threatRecipes: RecipesOf<
  'advisoryIssued' | 'doorOpened' | 'doorShut' | 'doorNoticed' | 'stageRan' | 'struck' | 'partsBack' | 'rolled'
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
    const { hour, stage = '' } = fact.cause;
    // Open feeders are the greater trouble, and stand until both are put right.
    putPosture(state, fact, ({ struck }) =>
      fact.what === 'disable' && struck?.what === 'openFeeders' ? {} : { struck: { what: fact.what, hour, stage } },
    );
    switch (fact.what) {
      case 'stopDosing':
        row.columns = { ...row.columns, dosing: row.columns.dosing.with(index, 0) };
        break;
      case 'openFeeders':
        row.columns = { ...row.columns, feedersClosed: row.columns.feedersClosed.with(index, 0) };
        break;
      case 'disable': {
        const { untilHour } = fact;
        const out = fact.parts.map((part) => ({ part, sinceHour: hour, untilHour, stage }));
        putPosture(state, fact, ({ disabled }) => ({ disabled: [...disabled, ...out] }));
      }
    }
  },
  partsBack: (state, fact) => {
    putPosture(state, fact, () => ({ disabled: fact.left }));
  },
  rolled: (state, fact) => {
    const { turn, key, perMille } = fact;
    state.ledgers.rolls = withRow(state.ledgers.rolls, { turn, key, perMille });
  },
};
