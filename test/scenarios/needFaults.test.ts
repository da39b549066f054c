import { describe, expect, it } from 'vitest';
import type { Nation } from '../../engine/model/scenario.ts';
import { SHED_ORDER } from '../support/shedOrder.ts';
import {
  ADVISE,
  ASK_FOR_HELP,
  campaign,
  DECLARE,
  faultsOf,
  inject,
  KES,
  MANUAL,
  news,
  ORDERS,
  order,
  TAL,
  track,
} from './smallScenario.ts';

const without = (...ids: readonly string[]) => ORDERS.filter(({ id }) => !ids.includes(id));
const civOnly = (nation: Nation) => ({ ...nation, seats: nation.seats.filter((seat) => seat.role === 'civ') });
const CIV_INJECTS = [1, 3].map((turn) => inject(`FL0${turn}`, turn, ['kes-civ', 'tal-civ']));
const worksTarget = { ask: 'target', kinds: ['works'], of: 'own' } as const;
const teamAtWorks = order('Y02', {
  asks: [worksTarget, { ask: 'untilTurn', atMostTurns: 4 }],
  needs: [{ need: 'coSignature', from: 'mil', instrument: { en: 'A tasking' } }],
  effects: [{ do: 'protect', fullServiceAfterHours: 3 }],
});
const endsIsolation = order('X01', {
  asks: [worksTarget],
  needs: [{ need: 'measure', measure: 'isolated', is: 'on' }],
});
const isolate = (kinds: readonly ('works' | 'substation')[]) =>
  order('O02', {
    asks: [{ ask: 'target', kinds, of: 'own' }, { ask: 'mode' }],
    effects: [{ do: 'isolate', reducesPerMille: 100 }],
  });
const binds = (count: number | 'asked') =>
  order('X01', {
    asks: count === 'asked' ? [{ ask: 'count', atLeast: 3, atMost: 9 }] : [],
    effects: [{ do: 'occupy', item: 'set', count, while: 'turn' }],
  });
const sends = order('L01', {
  roles: ['mil'],
  asks: [{ ask: 'target', kinds: ['hospital'], of: 'any' }],
  needs: [{ need: 'requestedAbroad' }],
  effects: [{ do: 'dispatch', item: 'set', homeHours: 3, abroadHours: 6 }],
});
const sets = (nation: Nation, set: number) => ({ ...nation, purse: { ...nation.purse, set } });
const travels = (nation: Nation) => ({ ...nation, mayOnlyTravel: ['set'] as const });
const sendsHome = { ...sends, asks: [{ ask: 'target', kinds: ['hospital'], of: 'own' } as const] };
const speaks = order('I01', {
  takesEffect: 'now',
  asks: [{ ask: 'statement' }],
  effects: [{ do: 'state', agreedTrust: 20, contradictedTrust: 60 }],
});
const bare = (nation: Nation) => ({
  ...nation,
  assets: nation.assets
    .filter(({ kind }) => kind !== 'substation')
    .map((asset) => ({
      ...asset,
      dependsOn: asset.dependsOn?.filter(({ service }) => service !== 'power') ?? [],
    })),
});
const aimsAtHub = order('X01', { asks: [{ ask: 'target', kinds: ['hub'], of: 'own' }] });

it('nothing is told about the small scenario as it stands', async () => {
  expect(await faultsOf({})).toEqual([]);
});

