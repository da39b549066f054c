import { adviseOperators } from './duties/adviseOperators.ts';
import { answerCoSignature } from './duties/answerCoSignature.ts';
import { lend } from './duties/answerHelp.ts';
import { askBrief } from './duties/askBrief.ts';
import { askLaboratory } from './duties/askLaboratory.ts';
import { closeFeeders } from './duties/closeFeeders.ts';
import { declareIncident } from './duties/declareIncident.ts';
import { fuelHospital } from './duties/fuelHospital.ts';
import { isolateDoors } from './duties/isolateDoors.ts';
import { mendWorks } from './duties/mendWorks.ts';
import { sayReady } from './duties/sayReady.ts';
import { askForCrew, askForSet, takeHelp, withdrawRequests } from './duties/seekHelp.ts';
import { shareCopies } from './duties/shareCopies.ts';
import { endRumour, speakOfWater } from './duties/speak.ts';
import { warnPeople } from './duties/warnPeople.ts';
import { firstOf } from './firstOf.ts';
import { leaveToPerson } from './leaveToPerson.ts';

/** By the book, and it asks for help before it is dark, lends what it can spare, and says why when it cannot. */
export const cooperative = firstOf([
  answerCoSignature,
  takeHelp,
  withdrawRequests,
  declareIncident,
  shareCopies,
  adviseOperators,
  isolateDoors,
  mendWorks,
  warnPeople,
  askBrief,
  askForCrew,
  closeFeeders,
  fuelHospital,
  askForSet,
  leaveToPerson(askLaboratory),
  leaveToPerson(speakOfWater),
  leaveToPerson(endRumour),
  leaveToPerson(lend),
  sayReady,
]);
