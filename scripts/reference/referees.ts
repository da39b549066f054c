import { energyReferee } from './energy.ts';
import type { Referee } from './referee.ts';

/** Every format that `npm run reference` reads. */
export const REFEREES: readonly Referee[] = [energyReferee];
