/** Why something was lost, in words: every word that a chain can have, and chains as they are drawn, long and forked. */
import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { CAUSES, type Cause } from '../../engine/model/cause.ts';
import { SERVICES } from '../../engine/model/scenario.ts';
import { CauseChain } from '../../ui/kit/causes/CauseChain.tsx';
import type { CauseNames } from '../../ui/kit/causes/causeNames.ts';
import { causeSentence } from '../../ui/kit/causes/causeSentence.ts';
import { type CauseNode, causeTree } from '../../ui/kit/causes/causeTree.ts';
import { causeWords } from '../../ui/kit/causes/causeWords.ts';
import { partWords } from '../../ui/kit/causes/partWords.ts';
import { rootCause } from '../../ui/kit/causes/rootCause.ts';
import { WhyList } from '../../ui/kit/causes/WhyList.tsx';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { namesOf } from '../../ui/kit/names.ts';

const i18n = startLanguage();
const RAW = /\b(kes|tal)-[a-z]+|undefined|NaN|null|!|fault|blame|guilty/i;

const asset = (
  id: string,
  kind: 'substation' | 'hospital' | 'hub' | 'bankSwitch' | 'port' | 'works' | 'district',
  name: string,
) => ({
  ...{ id: `kes-${id}`, kind, name: { en: name } },
});
const names: CauseNames = namesOf(
  {
    nations: [
      {
        ...{ id: 'kes', name: { en: 'Kesara' }, seats: [] },
        assets: [
          asset('substation', 'substation', 'Saltmarsh substation'),
          asset('hospital', 'hospital', 'Lantern Hospital'),
          asset('hub', 'hub', 'Beacon hub'),
          asset('switch', 'bankSwitch', 'Ledger House'),
          asset('port', 'port', 'Heron Quay'),
          asset('works', 'works', 'Riverside water works'),
          asset('north', 'district', 'Northside'),
        ],
      },
      { id: 'tal', name: { en: 'Talumar' }, seats: [], assets: [] },
    ],
    ...{ orders: [], subjects: [], statements: [] },
  },
  'en',
);
const excon: CauseNames = { ...names, stage: (path) => `Two feeders opened (${path})` };

const cause = (what: Cause['what'], more: Partial<Cause> = {}): Cause => ({
  ...{ what, asset: 'kes-north', hour: 9, depth: 0 },
  ...more,
});

/** A hospital that is dark because far away a line tripped: eight links, each the only cause of the one before it. */
const EIGHT: readonly Cause[] = [
  cause('bufferEmpty', { asset: 'kes-hospital', service: 'power', hour: 23, depth: 0 }),
  cause('serviceLost', { asset: 'kes-hospital', part: 'feeder-hospital', service: 'power', hour: 17, depth: 1 }),
  cause('blackout', { asset: 'kes-substation', hour: 17, depth: 2 }),
  cause('unitLost', { asset: null, part: 'unit-3', hour: 17, depth: 3 }),
  cause('serviceLost', { asset: 'kes-port', service: 'fuel', hour: 13, depth: 4 }),
  cause('serviceLost', { asset: 'kes-substation', service: 'power', hour: 9, depth: 5 }),
  cause('feedersOpened', { asset: 'kes-substation', hour: 9, depth: 6 }),
  cause('stage', { asset: 'kes-substation', stage: 'c1/kes/feeders', hour: 9, depth: 7 }),
];