type Small = Parameters<typeof faultsOf>[0];
interface Case {
  readonly name: string;
  readonly wrong: Small;
  readonly right: Small;
  readonly file: string;
  readonly at: string;
  readonly says: string;
  readonly remedy?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a role that nobody has',
    wrong: {
      nations: [civOnly(KES), civOnly(TAL)],
      injects: CIV_INJECTS,
      orders: [...ORDERS, order('X01', { roles: ['mil'] })],
    },
    right: { nations: [civOnly(KES), civOnly(TAL)], injects: CIV_INJECTS },
    file: 'orders/X01.yaml',
    at: 'roles:',
    says: 'no seat of this scenario has such a role',
    remedy: 'add a role that is played',
  },
  {
    name: 'information that no order grants',
    wrong: { orders: [...without('N02'), order('N02', { effects: [{ do: 'declare' }], takesEffect: 'now' })] },
    right: {},
    file: 'orders/N05.yaml',
    at: '- need: holds',
    says: 'no order that can be given grants `ind-1`',
    remedy: 'add `- do: grant` with `information: ind-1` to an order',
  },
  {
    name: 'information that is granted only to who holds it already',
    wrong: { orders: [...without('N02'), { ...DECLARE, needs: [{ need: 'holds', information: 'ind-1' }] }] },
    right: {},
    file: 'orders/N02.yaml',
    at: '- need: holds',
    says: 'no order that can be given grants `ind-1`',
  },
  {
    name: 'something to share, where nothing can be held',
    wrong: { orders: without('N02', 'N05') },
    right: { orders: without('N05') },
    file: 'orders/S01.yaml',
    at: '- need: holdsAsked',
    says: 'no order that can be given grants any information',
  },
  {
    name: 'a noticed door, where no stage opens one within the exercise',
    wrong: { campaigns: [campaign(track('kes', 5))], orders: without('O01') },
    right: { campaigns: [campaign(track('kes', 4))], orders: without('O01') },
    file: 'orders/N02.yaml',
    at: '- need: noticedDoor',
    says: 'no stage opens a door in a nation that could give this order',
    remedy: 'add a stage with `do: openDoor`, or remove the need',
  },
  {
    name: 'a target that was struck, where no stage strikes that kind',
    wrong: {
      orders: [
        ...without('O01'),
        { ...MANUAL, asks: [{ ask: 'target', kinds: ['works', 'substation'], of: 'own' }] },
        order('X01', { asks: [{ ask: 'target', kinds: ['substation'], of: 'own' }], needs: [{ need: 'struck' }] }),
      ],
    },
    right: {
      orders: [...without('O01'), { ...MANUAL, asks: [{ ask: 'target', kinds: ['works', 'substation'], of: 'own' }] }],
    },
    file: 'orders/X01.yaml',
    at: '- need: struck',
    says: 'no stage strikes an asset at which this order can be aimed',
  },
  {
    name: 'a second signature from a role that nobody has',
    wrong: { nations: [civOnly(KES), civOnly(TAL)], injects: CIV_INJECTS, orders: [...ORDERS, teamAtWorks] },
    right: { orders: [...ORDERS, teamAtWorks] },
    file: 'orders/Y02.yaml',
    at: '- need: coSignature',
    says: 'no nation that could give this order has a mil seat to sign',
    remedy: 'add a mil seat, or let another role sign',
  },
  {
    name: 'a measure that no order puts on there',
    wrong: { orders: [...ORDERS, endsIsolation, isolate(['substation'])] },
    right: { orders: [...ORDERS, endsIsolation, isolate(['substation', 'works'])] },
    file: 'orders/X01.yaml',
    at: '- need: measure',
    says: 'no order that can be given puts `isolated` on where this order can be aimed',
  },
  {
    name: 'more of an item than all nations have together',
    wrong: { orders: [...ORDERS, binds(3)], nations: [sets(KES, 1), sets(TAL, 1)] },
    right: { orders: [...ORDERS, binds(2)], nations: [sets(KES, 1), sets(TAL, 1)] },
    file: 'orders/X01.yaml',
    at: '- do: occupy',
    says: 'no nation that could give this order has 3 × set to use, own and lent together',
  },
  {
    name: 'an asked count that starts above what all have',
    wrong: { orders: [...ORDERS, binds('asked')], nations: [sets(KES, 1), sets(TAL, 1)] },
    right: { orders: [...ORDERS, binds('asked')], nations: [sets(KES, 1), sets(TAL, 2)] },
    file: 'orders/X01.yaml',
    at: '- do: occupy',
    says: 'no nation that could give this order has 3 × set to use, own and lent together',
  },
  {
    name: 'a set to send, where nobody has one',
    wrong: { orders: [...ORDERS, sends], nations: [sets(KES, 0), sets(TAL, 0)] },
    right: { orders: [...ORDERS, sends], nations: [sets(KES, 0), sets(TAL, 1)] },
    file: 'orders/L01.yaml',
    at: '- do: dispatch',
    says: 'no nation that could give this order has a set to send',
  },
  {
    name: 'a brief, where there is nothing to ask about',
    wrong: {
      orders: [...ORDERS, order('D03', { takesEffect: 'now', asks: [{ ask: 'subject' }], effects: [{ do: 'brief' }] })],
    },
    right: {
      orders: [...ORDERS, order('D03', { takesEffect: 'now', asks: [{ ask: 'subject' }], effects: [{ do: 'brief' }] })],
      head: { subjects: [{ id: 'water', name: { en: 'Water' }, campaign: 'c1', track: 'kes', stage: 'dosing' }] },
    },
    file: 'orders/D03.yaml',
    at: '- ask: subject',
    says: 'there is no subject to ask about',
  },
  {
    name: 'an item that may only travel',
    wrong: { orders: [...ORDERS, binds(1)], nations: [travels(sets(KES, 1)), travels(sets(TAL, 1))] },
    right: { orders: [...ORDERS, binds(1)], nations: [sets(KES, 0), travels(sets(TAL, 1))] },
    file: 'orders/X01.yaml',
    at: '- do: occupy',
    says: 'no nation that could give this order has 1 × set to use, own and lent together',
  },
  {
    name: 'a set that may only travel, to be sent at home',
    wrong: { orders: [...ORDERS, sendsHome], nations: [travels(sets(KES, 1)), sets(TAL, 0)] },
    right: { orders: [...ORDERS, sends], nations: [travels(sets(KES, 1)), sets(TAL, 0)] },
    file: 'orders/L01.yaml',
    at: '- do: dispatch',
    says: 'no nation that could give this order has a set to send',
  },
  {
    name: 'a public statement, where there is nothing to say',
    wrong: { orders: [...ORDERS, speaks] },
    right: {
      orders: [...ORDERS, speaks],
      head: {
        statements: [{ id: 'known', name: { en: 'We know' }, agreesIf: { test: 'turn', atLeast: 1 }, contradicts: [] }],
      },
    },
    file: 'orders/I01.yaml',
    at: '- ask: statement',
    says: 'there is nothing to say in public',
    remedy: 'add a line to `statements` in scenario.yaml',
  },
  {
    name: 'something to keep first, where no nation has a substation',
    wrong: { orders: [...ORDERS, SHED_ORDER], nations: [bare(KES), bare(TAL)] },
    right: { orders: [...ORDERS, SHED_ORDER], nations: [bare(KES), TAL] },
    file: 'orders/O04.yaml',
    at: '- ask: keep',
    says: 'no nation that could give it has a substation, and a hospital or works or hub with a feeder',
    remedy: 'add such assets, or another kind to `options`',
  },
  {
    name: 'another nation to name, where there is none',
    wrong: {
      nations: [KES],
      campaigns: [campaign(track('kes', 1))],
      injects: [1, 3].map((turn) => inject(`FL0${turn}`, turn, ['kes-civ', 'kes-mil'])),
    },
    right: {},
    file: 'orders/M05.yaml',
    at: '- ask: nations',
    says: 'there is no other nation to name',
  },
  {
    name: 'a target of a kind that nobody has',
    wrong: {
      nations: [KES, TAL].map((nation) => ({
        ...nation,
        assets: nation.assets
          .filter(({ kind }) => kind !== 'hub')
          .map((asset) => ({
            ...asset,
            dependsOn: (asset.dependsOn ?? []).filter(({ service }) => service !== 'communications'),
          })),
      })),
      orders: [...ORDERS, aimsAtHub],
    },
    right: { orders: [...ORDERS, aimsAtHub] },
    file: 'orders/X01.yaml',
    at: '- ask: target',
    says: 'nobody who may seal it can aim at a hub: there is none',
  },
];

