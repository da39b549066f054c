import { expect, test } from 'vitest';
import { type ClockAction, whyNot } from '../../ui/excon/clockActions.ts';
import { closedTurns } from '../../ui/excon/closedTurns.ts';
import { compactNumber } from '../../ui/excon/compactNumber.ts';
import { nationsMatrix } from '../../ui/excon/nationsMatrix.ts';
import { regionSoFar } from '../../ui/excon/regionSoFar.ts';
import { seatChips } from '../../ui/excon/seatChips.ts';
import { truthSites } from '../../ui/excon/truthSites.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

startLanguage();

function matrixOf(table: Tabletop) {
  const { scenario } = table.room.game;
  const sites = truthSites(scenario, table.state, closedTurns(table.room.history) * scenario.hoursPerTurn);
  return nationsMatrix(scenario, table.state, sites);
}

test('the region counts what people went without as the evaluation does', () => {
  const table = setTable();
  table.closeUntil(8);
  const { personHours, darkHours } = regionSoFar(table.room.game.scenario, table.state);
  expect(personHours).toBe(table.metrics.personHours);
  expect(darkHours).toBe(table.metrics.hospitalDarkHours);
});

test('the matrix shows sealed orders by seat and what is free of the purse', () => {
  const table = setTable();
  table.closeUntil(4);
  table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
  const kesara = matrixOf(table).find((row) => row.nation === 'kes');
  expect(kesara?.sealed.map((seat) => seat.types)).toEqual([['O01'], []]);
  expect(kesara?.purse.find((row) => row.item === 'crew')).toEqual({ item: 'crew', here: 2, free: 0 });
  const talumar = matrixOf(table).find((row) => row.nation === 'tal');
  expect(talumar?.purse.find((row) => row.item === 'crew')).toEqual({ item: 'crew', here: 3, free: 3 });
});

test('the matrix counts the requests of a nation that nobody has answered', () => {
  const table = setTable();
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
  const asks = () => matrixOf(table).map((row) => [row.nation, row.asks]);
  expect(asks().slice(0, 2)).toEqual([
    ['kes', 1],
    ['tal', 0],
  ]);
  table.answer('tal-mil', 'kes-tal/1/1', 'decline', { reason: 'we need it' });
  expect(asks()[0]).toEqual(['kes', 0]);
});

test('every seat of the scenario has a chip, told of or not', () => {
  const seats = firstLight.nations.flatMap((nation) => nation.seats.map(({ id }) => id));
  expect(seatChips(firstLight, []).map((chip) => [chip.seat, chip.doing])).toEqual(seats.map((id) => [id, 'away']));
});

test('commands are open exactly where the room takes them', () => {
  const live = { is: 'live' } as const;
  const open = (phase: 'waiting' | 'planning' | 'locked' | 'ended') =>
    (
      ['startEx', 'extendTurn', 'lockTurn', 'closeTurn', 'inject', 'endEx'] as const satisfies readonly ClockAction[]
    ).filter((action) => whyNot(action, phase, live) === null);
  expect(open('waiting')).toEqual(['startEx']);
  expect(open('planning')).toEqual(['extendTurn', 'lockTurn', 'closeTurn', 'inject', 'endEx']);
  expect(open('locked')).toEqual(['closeTurn', 'inject', 'endEx']);
  expect(open('ended')).toEqual([]);
  expect(whyNot('lockTurn', 'planning', { is: 'connecting' })).toMatch(/connection/);
});

test('large numbers are short', () => {
  expect([0, 950, 22_500, 1_440_000].map((value) => compactNumber(value, 'en'))).toEqual([
    '0',
    '950',
    '22.5K',
    '1.44M',
  ]);
});
