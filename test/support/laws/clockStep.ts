import fc from 'fast-check';
import type { ControlInput, SeatInput } from '../../../engine/model/input.ts';

const seat = fc.constantFrom('kes-civ', 'kes-mil', 'tal-civ', 'tal-mil', 'ves-civ');
const clockWord = fc.constantFrom(
  ...(['pauseTurn', 'pauseTurn', 'resumeTurn', 'resumeTurn', 'resumeTurn', 'lockTurn'] as const),
);
const order = fc.constantFrom(
  ...([
    { type: 'O02', answers: { target: 'kes-works', mode: 'on' } },
    { type: 'O08', answers: { target: 'kes-works', mode: 'on' } },
    { type: 'N03', answers: { sector: 'water' } },
    { type: 'F01', answers: { target: 'tal-works' } },
  ] as const),
);

/** Something that somebody does, or that happens to the server. */
export const clockStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ step: fc.constant('wait'), millis: fc.integer({ min: 0, max: 50_000 }) }) },
  { weight: 5, arbitrary: fc.record({ step: fc.constant('clock'), word: clockWord }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('extend'), seconds: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('stop'), by: fc.oneof(seat, fc.constant('excon')) }) },
  { weight: 3, arbitrary: fc.record({ step: fc.constant('goOn') }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('close') }) },
  { weight: 4, arbitrary: fc.record({ step: fc.constant('order'), seat, order, paper: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('inject'), code: fc.constantFrom('FL03', 'FL05', 'FL07') }) },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant('restart'), downMillis: fc.integer({ min: 0, max: 40_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant('kill'),
      how: fc.constantFrom('beforeWrite' as const, 'afterWrite' as const),
    }),
  },
);
export type ClockStep = typeof clockStep extends fc.Arbitrary<infer T> ? T : never;

/** What a step says to the room, and for whom; null when it says nothing. */
export function saidBy(step: ClockStep, turn: number): { from: string; input: SeatInput | ControlInput } | null {
  switch (step.step) {
    case 'clock':
      return { from: 'excon', input: { type: step.word, turn } };
    case 'extend':
      return { from: 'excon', input: { type: 'extendTurn', turn, seconds: step.seconds } };
    case 'stop':
      return { from: step.by, input: { type: 'realWorldStop' } };
    case 'goOn':
      return { from: 'excon', input: { type: 'realWorldResume' } };
    case 'close':
      return { from: 'excon', input: { type: 'closeTurn', turn } };
    case 'inject':
      return { from: 'excon', input: { type: 'releaseInject', turn, inject: step.code } };
    case 'order': {
      const { seat, order, paper } = step;
      const input = { type: 'sealOrder', turn, draft: order, reason: `words of ${seat}` } as const;
      return paper ? { from: 'excon', input: { type: 'enterFor', seat, input } } : { from: seat, input };
    }
    default:
      return null;
  }
}
