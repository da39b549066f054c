import type { Fault } from '../../fault.ts';
import { faultAt } from '../../parts.ts';
import { leftOut, type NetworkCheck, toldTwice, unfitAsset, unknownPart } from './networkUnder.ts';
import { ordinaryDefaults } from './ordinaryDefaults.ts';

/**
 * Banks pay banks that are there, within the day and in its order, and can do so every evening while everything works (rule U5); districts are
 * the nation's.
 */
export const checkBanking: NetworkCheck = (under) => {
  const { part, parts } = under;
  const { switches, day, banks, payments, districts } = part.value.banking;
  const known = banks.map(({ id }) => id);
  const path = (...steps: readonly PropertyKey[]) => ['banking', ...steps];
  const isBank = (steps: readonly PropertyKey[], wrote: string) =>
    unknownPart(under, path(...steps), wrote, known, 'a bank');
  const faults: Fault[] = [];
  if (day.cutOffMinute <= day.openMinute)
    faults.push(faultAt(part, path('day', 'cutOffMinute'), 'the day ends before it begins', 'choose a later minute'));
  for (const [i, { minute, debtor, creditor }] of payments.entries()) {
    faults.push(...isBank(['payments', i, 'debtor'], debtor), ...isBank(['payments', i, 'creditor'], creditor));
    if (debtor === creditor)
      faults.push(faultAt(part, path('payments', i, 'creditor'), `\`${debtor}\` pays itself`, 'choose another bank'));
    if (minute < (payments[i - 1]?.minute ?? 0))
      faults.push(
        faultAt(
          part,
          path('payments', i, 'minute'),
          'it comes before the payment above it',
          'put them in order of minutes',
        ),
      );
    if (minute < day.openMinute || minute >= day.cutOffMinute)
      faults.push(
        faultAt(
          part,
          path('payments', i, 'minute'),
          `minute ${minute} is outside of the day, so that it would be refused`,
          `choose ${day.openMinute} to ${day.cutOffMinute - 1}`,
        ),
      );
  }
  const { turns, hoursPerTurn } = parts.head.value;
  // Payments that fit no bank or no hour are told by themselves.
  for (const { bank, day, unpaid } of faults.length > 0
    ? []
    : ordinaryDefaults(part.value.banking, turns * hoursPerTurn)) {
    const says = `with everything working \`${known[bank]}\` lacks ${unpaid} of what is due at the cut-off of day ${day}`;
    const remedy = `raise its balance or credit by ${unpaid}, or change what it pays and is paid`;
    faults.push(faultAt(part, path('banks', bank), says, remedy));
  }
  if (switches.length === 0 && districts.length > 0)
    faults.push(
      faultAt(
        part,
        path('districts'),
        'people pay in districts, but no bank switch joins their banks',
        'add a bank switch to the nation and to `banking.switches`, or leave `banking.districts` empty',
      ),
    );
  for (const [i, { serves, issuer, notes, notesFull }] of districts.entries()) {
    faults.push(
      ...unfitAsset(under, path('districts', i, 'serves'), serves, ['district']),
      ...isBank(['districts', i, 'issuer'], issuer),
    );
    if (notes > notesFull) {
      const says = `its machines begin with ${notes} notes and hold ${notesFull}`;
      faults.push(faultAt(part, path('districts', i, 'notes'), says, 'choose less'));
    }
  }
  return [
    ...switches.flatMap((asset, i) => unfitAsset(under, path('switches', i), asset, ['bankSwitch'])),
    ...leftOut(under, path('switches'), 'bankSwitch', switches, '`banking.switches`'),
    ...toldTwice(
      under,
      switches.map((name, i) => ({ path: path('switches', i), name })),
      'remove one of the two',
    ),
    ...faults,
    ...toldTwice(
      under,
      districts.map(({ serves }, i) => ({ path: path('districts', i, 'serves'), name: serves })),
      'a district stands here once: remove one of the two',
    ),
  ];
};
