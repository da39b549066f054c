/** What is kept first when a grid sheds, as an order. First Light has none: these cases give it O04 for civil seats and O14 for military ones. */
import { describe, expect, it } from 'vitest';
import type { EnergyNetwork } from '../../engine/model/network.ts';
import type { AssetKind } from '../../engine/model/order.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { predict } from '../../engine/orders/predict.ts';
import { refuse } from '../../engine/orders/refuse.ts';
import { deskOf } from '../support/deskOf.ts';
import { withShedOrders } from '../support/shedOrder.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const feeder = (asset: string, kilowatts: number) => ({ id: `feeder-${asset}`, bus: 'bus', serves: asset, kilowatts });
const SMALL_GRID: EnergyNetwork = {
  buses: [{ id: 'bus', at: 'kes-substation' }],
  branches: [],
  units: [
    {
      ...{ id: 'unit', bus: 'bus', kilowatts: 1000, rampKilowattsPerHour: 1000, centsPerMegawattHour: 2000 },
      ...{ formsGrid: true, startsBlack: true, startHours: 1 },
    },
  ],
  ties: [],
  feeders: [feeder('kes-north', 1000), feeder('kes-hub', 100), feeder('kes-hospital', 300)],
};

const table = () => setTable({ scenario: withShedOrders });
const choose = (keep: AssetKind, mode: 'on' | 'off' = 'on') => ({ keep, mode });
/** What the truth and the nation's seats say is kept first. */
const plan = (at: Tabletop, nation = 'kes') => [
  at.state.nations[nation]?.keepFirst,
  at.view(`${nation}-civ`).nation.keepFirst,
  at.view(`${nation}-mil`).nation.keepFirst,
];

/**
 * Kesara with one unit of 1000 kW. In the plan as built, North Kesara (1000 kW) stands before the telecom hub and the hospital (300 kW), so
 * that nothing is left for them.
 */
const tooLittle: Scenario = {
  ...withShedOrders,
  nations: withShedOrders.nations.map((nation) =>
    nation.id === 'kes' ? { ...nation, network: { ...nation.network, energy: SMALL_GRID } } : nation,
  ),
};

