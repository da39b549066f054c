import { bankingReferee } from './banking/bankingReferee.ts';
import { commsReferee } from './comms/commsReferee.ts';
import { energyReferee } from './energy.ts';
import { interdepReferee } from './interdep/interdepReferee.ts';
import type { Referee } from './referee.ts';
import { transportReferee } from './transportReferee.ts';
import { waterReferee } from './waterReferee.ts';

/** Every format that `npm run reference` reads. */
export const REFEREES: readonly Referee[] = [
  energyReferee,
  waterReferee,
  transportReferee,
  commsReferee,
  bankingReferee,
  interdepReferee,
];
