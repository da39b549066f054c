/** What is kept first when a grid sheds, as an order. First Light has none: these cases give it O04 for civil seats and O14 for military ones. */
import { describe, expect, it } from 'vitest';
import type { AssetKind } from '../../engine/model/order.ts';
import { predict } from '../../engine/orders/predict.ts';
import { refuse } from '../../engine/orders/refuse.ts';
import { deskOf } from '../support/deskOf.ts';
import { withShedOrders } from '../support/shedOrder.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const table = () => setTable({ scenario: withShedOrders });
const choose = (keep: AssetKind, mode: 'on' | 'off' = 'on') => ({ keep, mode });
/** What the truth and the nation's seats say is kept first. */
const plan = (at: Tabletop, nation = 'kes') => [
  at.state.nations[nation]?.keepFirst,
  at.view(`${nation}-civ`).nation.keepFirst,
  at.view(`${nation}-mil`).nation.keepFirst,
];

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
});
