import { t } from '@lingui/core/macro';

/** Why a bot did what it did, as it says itself; a code without a sentence is shown as it is. */
export function botWhyWords(why: string): string {
  switch (why) {
    case 'declareNoticedDoor':
      return t`an odd log-on was noticed`;
    case 'shareAtOnce':
      return t`what helps neighbours is shared at once`;
    case 'adviseOperators':
      return t`the indicator is held, operators can be warned`;
    case 'runByHand':
      return t`the works was hit, a crew is free`;
    case 'askForTeam':
      return t`the works was hit, a team would end it`;
    case 'warnPeople':
      return t`untreated water is on its way`;
    case 'liftWarning':
      return t`the water is treated again`;
    case 'closeFeeders':
      return t`feeders are open, crews are free`;
    case 'askForSet':
      return t`the hospital has no power and we own no set`;
    case 'fuelHospital':
      return t`the hospital runs on fuel`;
    case 'lendSet':
      return t`a neighbour asked for a set`;
    case 'acceptOffer':
      return t`an offer was open`;
    case 'acceptCoSignature':
      return t`the other seat asked for a signature`;
    case 'random':
      return t`drawn by lot`;
    case 'ready':
      return t`nothing more to do`;
    default:
      return why;
  }
}