describe('an order whose precondition nothing can meet is told at the precondition', () => {
  it.each(CASES)('$name', async ({ wrong, right, file, at, says, remedy }) => {
    const all = says.startsWith('no seat') ? says : `nobody can ever give this order: ${says}`;
    const told = { file, at, severity: 'warning', says: all, remedy: remedy ?? expect.any(String) };
    expect(await faultsOf(wrong)).toContainEqual(told);
    expect(await faultsOf(right)).toEqual([]);
  });

  it('an order for abroad needs somebody who asks for it, unless there is a target at home', async () => {
    const kesHasNoHospital = { ...KES, assets: KES.assets.filter(({ kind }) => kind !== 'hospital') };
    const kesSends = [sets(kesHasNoHospital, 1), { ...TAL, seats: TAL.seats.filter(({ role }) => role === 'civ') }];
    const injects = [news('FL01', 1, ['kes-civ', 'kes-mil', 'tal-civ'])];
    const faults = await faultsOf({ nations: kesSends, injects, orders: [...without('M05'), sends] });
    expect(faults.filter(({ file }) => file === 'orders/L01.yaml')).toEqual([
      {
        file: 'orders/L01.yaml',
        at: '- need: requestedAbroad',
        severity: 'warning',
        says: 'nobody can ever give this order: no order that can be given asks for help',
        remedy: 'add an order with `do: request`',
      },
    ]);
    const asked = await faultsOf({ nations: kesSends, injects, orders: [...without('M05'), ASK_FOR_HELP, sends] });
    expect(asked.filter(({ file }) => file === 'orders/L01.yaml')).toEqual([]);
  });
});

