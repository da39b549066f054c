import { t } from '@lingui/core/macro';
import { ITEMS } from '../../../engine/model/order.ts';
import type { Prediction } from '../../../engine/orders/predict.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import { keptWord } from '../../kit/keptWord.ts';
import type { Names } from '../../kit/names.ts';
import { number, percent } from '../../kit/number.ts';
import { items } from '../../kit/vocabulary.ts';

/** What an order is expected to do, in one short sentence; it is a forecast, never a promise. */
export function predictionSentence(prediction: Prediction, names: Names): string {
  switch (prediction.predicts) {
    case 'service':
      return t`${names.asset(prediction.asset)} gives about ${percent(prediction.perMille)}.`;
    case 'doorsShut':
      return t`Remote doors shut when turn ${prediction.fromTurn - 1} opens, and hold from turn ${prediction.fromTurn} on.`;
    case 'doorHeld':
      return t`The door at ${names.asset(prediction.asset)} is held from ${exerciseTime(prediction.fromHour)} on.`;
    case 'doorShutAlready':
      return t`The door at ${names.asset(prediction.asset)} is shut for good already; this holds nothing more.`;
    case 'feedersClosed':
      return t`Feeders of ${names.asset(prediction.asset)} closed at about ${exerciseTime(prediction.atHour)}.`;
    case 'partsMended':
      return t`Mended at ${names.asset(prediction.asset)} at about ${exerciseTime(prediction.atHour)}.`;
    case 'treatedAgain':
      return t`Water treated again at about ${exerciseTime(prediction.atHour)}.`;
    case 'weighsLess':
      return t`An hour of unsafe water weighs ${percent(prediction.perMille)} for up to ${number(prediction.people, names.language)} people.`;
    case 'trustAtRisk':
      return t`Needless, it costs ${percent(prediction.perMille)} of public trust.`;
    case 'arrives':
      return t`Arrives at ${names.asset(prediction.asset)} at ${exerciseTime(prediction.atHour)}.`;
    case 'keptFirst':
      return t`From ${exerciseTime(prediction.fromHour)} on, ${keptWord(prediction.kind)} are kept first when power is short; all others are shed before them.`;
    case 'binds': {
      const item = ITEMS.find((one) => one === prediction.item);
      return t`Binds ${item ? items(item, prediction.count) : `${prediction.count} ${prediction.item}`}.`;
    }
  }
}
