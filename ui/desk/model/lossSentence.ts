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
}

/** A loss in one sentence, with the people it touches. */
export function lossSentence({ kind, name, people, services, hour }: Loss, language: string): string {
  const time = exerciseTime(hour);
  const count = number(people, language);
  switch (kind) {
    case 'district': {
      if (services.length === 1 && services[0] === 'payments')
        return t`${count} people in ${name} can neither pay by card nor draw cash since ${time}.`;
      const what = listOf(services.map(serviceWord), language, 'disjunction');
      return t`${count} people in ${name} have no ${what} since ${time}.`;
    }
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
