import { t } from '@lingui/core/macro';
import type { DeedPattern } from '../../engine/model/condition.ts';
import type { ExconNames } from './exconNames.ts';

/** A pattern of the ledger of deeds in plain words: "Kesara shared IND-1 with Talumar". */
export function deedWords(what: DeedPattern, names: ExconNames): string {
  const by = what.by === undefined ? t`a nation` : names.nation(what.by);
  const site = siteWords(what, names);
  const information = what.information === undefined ? t`an indicator` : names.information(what.information);
  const to = what.to === undefined ? t`a neighbour` : names.nation(what.to);
  switch (what.deed) {
    case 'declared':
      return t`${by} has declared an incident`;
    case 'shared':
      return t`${by} has shared ${information} with ${to}`;
    case 'detected':
      return t`${by} has noticed the way in at ${site}`;
    case 'impacted':
      return t`${site} has been hit`;
    case 'blocked':
      return t`a step against ${site} was blocked`;
    case 'sealed':
      return t`${by} has sealed an order`;
    case 'requested':
      return t`${by} has asked ${to} for help`;
    case 'offered':
      return t`${by} has offered help to ${to}`;
    case 'answered':
      return t`${by} has answered ${to}`;
    case 'protected':
      return t`a protection team works at ${site}`;
    case 'stated':
      return t`${by} has spoken in public`;
    case 'ruled':
      return t`you have ruled on an order of ${what.to === undefined ? t`a nation` : to}`;
  }
}

function siteWords(what: DeedPattern, names: ExconNames): string {
  if (what.asset !== undefined) return names.asset(what.asset);
  return what.to === undefined ? t`a site` : t`a site in ${names.nation(what.to)}`;
}
