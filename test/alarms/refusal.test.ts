/** ALARMS of laws 6 and 12: rooms that judge by the truth, by less than the rules ask, or leave something behind. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkPurse } from '../support/laws/checkPurse.ts';
import { checkRefusal, checkRefusalBlind } from '../support/laws/checkRefusal.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/room/decide.ts'), async (original) => {
  const whole = await original();
  const { nationOf } = await import('../../engine/state/rows.ts');
  return {
    decide: (room, incoming, why) => {
      const decision = whole.decide(room, incoming, why);
      const { message, from } = incoming;
      const answer = decision.send[0]?.frame;
      if (message.type !== 'submit' || answer?.type !== 'refused') return decision;
      if (broken.by === 'keepsRefused') return { ...decision, room: { ...room } };
      const open = room.state.nations[nationOf(from)]?.doors.some((door) => door.state === 'open') ?? false;
      // "There is nothing there to be declared": kindly said, and a seat can ask whether somebody has come in.
      if (broken.by !== 'readsTruth' || answer.refusal.refused !== 'noNoticedDoor' || open) return decision;
      const frame = { ...answer, refusal: { refused: 'alreadyDone' as const } };
      return { ...decision, send: [{ to: 'reply' as const, frame }] };
    },
  };
});

vi.mock(import('../../engine/turn/inputs/setReady.ts'), async (original) => {
  const whole = await original();
  return {
    setReady: (context, input) => {
      if (broken.by === 'throws' && context.state.ready[context.by] === input.ready) throw new Error('ready already');
      return whole.setReady(context, input);
    },
  };
});

vi.mock(import('../../engine/orders/refusePurse.ts'), async (original) => {
  const whole = await original();
  return { refusePurse: (view, claims) => (broken.by === 'boundless' ? null : whole.refusePurse(view, claims)) };
});

const agrees = (runs: number) => checkRefusal({ seed: 6, runs });
const blind = (runs: number) => checkRefusalBlind({ seed: 7, runs });
const purse = () => checkPurse(playedRuns({ seed: 8, runs: 1 }));

const ALARMS: readonly (readonly [
  story: string,
  sabotage: string,
  check: (runs: number) => string | null,
  says: RegExp,
])[] = [
  ['6.1 a rule throws at what nothing refuses', 'throws', agrees, /setReady: ready already/],
  ['6.1 a refused input changes the room', 'keepsRefused', agrees, /is refused and leaves something behind/],
  ['6.2 a refusal looks at the truth', 'readsTruth', blind, /the answer to .*N02.* by tal-civ differs/],
  ['12.1 nobody looks into the purse', 'boundless', purse, /overdraws a purse/],
];

describe('the alarms of laws 6 and 12', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each(ALARMS)('rings when %s', (_story, sabotage, check, says) => {
    broken.by = sabotage;
    expect(check(20)).toMatch(says);
  });

  it.each([agrees, blind, purse])('is silent on the whole engine (%#)', (check) => {
    expect(check(2)).toBeNull();
  });
});
