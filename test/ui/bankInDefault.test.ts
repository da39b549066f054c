/**
 * A bank in default in a whole exercise: First Light, but bank 2 of Kesara holds 1,000 and pays 5,000 in the morning, which it gets from bank 1 at
 * 17:05. The hub is silent from 13:00 on, so that bank 1 cannot pay; at 18:00 power is back, and an hour later the switch.
 */
import { expect, test } from 'vitest';
import type { Scenario } from '../../engine/model/scenario.ts';
import { reportRows } from '../../ui/desk/model/reportRows.ts';
import { causalChains } from '../../ui/excon/causalChains.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { lossesOf } from '../../ui/excon/lossesOf.ts';
import { truthSites } from '../../ui/excon/truthSites.ts';
import { causeWords } from '../../ui/kit/causes/causeWords.ts';
import { deskOf } from '../support/deskOf.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

/** First Light where bank 2 lives from what it is paid, or holds more than it needs. */
function withBank(balance: number): Scenario {
  const nations = firstLight.nations.map((nation) => {
    if (nation.id !== 'kes') return nation;
    const { banking } = nation.network;
    const banks = banking.banks.map((bank) => (bank.id === 'bank-2' ? { ...bank, balance, credit: 0 } : bank));
    const payments = [
      { minute: 430, debtor: 'bank-2', creditor: 'bank-3', amount: 5000 },
      { minute: 1025, debtor: 'bank-1', creditor: 'bank-2', amount: 5000 },
    ];
    return { ...nation, network: { ...nation.network, banking: { ...banking, banks, payments } } };
  });
  return { ...firstLight, nations };
}

/** Kesara's crews close the feeders after the cut-off. */
function played(balance: number): Tabletop {
  const table = setTable({ scenario: withBank(balance) });
  table.closeUntil(5);
  table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
  table.closeUntil(8);
  return table;
}

const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const desk = (table: Tabletop) => deskOf(table, 'kes-civ');
const told = (table: Tabletop) => {
  const { view, scenario, names } = desk(table);
  return reportRows(view.nation.lines, scenario, names).flatMap(({ losses }) => losses.map(({ says }) => plain(says)));
};
const chainOf = (table: Tabletop) => {
  const { game, state, history } = table.room;
  const sites = truthSites(game.scenario, state, 21);
  const south = sites.find(({ id }) => id === 'kes-south');
  if (!south) throw new Error('South Kesara is no site');
  return causalChains(south, sites, lossesOf(history)).find(({ service }) => service === 'payments') ?? null;
};

test('its customers are told until when the switch was to blame, and since when their bank is', () => {
  expect(told(played(1000))).toEqual(
    expect.arrayContaining([
      '240,000 people in North Kesara had no payments or fuel from 09:00 EX to 19:00 EX.',
      '360,000 people in South Kesara had no payments or fuel from 13:00 EX to 19:00 EX.',
      '360,000 people in South Kesara have no payments or fuel since 19:00 EX.',
    ]),
  );
  expect(
    desk(played(1000)).view.nation.assets['kes-south']?.lost.filter(({ service }) => service === 'payments'),
  ).toEqual([expect.objectContaining({ hour: 19 })]);
});

test('control reads the chain from the bank over the switch to the step of the campaign', () => {
  const table = played(1000);
  const names = exconNames(table.room.game.scenario, 'en');
  const chain = chainOf(table);
  const words = chain?.causes.map((cause) => causeWords(cause, names)) ?? [];
  expect(chain?.hour).toBe(19);
  expect(words.slice(0, 4)).toEqual([
    'Bank 2 could not pay what was due at the cut-off',
    'What other banks were to pay bank 2 could not be sent',
    'Copper Lane bank switch gave no payments',
    'Lighthouse telecom hub gave no communications',
  ]);
  expect(words.at(-1)).toMatch(/^Attack: /);
});

test('where it holds enough nobody is in default, and other nations can tell no difference', () => {
  const [poor, rich] = [played(1000), played(5000)];
  expect(chainOf(rich)).toBeNull();
  expect(told(rich)).not.toContain('360,000 people in South Kesara have no payments or fuel since 19:00 EX.');
  for (const seat of ['tal-civ', 'ves-civ', 'hal-civ'])
    expect(JSON.stringify(deskOf(poor, seat).view)).toBe(JSON.stringify(deskOf(rich, seat).view));
});
