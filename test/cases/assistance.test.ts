/** Asking, offering, co-signing, messages, and what becomes of loans. */
import { describe, expect, it } from 'vitest';
import { setTable } from '../support/tabletop.ts';

describe('A1 requests', () => {
  it('A1.1 each named nation gets its own request, and both sides see how it stands', () => {
    const table = setTable();
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 }, 'our fuel ends at hour 15');
    const mine = table.view('kes-civ').nation.proposals;
    const theirs = table.view('tal-mil').nation.proposals;
    expect(mine).toMatchObject([{ mine: true, proposal: { id: 'kes-tal/1/1', item: 'set', status: 'open' } }]);
    expect(theirs).toMatchObject([{ mine: false, proposal: { id: 'kes-tal/1/1', fromSeat: 'kes-mil', draft: null } }]);
    const texts = table.room.news['tal-civ']?.at(-1)?.texts ?? {};
    expect(Object.values(texts)).toEqual(['our fuel ends at hour 15']);
  });

  it('A1.2 it cannot be accepted with nothing on the way; declined with a reason it is closed', () => {
    const table = setTable();
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 5 }, 'ours cannot be at both sites');
    expect(table.answer('tal-mil', 'kes-tal/1/1', 'accept')).toEqual({
      refused: 'badAnswer',
      ask: 'verdict',
      allowed: ['decline'],
    });
    expect(table.answer('tal-mil', 'kes-tal/1/1', 'decline')).toEqual({ refused: 'missingAnswer', ask: 'reason' });
    expect(table.answer('tal-mil', 'kes-tal/1/1', 'decline', { reason: 'all three are at work' })).toBeNull();
    expect(table.view('kes-mil').nation.proposals[0]?.proposal.status).toBe('declined');
    // All four seats read both: why it was asked, and why not.
    for (const seat of ['kes-civ', 'kes-mil', 'tal-civ', 'tal-mil']) {
      const { reason, answerReason } = table.view(seat).nation.proposals[0]?.proposal ?? {};
      const texts = table.room.news[seat]?.at(-1)?.texts ?? {};
      expect(texts[reason ?? '']).toBe('ours cannot be at both sites');
      expect(texts[answerReason ?? '']).toBe('all three are at work');
    }
    const again = table.answer('tal-civ', 'kes-tal/1/1', 'decline', { reason: 'still no' });
    expect(again).toMatchObject({ refused: 'proposalClosed' });
  });

  it('A1.3 the asking nation cannot answer its own request', () => {
    const table = setTable();
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 5 });
    expect(table.answer('kes-civ', 'kes-tal/1/1', 'decline')).toMatchObject({ refused: 'notYours' });
  });

  it('A1.6 it says by which turn help is needed: within six turns, never a turn that is open already', () => {
    const table = setTable();
    table.closeUntil(4);
    // Asked in turn 4 for the opening of turn 6 (hour 15), which is when help that sets off in turn 4 (hour 9) arrives.
    table.seal('kes-mil', 'M05', { nations: ['tal', 'hal'], item: 'set', byTurn: 6 });
    for (const seat of ['tal-civ', 'hal-mil'])
      expect(table.view(seat).nation.proposals).toMatchObject([{ proposal: { item: 'set', byTurn: 6 } }]);
    const others = { nations: ['tal'], item: 'crew' } as const;
    expect(table.trySeal('kes-mil', 'M05', { ...others, byTurn: 4 })).toMatchObject({ refused: 'badAnswer' });
    expect(table.trySeal('kes-mil', 'M05', { ...others, byTurn: 11 })).toMatchObject({ refused: 'badAnswer' });
    expect(table.trySeal('kes-mil', 'M05', { ...others, byTurn: 10 })).toBeNull();
    // What is asked already and still open is not asked again.
    expect(table.trySeal('kes-mil', 'M05', { ...others, byTurn: 8 })).toMatchObject({ refused: 'alreadyDone' });
  });

  it('A1.7 an offer may be declined without a reason: who asks for nothing owes nothing', () => {
    const table = setTable();
    expect(table.answer('kes-mil', table.offer('hal-mil', 'kes', 'crew'), 'decline')).toBeNull();
  });

  it('A1.4 it stays open over turns and is settled by an accepted offer of what was asked', () => {
    const table = setTable();
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 5 });
    table.closeUntil(3);
    expect(table.proposal('kes-tal/1/1').status).toBe('open');
    const offer = table.offer('tal-civ', 'kes', 'crew');
    table.answer('kes-mil', offer, 'accept');
    expect(table.proposal('kes-tal/1/1').status).toBe('accepted');
  });

  it('A1.5 and by a generator set that is sent', () => {
    const table = setTable();
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    table.closeUntil(2);
    expect(table.proposal('kes-tal/1/1').status).toBe('accepted');
  });
});

