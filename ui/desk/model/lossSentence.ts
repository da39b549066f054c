import { t } from '@lingui/core/macro';
import type { AssetKind } from '../../../engine/model/order.ts';
import type { Service } from '../../../engine/model/scenario.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import { listOf } from '../../kit/listOf.ts';
import { number } from '../../kit/number.ts';
import { serviceWord } from '../../kit/vocabulary.ts';

/** What was lost, as people feel it. `name` lists the districts where several lost the same. */
export interface Loss {
  readonly kind: AssetKind;
  readonly name: string;
  readonly people: number;
  readonly services: readonly Service[];
  readonly hour: number;
  /** The hour in which it ended; null while it lasts. */
  readonly until: number | null;
}

/** A loss in one sentence, with the people it touches. */
export function lossSentence(loss: Loss, language: string): string {
  const { kind, name, people, services, hour, until } = loss;
  if (until !== null) return pastSentence({ ...loss, until }, language);
  const time = exerciseTime(hour);
  const count = number(people, language);
  switch (kind) {
    case 'district':
      return isPayments(services)
        ? t`${count} people in ${name} can neither pay by card nor draw cash since ${time}.`
        : t`${count} people in ${name} have no ${anyOf(services, language)} since ${time}.`;
    case 'hospital':
      return t`${name} is dark since ${time}.`;
    case 'hub':
      return t`${name} is silent since ${time}; reports come one turn late.`;
    case 'bankSwitch':
      return t`${name} clears no payments since ${time}; people can pay in cash only.`;
    case 'port':
      return t`${name} gives no fuel since ${time}.`;
    case 'substation':
      return t`${name} gives no power since ${time}.`;
    case 'works':
      return t`${name} gives no water since ${time}.`;
  }
}

/** A loss that is over. */
function pastSentence(
  { kind, name, people, services, hour, until }: Loss & { readonly until: number },
  language: string,
): string {
  const [from, to] = [exerciseTime(hour), exerciseTime(until)];
  const count = number(people, language);
  switch (kind) {
    case 'district':
      return isPayments(services)
        ? t`${count} people in ${name} could neither pay by card nor draw cash from ${from} to ${to}.`
        : t`${count} people in ${name} had no ${anyOf(services, language)} from ${from} to ${to}.`;
    case 'hospital':
      return t`${name} was dark from ${from} to ${to}.`;
    case 'hub':
      return t`${name} was silent from ${from} to ${to}.`;
    case 'bankSwitch':
      return t`${name} cleared no payments from ${from} to ${to}.`;
    case 'port':
      return t`${name} gave no fuel from ${from} to ${to}.`;
    case 'substation':
      return t`${name} gave no power from ${from} to ${to}.`;
    case 'works':
      return t`${name} gave no water from ${from} to ${to}.`;
  }
}

function isPayments(services: readonly Service[]): boolean {
  return services.length === 1 && services[0] === 'payments';
}

function anyOf(services: readonly Service[], language: string): string {
  return listOf(services.map(serviceWord), language, 'disjunction');
}
