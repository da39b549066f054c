import { doorRow, nationRow, postureRow } from '../rows.ts';
import type { DoorRow, State } from '../state.ts';
import type { RecipesOf } from './recipesOf.ts';

/** Stages of campaigns, doors, and what is struck. */
export const threatRecipes: RecipesOf<
  'advisoryIssued' | 'doorOpened' | 'doorShut' | 'doorNoticed' | 'stageRan' | 'struck' | 'rolled'
> = {
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
  rolled: (state, fact) => {
    state.ledgers.rolls.push({ turn: fact.turn, key: fact.key, perMille: fact.perMille });
  },
};

function theDoor(state: State, nation: string, asset: string): DoorRow {
  const door = doorRow(state, nation, asset);
  if (!door) throw new Error(`no door at ${asset}`);
  return door;
}