describe('A2 offers', () => {
  it('A2.1 what is offered is reserved, and free again when it is declined', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'crew', 2);
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ own: 3, reserved: 2 });
    expect(table.answer('kes-civ', offer, 'decline', { reason: 'we manage' })).toBeNull();
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ own: 3, reserved: 0, away: 0 });
  });

  it('A2.2 what nobody answers lapses when the turn closes', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'crew');
    table.closeUntil(2);
    expect(table.proposal(offer).status).toBe('lapsed');
    expect(table.view('kes-civ').nation.proposals[0]?.proposal.status).toBe('lapsed');
    expect(table.view('tal-mil').nation.purse?.crew).toMatchObject({ reserved: 0, away: 0 });
    expect(table.answer('kes-civ', offer, 'accept')).toMatchObject({ refused: 'proposalClosed' });
  });

  it('A2.3 accepted in turn 2 (hour 3) it is away at once and there at hour 9, when turn 4 opens', () => {
    const table = setTable();
    table.closeUntil(2);
    const offer = table.offer('tal-mil', 'kes', 'team');
    table.answer('kes-mil', offer, 'accept');
    expect(table.view('tal-civ').nation.purse?.team).toMatchObject({ own: 1, away: 1 });
    table.closeUntil(3);
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ own: 1, guest: 0 });
    table.closeUntil(4);
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ own: 1, guest: 1 });
    expect(table.told('tal-civ', 'transit').map(({ arrived, transit }) => [arrived, transit.atHour])).toEqual([
      [false, 9],
      [true, 9],
    ]);
  });

  it('A2.4 a lent team serves like an own one: two sites at once', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'team');
    table.answer('kes-mil', offer, 'accept');
    table.closeUntil(3);
    for (const target of ['kes-works', 'kes-substation']) {
      const asked = table.seal('kes-civ', 'Y02', { target, untilTurn: 6 });
      expect(table.answer('kes-mil', asked, 'accept')).toBeNull();
    }
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ own: 1, guest: 1, reserved: 2 });
  });

  it('A2.5 a lent crew that arrives while one crew works joins it and is bound with it', () => {
    const table = setTable();
    table.closeUntil(3);
    const offer = table.offer('tal-civ', 'kes', 'crew');
    table.answer('kes-civ', offer, 'accept');
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(5);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ own: 2, guest: 1, bound: 2 });
    table.closeUntil(6);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ own: 2, guest: 0, bound: 0 });
  });

  it('A2.6 an accepted generator set goes to the receiver’s hospital', () => {
    const table = setTable();
    table.closeUntil(4);
    const offer = table.offer('tal-mil', 'kes', 'set');
    table.answer('kes-mil', offer, 'accept');
    table.closeUntil(9);
    expect(table.lost('kes-hospital', 'care')).toEqual([]);
  });

  it('A2.7 more than is free cannot be offered', () => {
    const table = setTable();
    const give = {
      type: 'makeOffer' as const,
      turn: 1,
      to: 'kes',
      item: 'set' as const,
      backByTurn: null,
      reason: null,
    };
    expect(table.send('tal-mil', { ...give, count: 2 })).toEqual({
      refused: 'purseEmpty',
      item: 'set',
      needed: 2,
      free: 1,
    });
    expect(table.send('tal-mil', { ...give, to: 'tal', count: 1 })).toMatchObject({ refused: 'badAnswer' });
    expect(table.send('tal-mil', { ...give, count: 1, backByTurn: 1 })).toMatchObject({ refused: 'badAnswer' });
  });
});

