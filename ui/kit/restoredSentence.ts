import { t } from '@lingui/core/macro';
import type { Service } from '../../engine/model/scenario.ts';
import { exerciseTime } from './exerciseTime.ts';
import { gives } from './gives.ts';
import { listOf } from './listOf.ts';
import type { Names } from './names.ts';
import { serviceWord } from './vocabulary.ts';

/** What is back since an hour, at one site or at several of a kind. */
export interface Restored {
  readonly sites: readonly { readonly asset: string }[];
  readonly services: readonly Service[];
  readonly hour: number;
}

/** What came back, in one sentence. */
export function restoredSentence({ sites, services, hour }: Restored, names: Names): string {
  const time = exerciseTime(hour);
  const where = listOf(
    sites.map(({ asset }) => names.asset(asset)),
    names.language,
  );
  const what = listOf(services.map(serviceWord), names.language);
  const [service] = services;
  const isGiver = service !== undefined && gives(names.kind(sites[0]?.asset ?? ''), service);
  if (isGiver) return t`${where} gives ${what} again since ${time}.`;
  return sites.length > 1
    ? t`${where} have ${what} again since ${time}.`
    : t`${where} has ${what} again since ${time}.`;
}
