import { expect, test } from 'vitest';
import { assetNotes } from '../../ui/desk/model/assetNotes.ts';
import { type AssetState, assetStates } from '../../ui/desk/model/assetState.ts';
import { farSide } from '../../ui/desk/model/farSide.ts';
import { kpisOf } from '../../ui/desk/model/kpisOf.ts';
import { sceneOf } from '../../ui/desk/model/sceneOf.ts';
import { causeWords } from '../../ui/kit/causes/causeWords.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

function states(table: Tabletop, seat = 'kes-civ'): Record<string, AssetState> {
  const { view, scenario } = deskOf(table, seat);
  return Object.fromEntries(assetStates(view, scenario).map((state) => [state.id, state]));
}

test('before the start nothing is known; at the start all serve', () => {
  const waiting = setTable({ started: false });
  expect(new Set(Object.values(states(waiting)).map((state) => state.status))).toEqual(new Set(['unknown']));
  expect(new Set(Object.values(states(setTable())).map((state) => state.status))).toEqual(new Set(['ok']));
});

test('a works that is hit still gives water, and counts down to the taps', () => {
  const table = setTable();
  table.closeUntil(3);
  expect(states(table)['kes-works']).toMatchObject({
    status: 'outage',
    isStruck: true,
    servicePerMille: 1000,
    coming: { what: 'untreatedAtTaps', hours: 6 },
  });
  table.closeUntil(4);
  expect(states(table)['kes-works']?.coming).toEqual({ what: 'untreatedAtTaps', hours: 3 });
});

test('opened feeders show at once at those who live on them, before any reading does', () => {
  const table = setTable();
  table.closeUntil(4);
  const now = states(table);
  expect(now['kes-substation']?.status).toBe('outage');
  expect(now['kes-north']?.status).toBe('outage');
  expect(now['kes-south']?.status).toBe('ok');
  expect(now['kes-hospital']).toMatchObject({ status: 'degraded', coming: { what: 'fuelEnds', hours: 6 } });
  expect(now['kes-hub']).toMatchObject({ status: 'degraded', coming: { what: 'batteryEnds', hours: 4 } });
});

test('when the hub is silent the last reading is called late', () => {
  const table = setTable();
  table.closeUntil(6);
  const now = states(table);
  expect(now['kes-works']?.lateSinceTurn).not.toBe(null);
  expect(now['kes-south']?.status).not.toBe('ok');
});

test('the top bar counts people, sites and what is free', () => {
  const table = setTable();
  table.closeUntil(4);
  table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
  const { view, scenario } = deskOf(table, 'kes-civ');
  const kpis = kpisOf(view, scenario, assetStates(view, scenario));
  expect(kpis).toMatchObject({ servicePerMille: 600, out: 3, degraded: 3 });
  expect(kpis.purse).toEqual([
    { item: 'crew', free: 1, here: 2, away: 0, guest: 0 },
    { item: 'team', free: 1, here: 1, away: 0, guest: 0 },
    { item: 'set', free: 0, here: 0, away: 0, guest: 0 },
  ]);
});

test('the map shows the own network, others without a state, drafts as ghosts, and changes from cause to effect', () => {
  const table = setTable();
  table.closeUntil(3);
  const was = deskOf(table, 'kes-civ');
  const before = assetStates(was.view, was.scenario);
  table.closeUntil(4);
  const { view, scenario } = deskOf(table, 'kes-civ');
  const draft = {
    id: 'd',
    key: 'k',
    type: 'O01',
    reason: '',
    turn: 4,
    from: null,
    touched: true,
    sending: false,
    refused: null,
  };
  const drafts = [{ ...draft, answers: { target: 'kes-substation' } }];
  const scene = sceneOf(view, scenario, drafts, before, 'en');
  const node = (id: string) => scene.nodes.find((one) => one.id === id);
  expect(node('kes-substation')).toMatchObject({ status: 'outage', ghost: 'O01', pulse: true });
  expect(node('kes-hospital')?.countdown).toBe('fuel 6 h');
  expect(node('tal-works')).toMatchObject({ status: 'unknown', pulse: false });
  expect(scene.fog).toEqual(['tal', 'ves', 'hal']);
  const changed = scene.nodes.filter((one) => one.pulse).map((one) => one.id);
  expect(changed.indexOf('kes-substation')).toBeLessThan(changed.indexOf('kes-north'));
  expect(scene.links.find((link) => link.to === 'kes-north' && link.service === 'power')?.status).toBe('outage');
});

test('a card tells the chain of causes and what is in force', () => {
  const table = setTable();
  table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
  table.closeUntil(5);
  const { view, scenario, names } = deskOf(table, 'kes-civ');
  const works = assetNotes(view, scenario, 'kes-works', names);
  expect(works.notes).toContain('Cut off from the office network since turn 1');
  const [power] = assetNotes(view, scenario, 'kes-north', names).whys;
  expect(power?.head.replaceAll('\u00a0', ' ')).toBe('No power, payments, or fuel since 09:00 EX');
  const told = power?.causes.map((cause) => causeWords(cause, names)) ?? [];
  expect(told).toContain('Saltmarsh substation gave no power');
  expect(told.at(-1)).toBe('Somebody opened the feeders of Saltmarsh substation on false readings');
});

test('cards stand on the side of the map that is not the own land', () => {
  const table = setTable();
  expect(farSide(deskOf(table, 'kes-civ').scenario)).toBe('right');
  expect(farSide(deskOf(table, 'tal-civ').scenario)).toBe('left');
});