describe('what orders, stages and lines to read test for can hold at some time', () => {
  const never = { test: 'happened', what: { deed: 'impacted', asset: 'kes-hub' } } as const;
  const late = { test: 'turn', atLeast: 3 } as const;

  it('an order that never works', async () => {
    expect(await faultsOf({ orders: [...ORDERS, order('X01', { worksIf: never })] })).toEqual([
      {
        file: 'orders/X01.yaml',
        at: 'worksIf:',
        severity: 'warning',
        says: 'it can never hold: no stage strikes `kes-hub`',
        remedy: 'change the condition',
      },
    ]);
    expect(await faultsOf({ orders: [...ORDERS, order('X01', { worksIf: late })] })).toEqual([]);
  });

  it('a stage that is always blocked', async () => {
    const kes = track('kes', 1);
    const needing = (needs: typeof never | typeof late) => ({
      ...kes,
      stages: kes.stages.map((stage) => (stage.id === 'dosing' ? { ...stage, needs } : stage)),
    });
    const said = async (needs: typeof never | typeof late) =>
      (await faultsOf({ campaigns: [campaign(needing(needs), track('tal', 2))] })).map(({ at, says }) => [at, says]);
    expect(await said(never)).toEqual([['needs:', '`dosing` is always blocked: no stage strikes `kes-hub`']]);
    expect(await said(late)).toEqual([]);
  });

  it('a line that is never read', async () => {
    const say = { en: 'A turn opens.' };
    const lines = [1, 2, 3, 4].map((turn) => ({ turn, say }));
    const told = await faultsOf({ head: { readOuts: [{ turn: 2, when: never, say }, ...lines] } });
    expect(told.map(({ at, says }) => [at, says])).toEqual([['when:', 'it is never read: no stage strikes `kes-hub`']]);
    const when = { test: 'happened', what: { deed: 'requested' } } as const;
    expect(await faultsOf({ head: { readOuts: [{ turn: 2, when, say }, ...lines] } })).toEqual([]);
  });
});

it('an order counts as reachable through orders that are reachable themselves', async () => {
  const second = order('N06', { needs: [{ need: 'holds', information: 'ind-1' }], effects: [{ do: 'declare' }] });
  expect(await faultsOf({ orders: [...ORDERS, second] })).toEqual([]);
  const faults = await faultsOf({ orders: [ASK_FOR_HELP, ADVISE, second] });
  expect(faults.map(({ file }) => file)).toEqual(['orders/N05.yaml', 'orders/N06.yaml']);
});
