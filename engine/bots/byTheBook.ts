import { adviseOperators } from './duties/adviseOperators.ts';
import { answerCoSignature } from './duties/answerCoSignature.ts';
import { declineRequests } from './duties/answerHelp.ts';
import { askLaboratory } from './duties/askLaboratory.ts';
import { closeFeeders } from './duties/closeFeeders.ts';
import { declareIncident } from './duties/declareIncident.ts';
import { fuelHospital } from './duties/fuelHospital.ts';
import { isolateDoors } from './duties/isolateDoors.ts';
import { mendWorks } from './duties/mendWorks.ts';
import { sayReady } from './duties/sayReady.ts';
import { takeHelp } from './duties/seekHelp.ts';
import { shareCopies } from './duties/shareCopies.ts';
import { endRumour, speakOfWater } from './duties/speak.ts';
import { warnPeople } from './duties/warnPeople.ts';
import { firstOf } from './firstOf.ts';
import { leaveToPerson } from './leaveToPerson.ts';

/**
 * Plays what a handbook says: declare, share at once, advise, mend what was hit, test the water and speak. It takes help that
 * is offered but asks for none and lends none. Finds its orders by what they do, so that it plays any scenario (no rule and no
 * bot names an order, seat or scenario).
 */
export const byTheBook = firstOf([
  answerCoSignature,
  takeHelp,
  declareIncident,
  shareCopies,
  adviseOperators,
  isolateDoors,
  mendWorks,
  warnPeople,
  closeFeeders,
  fuelHospital,
  leaveToPerson(askLaboratory),
  leaveToPerson(speakOfWater),
  leaveToPerson(endRumour),
  leaveToPerson(declineRequests),
  sayReady,
]);
