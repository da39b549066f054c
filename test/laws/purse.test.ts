/**
 * LAW 12: no purse is overdrawn (rules O3, A2, A5). Whatever is sealed, offered, accepted, lent, bound and sent home in random
 * runs, nobody binds a crew, team or generator set that is not there.
 */
import { describe, expect, it } from 'vitest';
import type { SeatInput } from '../../engine/model/input.ts';
import { checkPurse } from '../support/laws/checkPurse.ts';
import { firstLight } from '../support/laws/lawScenario.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';
import { close, control, openTable, send } from '../support/laws/table.ts';

describe('LAW 12 purse', () => {
  it('12.1 every item free is zero or more, after every input', () => {
    expect(checkPurse(playedRuns({ seed: 12, runs: 10 }))).toBeNull();
  });

  // Two lent crews, both due home, one of them at work: both left, and Kesara had bound three crews of two.
  it('12.2 of two loans that are due together only what the host has free goes home', () => {
    const table = openTable({ scenario: firstLight, seed: '1' });
    const does = (seat: string, input: SeatInput): string => {
      const answer = send(table, seat, input);
      expect(answer).toMatchObject({ type: 'accepted' });
      return answer.type === 'accepted' ? (answer.id ?? '') : '';
    };
    const turnTo = (turn: number) => {
      while (table.room.state.turn < turn) close(table);
    };
    const lend = () =>
      does('tal-mil', { type: 'makeOffer', turn: 3, to: 'kes', item: 'crew', count: 1, backByTurn: 6, reason: null });
    control(table, { type: 'startEx' });
    turnTo(3);
    for (const proposal of [lend(), lend()]) {
      const { digest = '' } = table.room.state.proposals.find((row) => row.id === proposal) ?? {};
      const answer = {
        type: 'answerProposal',
        turn: 3,
        proposal,
        verdict: 'accept',
        digest,
        change: null,
        reason: null,
      } as const;
      does('kes-mil', answer);
    }
    turnTo(5);
    const repair = { type: 'O01', answers: { target: 'kes-substation', count: 2 } };
    does('kes-civ', { type: 'sealOrder', turn: 5, draft: repair, reason: null });
    const isolation = { type: 'O02', answers: { target: 'kes-substation', mode: 'on' } } as const;
    does('kes-civ', { type: 'sealOrder', turn: 5, draft: isolation, reason: null });
    turnTo(6);
    expect(table.room.views['kes-civ']?.nation.purse?.crew).toMatchObject({ own: 2, bound: 3, guest: 1 });
    expect(checkPurse([table.room])).toBeNull();
  });
});
