import { bankingReferee } from './banking/bankingReferee.ts';
import { commsReferee } from './comms/commsReferee.ts';
import { energyReferee } from './energy.ts';
import type { Referee } from './referee.ts';

/** Every format that `npm run reference` reads. */
export const REFEREES: readonly Referee[] = [energyReferee, commsReferee, bankingReferee];
