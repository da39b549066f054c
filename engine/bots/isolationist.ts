import { adviseOperators } from './duties/adviseOperators.ts';
import { answerCoSignature } from './duties/answerCoSignature.ts';
import { declineRequests } from './duties/answerHelp.ts';
import { closeFeeders } from './duties/closeFeeders.ts';
import { declareIncident } from './duties/declareIncident.ts';
import { fuelHospital } from './duties/fuelHospital.ts';
import { huntWithSpareCrew } from './duties/huntWithSpareCrew.ts';
import { isolateDoors } from './duties/isolateDoors.ts';
import { mendWorks } from './duties/mendWorks.ts';
import { sayReady } from './duties/sayReady.ts';
import { endRumour } from './duties/speak.ts';
import { warnPeople } from './duties/warnPeople.ts';
import { firstOf } from './firstOf.ts';
import { leaveToPerson } from './leaveToPerson.ts';

/** Competent and alone: does everything that a handbook says for its own nation, shares nothing, lends nothing, asks nobody. */
export const isolationist = firstOf([
  answerCoSignature,
  declareIncident,
  adviseOperators,
  isolateDoors,
  mendWorks,
  warnPeople,
  closeFeeders,
  fuelHospital,
  huntWithSpareCrew,
  leaveToPerson(endRumour),
  leaveToPerson(declineRequests),
  sayReady,
]);
