import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { mustEqual } from './mustEqual.ts';
import { pickFrom } from './pickFrom.ts';
import { rekeyed } from './rekeyed.ts';

type Canonical = typeof canonicalJson;

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('array'), tie('record')),
  leaf: fc.oneof(text, number, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(-0)),
  array: fc.array(tie('value'), { maxLength: 5 }),
  record: fc.dictionary(text, tie('value'), { maxKeys: 6, noNullPrototype: true }),
}));

/** One value has one text: in whatever order its keys were written, read back and written again, with −0 as 0. */
export function checkOneText(write: Canonical, search: Search): string | null {
  return counterexample(
    fc.property(value, luck, (value, luck) => {
      const once = write(value);
      mustEqual('the text of the same value with other keys first', write(rekeyed(value, pickFrom(luck))), once);
      mustEqual('the text read and written again', write(JSON.parse(once)), once);
      JSON.parse(once, (_key, part: unknown) => {
        if (Object.is(part, -0)) throw new Error(`−0 in ${once}`);
        return part;
      });
    }),
    search,
  );
}

/** Keys that engines list before all others, and one that is none; beside them usual ones, so that there is an order to get wrong. */
const oddKey = fc.oneof(
  fc.nat({ max: 20 }).map(String),
  fc.constantFrom('__proto__', 'toJSON', '-1', '01', '1e3', 'a', 'Z', '~', ''),
);
const { odd } = fc.letrec((tie) => ({
  odd: fc.oneof({ depthSize: 'small' }, fc.integer(), fc.array(tie('odd'), { maxLength: 3 }), tie('record')),
  record: fc.dictionary(oddKey, tie('odd'), { maxKeys: 6, noNullPrototype: true }),
}));

/** However it is written, quickly or part by part, a value has the same text; also where its keys are numbers. */
export function checkSameText(
  write: Canonical,
  byParts: (value: unknown) => string | null,
  search: Search,
): string | null {
  return counterexample(
    fc.property(fc.oneof(value, odd), (value) => {
      mustEqual('the text', write(value), byParts(value) ?? 'none');
    }),
    search,
  );
}

/** Values that a sloppy writer would take for each other. */
const lookalike = fc.constantFrom<unknown>(
  ...[
    0,
    '0',
    null,
    'null',
    true,
    'true',
    '',
    [],
    {},
    [[]],
    [{}],
    [null],
    [0],
    ['0'],
    { a: 0 },
    { a: '0' },
    { a: null },
  ],
  ...[[1, 2], [12], ['1,2'], { a: 1, b: 2 }, { a: '1,"b":2' }, [['a', 1]], { '': 0 }, 'a"', "a'", 'é', 'e\u0301'],
);

/** Different values have different texts. */
export function checkTellsApart(write: Canonical, search: Search): string | null {
  return counterexample(
    fc.property(fc.oneof(value, lookalike), fc.oneof(value, lookalike), (a, b) => {
      const plain = (part: unknown) => JSON.parse(JSON.stringify(part)) as unknown;
      if ((write(a) === write(b)) !== isDeepStrictEqual(plain(a), plain(b)))
        throw new Error(`${write(a)} and ${write(b)}`);
    }),
    search,
  );
}

/** What has no text that every machine agrees on is thrown back, also deep inside. */
export function checkRejects(write: Canonical): string | null {
  class Row {
    readonly n = 1;
  }
  const bad: Readonly<Record<string, unknown>> = {
    ...{
      NaN: Number.NaN,
      infinity: -Infinity,
      undefined: undefined,
      function: () => 1,
      symbol: Symbol('s'),
      bigint: 1n,
    },
    ...{ map: new Map(), 'class instance': new Row(), 'lone surrogate': '\ud800', 'key with one': { '\udfff': 1 } },
  };
  for (const [what, part] of Object.entries(bad)) {
    for (const whole of [part, [1, part], { deep: [{ part }] }]) {
      let text: string;
      try {
        text = write(whole);
      } catch {
        continue;
      }
      return `${what} is written as ${text}`;
    }
  }
  return null;
}