describe('A3 co-signature', () => {
  const asked = () => {
    const table = setTable();
    table.closeUntil(3);
    const id = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 }, 'the crews cannot put it out');
    return { table, id };
  };

  it('A3.1 the civil seat asks: nothing is sealed yet, the military seat is asked in the same turn', () => {
    const { table, id } = asked();
    expect(table.state.sealed['kes-civ']).toEqual([]);
    expect(table.view('kes-mil').nation.proposals).toMatchObject([
      { proposal: { id, kind: 'coSignature', status: 'open', draft: { answers: { untilTurn: 6 } } } },
    ]);
    expect(table.view('tal-mil').nation.proposals).toEqual([]);
  });

  it('A3.2 accepted it stands on the asking seat’s sheet with the team reserved', () => {
    const { table, id } = asked();
    expect(table.answer('kes-mil', id, 'accept')).toBeNull();
    expect(table.state.sealed['kes-civ']).toMatchObject([{ id, type: 'Y02', seat: 'kes-civ' }]);
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ own: 1, reserved: 1 });
  });

  it('A3.3 changed, it has a new digest; the old one is void, the asking seat confirms the new one', () => {
    const { table, id } = asked();
    const before = table.proposal(id).digest;
    expect(table.answer('kes-mil', id, 'change', { change: { untilTurn: 4 }, reason: 'we need it back' })).toBeNull();
    const after = table.proposal(id);
    expect(after).toMatchObject({ status: 'changed', draft: { answers: { target: 'kes-works', untilTurn: 4 } } });
    expect(after.digest).not.toBe(before);
    expect(table.answer('kes-civ', id, 'confirm', { digest: before })).toEqual({ refused: 'changed', proposal: id });
    expect(table.answer('kes-mil', id, 'accept')).toEqual({ refused: 'notYourAnswer', role: 'civ' });
    expect(table.answer('kes-civ', id, 'confirm')).toBeNull();
    expect(table.state.sealed['kes-civ']).toMatchObject([{ id, answers: { target: 'kes-works', untilTurn: 4 } }]);
    // The sealed order carries the words of who ordered it; the question keeps those of who changed it.
    const words = (ref: string | null | undefined) => table.room.texts[ref ?? '']?.text;
    expect(words(table.state.sealed['kes-civ']?.[0]?.reason)).toBe('the crews cannot put it out');
    expect(words(table.proposal(id).answerReason)).toBe('we need it back');
  });

  it('A3.4 declined with a reason: nothing is sealed, both seats know', () => {
    const { table, id } = asked();
    expect(table.answer('kes-mil', id, 'decline', { reason: 'kept for the substation' })).toBeNull();
    expect(table.view('kes-civ').nation.proposals[0]?.proposal.status).toBe('declined');
    expect(table.state.sealed['kes-civ']).toEqual([]);
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ reserved: 0 });
  });

  it('A3.5 only the named role may answer, and nobody else’s nation sees that there is anything to answer', () => {
    const { table, id } = asked();
    expect(table.answer('kes-civ', id, 'accept')).toEqual({ refused: 'notYourAnswer', role: 'mil' });
    expect(table.answer('tal-mil', id, 'accept')).toEqual({ refused: 'unknownProposal', proposal: id });
  });

  it('A3.6 unanswered when the turn closes it lapses and must be asked again', () => {
    const { table, id } = asked();
    table.closeUntil(4);
    expect(table.proposal(id).status).toBe('lapsed');
    expect(table.facts('orderResolved')).toEqual([]);
    expect(table.trySeal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 })).toBeNull();
  });

  it('A3.7 with one team, of two requests only the first can be accepted', () => {
    const { table, id } = asked();
    const second = table.seal('kes-civ', 'Y02', { target: 'kes-substation', untilTurn: 6 });
    expect(table.answer('kes-mil', second, 'accept')).toBeNull();
    expect(table.answer('kes-mil', id, 'accept')).toEqual({ refused: 'purseEmpty', item: 'team', needed: 1, free: 0 });
  });

  it('A3.8 a change must itself be allowed', () => {
    const { table, id } = asked();
    expect(table.answer('kes-mil', id, 'change', { change: { untilTurn: 20 } })).toMatchObject({
      refused: 'badAnswer',
    });
    expect(table.answer('kes-mil', id, 'change')).toEqual({ refused: 'missingAnswer', ask: 'change' });
    expect(table.answer('kes-mil', id, 'confirm')).toMatchObject({ refused: 'badAnswer', ask: 'verdict' });
  });
});

describe('A4 messages', () => {
  it('A4.1 go to the seats they name and to nobody else, each under its own number', () => {
    const table = setTable();
    const to = ['tal-civ', 'tal-mil'];
    expect(table.send('kes-civ', { type: 'sendMessage', turn: 1, to, text: 'look at your works' })).toBeNull();
    expect(table.view('tal-civ').seat.messages).toMatchObject([{ from: 'kes-civ', text: 'look at your works' }]);
    expect(table.view('kes-civ').seat.messages).toMatchObject([{ mine: true, with: to }]);
    expect(table.view('kes-mil').seat.messages).toEqual([]);
    expect(table.view('tal-mil').seat.messages[0]?.id).toBe('tal-mil/1/1');
  });

  it('A4.2 the log keeps the salted hash, the text lies beside it', () => {
    const table = setTable();
    table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'look at your works' });
    expect(table.room.entries.at(-1)?.payload).not.toContain('look at your works');
    expect(Object.values(table.room.texts).map((row) => row.text)).toEqual(['look at your works']);
  });

  it('A4.3 a message changes nothing in the world: the same turns close to the same state but for its number', () => {
    const quiet = setTable();
    const chatty = setTable();
    chatty.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'the chlorine is off, isolate' });
    quiet.closeUntil(9);
    chatty.closeUntil(9);
    expect(chatty.state).toEqual(quiet.state);
  });
});