describe('words', () => {
  const everyPlace: readonly Partial<Cause>[] = [
    {},
    { asset: 'kes-substation' },
    { asset: 'kes-hospital', part: 'feeder-hospital' },
    { asset: null, part: 'line-7' },
    { asset: null },
  ];

  it.each(CAUSES)('%s is said wherever it happens, to control and to a nation', (what) => {
    for (const service of [undefined, ...SERVICES]) {
      for (const place of everyPlace) {
        const one = cause(what, { ...place, ...(service && { service }) });
        for (const words of [causeWords(one, names), causeWords(one, excon), causeSentence(one, names)]) {
          expect(words).not.toMatch(RAW);
          expect(words.charAt(0)).toBe(words.charAt(0).toUpperCase());
          expect(words.length).toBeGreaterThan(10);
        }
      }
    }
  });

  it('say a different thing for every cause', () => {
    const all = CAUSES.map((what) => causeWords(cause(what), names));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['serviceLost', { asset: 'kes-substation', service: 'power' }, 'Saltmarsh substation gave no power'],
    ['serviceLost', { asset: 'kes-switch', service: 'payments' }, 'Ledger House gave no payments'],
    ['serviceLost', { asset: 'kes-north', service: 'fuel' }, 'Northside had no fuel'],
    ['serviceLost', { asset: 'kes-hospital', service: 'care' }, 'Lantern Hospital was dark'],
    [
      'serviceLost',
      { asset: 'kes-hospital', part: 'feeder-kes-hospital', service: 'power' },
      'Lantern Hospital had no power from outside',
    ],
    ['serviceLost', { part: 'feeder-kes-north', service: 'power' }, 'Northside had no power'],
    ['serviceLost', { asset: null, part: 'bus-4', service: 'power' }, 'Busbar 4 had no power'],
    ['bufferEmpty', { asset: 'kes-hospital', service: 'power' }, 'Lantern Hospital had no fuel left'],
    ['bufferEmpty', { asset: 'kes-hub', service: 'power' }, 'The battery of Beacon hub was flat'],
    ['bufferEmpty', { asset: 'kes-hospital', service: 'water' }, 'Lantern Hospital had no water left in store'],
    ['branchTripped', { asset: null, part: 'line-7' }, 'Line 7 tripped under overload'],
    ['tieCut', { asset: null, part: 'tie-tal' }, 'The line to Talumar was cut'],
    ['siteDark', { part: 'site-north-2' }, 'Telecom site north 2 at Northside went dark'],
    ['siteDark', {}, 'The telecom sites of Northside went dark'],
    ['importLost', { asset: null, part: 'tal', service: 'communications' }, 'No communications came from Talumar'],
    ['stationsDry', {}, 'The filling stations of Northside were dry'],
    ['bankInDefault', { asset: null, part: 'bank-2' }, 'Bank 2 could not pay what was due at the cut-off'],
    ['incomingUnsent', { asset: null, part: 'bank-2' }, 'What other banks were to pay bank 2 could not be sent'],
    ['liquidityShort', { asset: null, part: 'bank-2' }, 'Bank 2 held and could borrow less than it owed'],
  ] as const)('%s with %o', (what, more, words) => {
    expect(causeWords(cause(what, more), names)).toBe(words);
  });

  it('name a stage to control only', () => {
    const stage = cause('stage', { asset: 'kes-substation', stage: 'c1/kes/feeders' });
    expect(causeWords(stage, excon)).toBe('Attack: Two feeders opened (c1/kes/feeders)');
    expect(causeWords(stage, names)).toBe('An intruder acted at Saltmarsh substation');
  });

  it('tell a moment from what went on', () => {
    const plain = (one: Cause) => causeSentence(one, names).replaceAll('\u00a0', ' ');
    expect(plain(cause('cashGone'))).toBe('The cash machines of Northside were empty from 09:00 EX on.');
    expect(plain(cause('bankInDefault', { asset: null, part: 'bank-2', hour: 18 }))).toBe(
      'Bank 2 could not pay what was due at the cut-off at 18:00 EX.',
    );
    expect(plain(cause('feedersOpened', { asset: 'kes-substation' }))).toBe(
      'Somebody opened the feeders of Saltmarsh substation on false readings at 09:00 EX.',
    );
  });

  it('know the parts of every network by their ids', () => {
    const said = [
      'line-7',
      'feeder-kes-north',
      'pump-2',
      'tie-tal',
      'access-kes-north-3',
      'pipeline-1',
      'J12',
      'odd-thing-3',
    ];
    expect(said.map((part) => partWords(part, names))).toEqual([
      ...[
        'line 7',
        'feeder Northside',
        'pump 2',
        'the line to Talumar',
        'telecom site Northside 3',
        'pipeline 1',
        'J12',
        'odd thing 3',
      ],
    ]);
  });
});

