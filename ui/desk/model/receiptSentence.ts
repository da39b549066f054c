import { t } from '@lingui/core/macro';
import type { Receipt } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';
import { number } from '../../kit/number.ts';
import { items, serviceWord } from '../../kit/vocabulary.ts';

/** That a share or a loan of ours helped, and how many people felt it. */
export function receiptSentence(receipt: Receipt, names: Names): string {
  const nation = names.nation(receipt.helped);
  const people = number(receipt.people, names.language);
  const service = serviceWord(receipt.service);
  const { actedTurn, sharedTurn } = receipt;
  if (receipt.with === 'indicator') {
    return t`${nation} shut its door in turn ${actedTurn} because of your indicator of turn ${sharedTurn}: ${people} people kept ${service}.`;
  }
  const what = items(receipt.item ?? 'crew', 1);
  return t`${what} that you lent in turn ${sharedTurn} helped ${nation} in turn ${actedTurn}: ${people} people have ${service}.`;
}