describe('A6 withdrawing what one asked', () => {
  it('A6.1 an offer: what it reserved is free again, both sides see it, and it cannot be accepted any more', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'crew', 2);
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ reserved: 2 });
    expect(table.answer('tal-mil', offer, 'withdraw')).toBeNull();
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ reserved: 0, away: 0 });
    for (const seat of ['tal-civ', 'kes-mil'])
      expect(table.view(seat).nation.proposals[0]?.proposal.status).toBe('withdrawn');
    expect(table.answer('kes-civ', offer, 'accept')).toEqual({ refused: 'proposalClosed', proposal: offer });
  });

  it('A6.2 a request, also turns later; a set that would answer it is not asked for any more', () => {
    const table = setTable();
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.closeUntil(3);
    expect(table.answer('kes-mil', 'kes-tal/1/1', 'withdraw')).toBeNull();
    expect(table.trySeal('tal-mil', 'L01', { target: 'kes-hospital' })).toEqual({
      refused: 'notRequested',
      nation: 'kes',
    });
  });

  it('A6.3 a co-signature that waits, and one that was changed', () => {
    const table = setTable();
    const first = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
    expect(table.answer('kes-civ', first, 'withdraw')).toBeNull();
    expect(table.answer('kes-mil', first, 'accept')).toMatchObject({ refused: 'proposalClosed' });
    const second = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
    table.answer('kes-mil', second, 'change', { change: { untilTurn: 3 } });
    expect(table.answer('kes-civ', second, 'withdraw')).toBeNull();
    table.closeUntil(2);
    expect(table.facts('orderResolved')).toEqual([]);
  });

  it('A6.4 only the seat that asked can, and only until the lock', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'crew');
    expect(table.answer('tal-civ', offer, 'withdraw')).toEqual({ refused: 'notYours', what: offer });
    expect(table.answer('kes-civ', offer, 'withdraw')).toEqual({ refused: 'notYours', what: offer });
    table.control({ type: 'lockTurn', turn: 1 });
    expect(table.answer('tal-mil', offer, 'withdraw')).toEqual({ refused: 'notPlanning', clock: 'locked' });
  });
});

describe('A5 loans go home', () => {
  it('A5.1 back by turn 6: at the opening of turn 6 it sets off, at hour 21 it is home', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'crew', 1, 6);
    table.answer('kes-mil', offer, 'accept');
    table.closeUntil(5);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ guest: 1 });
    table.closeUntil(6);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ guest: 0 });
    expect(table.proposal(offer).status).toBe('returned');
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ own: 3, away: 1 });
    table.closeUntil(8);
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ own: 3, away: 0 });
  });

  it('A5.2 it does not leave before its work is done', () => {
    const table = setTable();
    table.closeUntil(3);
    const offer = table.offer('tal-civ', 'kes', 'crew', 1, 5);
    table.answer('kes-civ', offer, 'accept');
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(5);
    // Due back in turn 5, but it arrives there and joins the work until hour 15; the other crew is bound as well.
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ own: 2, guest: 1, bound: 3 });
    table.closeUntil(6);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ guest: 0, bound: 1 });
    table.closeUntil(7);
    expect(table.lost('kes-north', 'power')).toEqual([[9, 15]]);
  });

  it('A5.3 without an agreed turn it stays until the work is done, then goes home', () => {
    const table = setTable();
    table.closeUntil(3);
    const offer = table.offer('tal-civ', 'kes', 'crew');
    table.answer('kes-civ', offer, 'accept');
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(5);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ guest: 1, bound: 2 });
    table.closeUntil(6);
    // The feeders are closed at hour 15; it is on the road until hour 21.
    expect(table.proposal(offer)).toMatchObject({ status: 'returned', backByTurn: 6 });
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ own: 3, away: 1 });
    table.closeUntil(8);
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ own: 3, away: 0 });
  });

  it('A5.4 a lent team goes home after the end turn of its tasking', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'team');
    table.answer('kes-mil', offer, 'accept');
    table.closeUntil(3);
    for (const target of ['kes-works', 'kes-substation']) {
      const asked = table.seal('kes-civ', 'Y02', { target, untilTurn: target === 'kes-works' ? 4 : 5 });
      table.answer('kes-mil', asked, 'accept');
    }
    table.closeUntil(5);
    expect(table.proposal(offer).status).toBe('returned');
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ own: 1, guest: 0, bound: 1 });
  });

  it('A5.5 with nothing to do and no agreed turn it stays where it is', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'crew');
    table.answer('kes-mil', offer, 'accept');
    table.closeUntil(8);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ guest: 1 });
  });
});
