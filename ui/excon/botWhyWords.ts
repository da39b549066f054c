import { t } from '@lingui/core/macro';
import { BOT_WHYS, type BotWhy } from '../../engine/model/botWhy.ts';

/** Why a bot did what it did, in one sentence without a stop; a code of a newer engine is shown as it is. */
export function botWhyWords(why: string): string {
  const known = BOT_WHYS.find((code) => code === why);
  return known ? sentence(known) : why;
}

function sentence(why: BotWhy): string {
  switch (why) {
    case 'acceptCoSignature':
      return t`the other seat asked, with a site and an end turn`;
    case 'confirmChange':
      return t`the change is fine with this seat`;
    case 'acceptOffer':
      return t`the nation asked for this and does not have it`;
    case 'declineOffer':
      return t`the nation has what it needs`;
    case 'declareNoticedDoor':
      return t`a door was noticed, and a record frees its indicator`;
    case 'shareAtOnce':
      return t`sharing is free, and early it helps most`;
    case 'adviseOperators':
      return t`one warning shuts every remote door`;
    case 'isolateNoticedDoor':
      return t`a warning takes a turn, isolation holds the door now`;
    case 'liftIsolation':
      return t`the door is shut, the crew and the service can come back`;
    case 'huntWithSpareCrew':
      return t`a crew is free, and nobody else looks`;
    case 'runByHand':
      return t`the water is not treated, and no team is free`;
    case 'askForTeam':
      return t`a team puts the intruder out and shuts the door for good`;
    case 'warnPeople':
      return t`untreated water is at the taps in this turn`;
    case 'liftWarning':
      return t`the water at the taps is treated again`;
    case 'closeFeeders':
      return t`people and the hospital are without power`;
    case 'fuelHospital':
      return t`the hospital runs on fuel for a few hours only`;
    case 'askBrief':
      return t`a brief is free and helps to choose`;
    case 'askForCrew':
      return t`one more crew saves hours of hand work, and it is long on the road`;
    case 'askForSet':
      return t`the hospital has no power, and the nation has no set`;
    case 'withdrawRequest':
      return t`help is on its way, nobody else need send it`;
    case 'lend':
      return t`the nation can spare it now`;
    case 'declineToKeep':
      return t`the nation needs at home what it has`;
    case 'declineOnPrinciple':
      return t`this policy lends nothing`;
    case 'askLaboratory':
      return t`a test comes before words about the water`;
    case 'endRumour':
      return t`a rumour ends when somebody speaks`;
    case 'sayWaterSafe':
      return t`the laboratory found treated water`;
    case 'sayWaterUnsafe':
      return t`people should hear it from their own nation first`;
    case 'random':
      return t`drawn by lot`;
    case 'ready':
      return t`nothing more to do in this turn`;
  }
}