describe('R10 what is kept first', () => {
  it('R10.1 holds from the turn in which it is sealed: it is set before that turn’s hours run, and told to its own nation only', () => {
    const at = table();
    at.seal('kes-civ', 'O04', choose('hospital'));
    expect(plan(at)).toEqual([null, null, null]);
    at.closeUntil(2);
    const phases = at.lastBatches
      .filter(({ facts }) => facts.some(({ fact }) => fact === 'shedPlanSet' || fact === 'networkRan'))
      .map(({ phase }) => phase);
    expect(phases).toEqual(['respond', 'hours']);
    expect(plan(at)).toEqual(['hospital', 'hospital', 'hospital']);
    expect(plan(at, 'tal')).toEqual([null, null, null]);
    for (const seat of ['tal-civ', 'ves-mil']) expect(at.told(seat, 'shedPlan')).toEqual([]);
    expect(at.told('kes-mil', 'shedPlan')).toEqual([{ report: 'shedPlan', keep: 'hospital' }]);
    // It stands until somebody says otherwise.
    at.closeUntil(4);
    expect(plan(at)).toEqual(['hospital', 'hospital', 'hospital']);
  });

  it('R10.2 chosen again it is replaced; ended, the plan is as built', () => {
    const at = table();
    at.seal('kes-civ', 'O04', choose('hospital'));
    at.closeUntil(2);
    at.seal('kes-civ', 'O04', choose('hub'));
    at.closeUntil(3);
    expect(plan(at)).toEqual(['hub', 'hub', 'hub']);
    at.seal('kes-mil', 'O14', choose('hub', 'off'));
    at.closeUntil(4);
    expect(plan(at)).toEqual([null, null, null]);
    expect(at.facts('shedPlanSet').map(({ keep }) => keep)).toEqual(['hospital', 'hub', null]);
  });

  it('R10.3 withdrawn before the lock it changes nothing', () => {
    const at = table();
    const order = at.seal('kes-civ', 'O04', choose('hospital'));
    at.send('kes-civ', { type: 'withdrawOrder', turn: 1, order });
    at.closeUntil(2);
    expect(plan(at)).toEqual([null, null, null]);
    expect(at.facts('shedPlanSet')).toEqual([]);
  });

  it('R10.4 what is in force is not chosen again, and to end it one names it', () => {
    const at = table();
    expect(at.trySeal('kes-civ', 'O04', choose('hospital', 'off'))).toEqual({
      refused: 'notKeptFirst',
      kind: 'hospital',
    });
    at.seal('kes-civ', 'O04', choose('hospital'));
    at.closeUntil(2);
    expect(at.trySeal('kes-mil', 'O14', choose('hospital'))).toEqual({ refused: 'keptFirst', kind: 'hospital' });
    expect(at.trySeal('kes-mil', 'O14', choose('hub', 'off'))).toEqual({ refused: 'notKeptFirst', kind: 'hub' });
    // Another nation's plan is its own.
    expect(at.trySeal('tal-civ', 'O04', choose('hospital'))).toBe(null);
  });

  it('R10.5 a nation chooses once a turn, whichever order and seat does it', () => {
    const at = table();
    const order = at.seal('kes-civ', 'O04', choose('hospital'));
    expect(at.trySeal('kes-civ', 'O04', choose('hub'))).toEqual({ refused: 'alreadySealed', order });
    expect(at.trySeal('kes-mil', 'O14', choose('hub'))).toEqual({ refused: 'alreadySealed', order });
    expect(at.trySeal('tal-mil', 'O14', choose('hub'))).toBe(null);
  });

  it('R10.6 only kinds that the order offers and that have a feeder at home can be chosen', () => {
    const { view, scenario } = deskOf(table(), 'kes-civ');
    const asks = (keep: AssetKind, known = scenario) =>
      refuse(view, known, { type: 'sealOrder', turn: 1, draft: { type: 'O04', answers: choose(keep) }, reason: null });
    expect(asks('district')).toMatchObject({ refused: 'badAnswer', ask: 'keep' });
    const without = (kind: AssetKind) => ({
      ...scenario,
      nations: scenario.nations.map((nation) => ({
        ...nation,
        assets: nation.assets.filter((asset) => asset.kind !== kind),
      })),
    });
    expect(asks('hub', without('hub'))).toMatchObject({ refused: 'badAnswer', ask: 'keep' });
    expect(asks('hospital', without('hub'))).toBe(null);
    // Without a substation there is no grid that could shed anything.
    expect(asks('hospital', without('substation'))).toEqual({ refused: 'nothingToKeep' });
  });

  it('R10.7 the desk foretells what is kept first, and from when', () => {
    const at = table();
    at.closeUntil(3);
    const { view, scenario } = deskOf(at, 'kes-civ');
    const says = (mode: 'on' | 'off') => predict(view, scenario, { type: 'O04', answers: choose('hub', mode) });
    expect(says('on')).toEqual([{ predicts: 'keptFirst', kind: 'hub', fromHour: 6 }]);
    expect(says('off')).toEqual([]);
  });

  it('R10.8 as built, the district stands before the hospital, which gets no power and is dark when its fuel is out: 6 h', () => {
    const at = setTable({ scenario: tooLittle });
    at.closeUntil(4);
    expect(at.lost('kes-hospital', 'care')).toEqual([[6, null]]);
    expect(at.column('kes-north', 'worstPerMille')).toBe(1000);
    const lost = at.facts('serviceLost').find(({ asset }) => asset === 'kes-hospital');
    expect(lost?.because).toContainEqual(expect.objectContaining({ what: 'feederShed', asset: 'kes-hospital' }));
  });

  it('R10.9 hospitals kept first, it never lacks power, and the district gets what is left: 1000 − 300 = 700 kW', () => {
    const at = setTable({ scenario: tooLittle });
    at.seal('kes-civ', 'O04', choose('hospital'));
    at.closeUntil(4);
    expect(at.lost('kes-hospital', 'care')).toEqual([]);
    expect(at.column('kes-hospital', 'bufferHours')).toBe(6);
    expect(at.column('kes-north', 'worstPerMille')).toBe(700);
    // The neighbour, whose grid has enough, notices nothing.
    expect(at.column('tal-north', 'worstPerMille')).toBe(1000);
  });

  it('R10.10 chosen in turn 2 it holds from hour 3 on; ended in turn 3, the hospital lives on fuel again from hour 6', () => {
    const at = setTable({ scenario: tooLittle });
    const fuel = () => at.column('kes-hospital', 'bufferHours');
    at.closeUntil(2);
    expect(fuel()).toBe(3);
    at.seal('kes-civ', 'O04', choose('hospital'));
    at.closeUntil(3);
    // Fuel is not replaced in play, but none is burnt any more.
    expect(fuel()).toBe(3);
    at.seal('kes-mil', 'O14', choose('hospital', 'off'));
    at.closeUntil(4);
    expect(fuel()).toBe(0);
    expect(at.column('kes-north', 'servicePerMille')).toBe(1000);
  });
});