describe('a chain', () => {
  /** "bufferEmpty(serviceLost(…))" */
  const shape = (nodes: readonly CauseNode[]): string =>
    nodes.map((node) => node.cause.what + (node.causes.length > 0 ? `(${shape(node.causes)})` : '')).join(' ');

  /** A district without payments: its bank's switch is down for want of power, and of the telecom network. */
  const forked: readonly Cause[] = [
    cause('noPressure', { asset: 'kes-switch', depth: 0 }),
    cause('serviceLost', { asset: 'kes-substation', service: 'power', depth: 1 }),
    cause('feedersOpened', { asset: 'kes-substation', depth: 2 }),
    cause('cutOffFromCore', { asset: 'kes-hub', depth: 1 }),
    cause('siteDark', { asset: 'kes-hub', depth: 2 }),
    cause('cashGone', { depth: 0 }),
  ];

  const drawn = (causes: readonly Cause[], by = excon) =>
    renderToStaticMarkup(
      <I18nProvider i18n={i18n}>
        <CauseChain causes={causes} names={by} />
      </I18nProvider>,
    );

  it('is a tree in the order in which it is told', () => {
    expect(shape(causeTree(forked))).toBe('noPressure(serviceLost(feedersOpened) cutOffFromCore(siteDark)) cashGone');
    expect(causeTree([])).toEqual([]);
  });

  it('goes on once where two ways lead to the same link, however far each was told', () => {
    const dark = (depth: number) => [
      cause('serviceLost', { asset: 'kes-hub', service: 'communications', depth }),
      cause('bufferEmpty', { asset: 'kes-hub', service: 'power', depth: depth + 1 }),
      cause('serviceLost', { asset: 'kes-substation', service: 'power', depth: depth + 2 }),
    ];
    const twice = [cause('noPressure'), ...dark(1), cause('cutOffFromCore', { depth: 0 }), ...dark(1).slice(0, 2)];
    expect(shape(causeTree(twice))).toBe(
      'noPressure(serviceLost(bufferEmpty(serviceLost))) cutOffFromCore(serviceLost)',
    );
    const html = drawn(twice);
    expect(html.match(/see above/g)).toHaveLength(1);
    expect(html.match(/class="cause root/g)).toHaveLength(1);
  });

  it('holds together where a link in its middle is not told', () => {
    const told = forked.filter(({ what }) => what !== 'serviceLost');
    expect(shape(causeTree(told))).toBe('noPressure(feedersOpened cutOffFromCore(siteDark)) cashGone');
  });

  it('has its root in what an intruder did, else where the nearest cause leads', () => {
    expect(rootCause(EIGHT)?.what).toBe('feedersOpened');
    expect(rootCause(forked.toSpliced(2, 1))).toMatchObject({ what: 'serviceLost', asset: 'kes-substation' });
    expect(rootCause([cause('stage', { stage: 'c1/kes/feeders' })])).toBeNull();
  });

  it('of eight links is drawn on one rail, with hours, down to the attack', () => {
    const html = drawn(EIGHT);
    expect(html.match(/<ol/g)).toHaveLength(1);
    expect(html).not.toContain('cause-fork');
    const links = html
      .split('<li')
      .slice(1)
      .map((link) => link.replace(/<[^>]*>|^[^>]*>/g, '').trim());
    expect(links).toEqual([
      '23:00 Lantern Hospital had no fuel left',
      '17:00 Lantern Hospital had no power from outside',
      '17:00 The grid went dark at Saltmarsh substation',
      '17:00 Generating unit 3 stopped',
      '13:00 Heron Quay gave no fuel',
      '09:00 Saltmarsh substation gave no power',
      '09:00 Somebody opened the feeders of Saltmarsh substation on false readings',
      '09:00 Attack: Two feeders opened (c1/kes/feeders)',
    ]);
    expect(html.match(/class="cause root/g)).toHaveLength(1);
  });

  it('that forks has a rail for each branch', () => {
    const html = drawn(forked, names);
    // The two nearest causes, and below the first the two that it had.
    expect(html.match(/cause-fork/g)).toHaveLength(2);
    expect(html.match(/class="cause root/g)).toHaveLength(3);
  });

  test('unfolds below what is so; where nothing was told, that is said', () => {
    const whys = [
      { head: 'No hospital care', causes: EIGHT },
      { head: 'No payments', causes: [] },
    ];
    const html = renderToStaticMarkup(
      <I18nProvider i18n={i18n}>
        <WhyList whys={whys} names={names} />
      </I18nProvider>,
    );
    expect(html.match(/<details class="why" open/g)).toHaveLength(1);
    expect(html).toContain('<summary>No payments</summary><p class="muted">The cause is not known yet.</p>');
  });
});
