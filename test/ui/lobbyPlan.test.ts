import { expect, test } from 'vitest';
import { BOT_NAMES } from '../../engine/bots/botNames.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { BOT_POLICIES, policyMeaning, policyWord } from '../../ui/lobby/botPolicies.ts';
import type { ExerciseSeat, HostScenario } from '../../ui/lobby/hostData.ts';
import { emptyPlan, fittingTurns, planOf, withAll, withBot } from '../../ui/lobby/planOf.ts';
import { seatGrid } from '../../ui/lobby/seatGrid.ts';
import { seatStanding, seatsToInvite, standingWord } from '../../ui/lobby/seatStanding.ts';
import { whichPage } from '../../ui/lobby/whichPage.ts';

startLanguage();

const scenario: HostScenario = {
  id: 'first-light',
  title: { en: 'First Light' },
  summary: { en: '' },
  caveat: { en: '' },
  turns: 8,
  hoursPerTurn: 3,
  nations: [],
};

const seat = (id: string, change: Partial<ExerciseSeat> = {}): ExerciseSeat => ({
  id,
  nation: id.split('-')[0] ?? '',
  role: id.endsWith('civ') ? 'civ' : 'mil',
  name: { en: id },
  joined: false,
  connected: false,
  bot: null,
  observes: false,
  observers: 0,
  merged: [],
  ...change,
});

test('the token is what stands after the sign, on the join page only', () => {
  expect(whichPage('/join', '#abc')).toEqual({ page: 'join', token: 'abc' });
  expect(whichPage('/join/', '')).toEqual({ page: 'join', token: '' });
  expect(whichPage('/', '#abc')).toEqual({ page: 'lobby' });
});

test('a form that nobody touched makes the exercise that the scenario describes', () => {
  expect(planOf(scenario, emptyPlan(scenario))).toEqual({ scenario: 'first-light', turns: 8, bots: {} });
});

test('who only lends is held by a bot that lends, unless people take the seat; everybody else is a person', () => {
  const nation = (id: string, lendsOnly: boolean) => ({
    id,
    name: { en: id },
    colour: '#fff',
    lendsOnly,
    seats: (['civ', 'mil'] as const).map((role) => ({ id: `${id}-${role}`, role, name: { en: role } })),
  });
  const four = { ...scenario, nations: [nation('kes', false), nation('hal', true)] };
  const form = emptyPlan(four);
  expect(form.bots).toEqual({ 'hal-civ': 'cooperative', 'hal-mil': 'cooperative' });
  expect(withBot(form, 'hal-mil', null).bots).toEqual({ 'hal-civ': 'cooperative' });
  expect(Object.values(withAll(form, four, 'passive').bots)).toEqual(['passive', 'passive', 'passive', 'passive']);
  expect(withAll(form, four, null).bots).toEqual({});
});

test('turns stay within what is written; an empty field means all of them', () => {
  expect([0, 3.4, 99, Number.NaN].map((turns) => fittingTurns(turns, scenario))).toEqual([1, 3, 8, 8]);
});

test('bots come into seats and leave them', () => {
  const form = withBot(emptyPlan(scenario), 'kes-mil', 'passive');
  expect(planOf(scenario, { ...form, planningSeconds: 180 })).toMatchObject({
    planningSeconds: 180,
    bots: { 'kes-mil': 'passive' },
  });
  expect(withBot(form, 'kes-mil', null).bots).toEqual({});
});

test('the page offers exactly the bots that the engine has, each with a name and a meaning', () => {
  expect([...BOT_POLICIES].sort()).toEqual([...BOT_NAMES].sort());
  for (const policy of BOT_POLICIES) {
    expect(policyWord(policy)).not.toBe(policy);
    expect(policyMeaning(policy)).toMatch(/\.$/);
  }
});

test('seats stand by nation and role, and a nation without a role leaves its place empty', () => {
  const { roles, rows } = seatGrid([seat('kes-civ'), seat('kes-mil'), seat('hal-mil')]);
  expect(roles).toEqual(['civ', 'mil']);
  expect(rows.map((row) => [row.nation, ...row.seats.map((one) => one?.id ?? null)])).toEqual([
    ['kes', 'kes-civ', 'kes-mil'],
    ['hal', null, 'hal-mil'],
  ]);
});

test('a seat goes from no link to here, and a bot needs no link', () => {
  const steps = [
    seatStanding(seat('kes-civ'), false),
    seatStanding(seat('kes-civ'), true),
    seatStanding(seat('kes-civ', { joined: true }), true),
    seatStanding(seat('kes-civ', { joined: true, connected: true }), true),
    seatStanding(seat('kes-civ', { bot: 'passive' }), false),
  ];
  expect(steps).toEqual(['open', 'invited', 'joined', 'here', 'bot']);
  expect(new Set(steps.map(standingWord)).size).toBe(5);
  const seats = [seat('kes-civ'), seat('kes-mil', { bot: 'random' }), seat('tal-civ', { joined: true })];
  expect(seatsToInvite(seats).map((one) => one.id)).toEqual(['kes-civ']);
});
