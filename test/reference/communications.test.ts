/**
 * The communications graph against known answers: our own networks, whose answers come from trying every cut and from linear programs
 * (scripts/generate/references), always; third-party ones where their folder lies beside the project.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commsReferee } from '../../scripts/reference/comms/commsReferee.ts';
import { UnreadableFile } from '../../scripts/reference/referee.ts';
import { command } from '../support/command.ts';
import { failures, failuresIn, ownFiles } from '../support/reference/ownFile.ts';
import { sharedFiles } from '../support/reference/sharedReference.ts';

const own = ownFiles('communications');
const open = sharedFiles('', /^comms_.*\.json$/);
const MARSH = readFileSync(own[0] ?? '', 'utf8');
const changed = (change: (file: Record<string, unknown[] & Record<string, unknown>>) => void): string => {
  const copy = JSON.parse(MARSH);
  change(copy);
  return JSON.stringify(copy);
};

describe('known networks', () => {
  it.each(own.map((path) => [basename(path), path]))('1 %s', async (_, path) => {
    expect(await failuresIn(commsReferee, path)).toEqual([]);
  });

  it('2 our own hold bridges, articulation points, parallel links and a failure that separates', () => {
    const marsh = JSON.parse(MARSH);
    const ends = marsh.links.map(([a, b]: [string, string]) => `${a} ${b}`);
    expect(new Set(ends).size).toBeLessThan(ends.length);
    expect(marsh.bridges.length).toBeGreaterThan(0);
    expect(marsh.articulation_points.length).toBeGreaterThan(0);
    expect(marsh.single_link_failure.some((row: { connected: boolean }) => !row.connected)).toBe(true);
  });

  it.skipIf(open.length === 0)('3 third-party networks', async () => {
    for (const path of open) expect(await failuresIn(commsReferee, path), path).toEqual([]);
  });
});

/** Two nodes joined by a thick and a thin line, a third behind one line, and a fourth that nothing joins. On paper. */
const TWO_LINES = {
  nodes: ['a', 'b', 'c', 'alone'],
  links: [
    ['a', 'b', 30],
    ['b', 'a', 10],
    ['b', 'c', 0],
    ['c', 'c', 5],
  ],
  demands: [['a', 'b', 20]],
  max_concurrent_flow: 2,
  max_flow: { 'a|b': 40, 'a|c': 0, 'a|alone': 0 },
  min_hops: { 'a|b': 1, 'a|c': 2, 'a|alone': null as number | null, 'c|alone': -1 },
  single_link_failure: [
    { link: ['a', 'b'], connected: false, max_concurrent_flow: 0.5 },
    { link: ['b', 'a'], connected: false, max_concurrent_flow: 1.5 },
    { link: ['b', 'c'], connected: false, max_concurrent_flow: 2 },
    { link: ['c', 'c'], connected: false, max_concurrent_flow: 2 },
  ],
  single_node_failure_components: [
    { node: 'a', components: [2, 1] },
    { node: 'b', components: [1, 1, 1] },
    { node: 'alone', components: [3] },
  ],
  articulation_points: ['b'],
  bridges: [['b', 'c']],
};

describe('odd networks', () => {
  const without = { ...TWO_LINES, single_link_failure: TWO_LINES.single_link_failure.slice(1) };
  it('7 of parallel links each row means the next; no way, no capacity and a loop are answers too', async () => {
    expect(await failures(commsReferee, JSON.stringify(TWO_LINES))).toEqual([]);
    const swapped = await failures(commsReferee, JSON.stringify(without));
    expect(swapped.map(({ name }) => name)).toContain('maximum concurrent flow, 4 cases: linear program');
  });

  it('8 a way where there is none, or none where there is one, is found', async () => {
    for (const [pair, hops] of [
      ['a|alone', 2],
      ['a|b', null],
    ] as const) {
      const other = { ...TWO_LINES, min_hops: { ...TWO_LINES.min_hops, [pair]: hops } };
      expect(await failures(commsReferee, JSON.stringify(other))).toHaveLength(1);
    }
  });

  it('9 a link named more often than it is there makes the file unreadable', async () => {
    const other = {
      ...TWO_LINES,
      bridges: [
        ['b', 'c'],
        ['c', 'b'],
      ],
    };
    await expect(failures(commsReferee, JSON.stringify(other))).rejects.toThrow(/2 times and has 1/);
  });
});

describe('the alarm rings', () => {
  const first = (key: string) => Object.keys(JSON.parse(MARSH)[key])[0] ?? '';
  it.each([
    ['a maximum flow', changed((file) => Object.assign(file.max_flow ?? {}, { [first('max_flow')]: 1 }))],
    ['a number of hops', changed((file) => Object.assign(file.min_hops ?? {}, { [first('min_hops')]: 3 }))],
    ['the share', changed((file) => Object.assign(file, { max_concurrent_flow: 0.5 }))],
    [
      'the share after a failure',
      changed((file) => Object.assign(file.single_link_failure?.[1] as object, { max_concurrent_flow: 0.0001 })),
    ],
    [
      'whether a failure separates',
      changed((file) => Object.assign(file.single_link_failure?.[2] as object, { connected: false })),
    ],
    [
      'the parts after a node failure',
      changed((file) => Object.assign(file.single_node_failure_components?.[4] as object, { components: [4, 4] })),
    ],
    ['the articulation points', changed((file) => file.articulation_points?.pop())],
    ['the bridges', changed((file) => file.bridges?.push(file.single_link_failure?.[2] && ['marsh-02', 'marsh-05']))],
    ['a capacity', changed((file) => Object.assign(file.links?.[2] as object, { 2: 7 }))],
  ])('4 when %s is another', async (_, text) => {
    const failed = await failures(commsReferee, text).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return [error.message];
      throw error;
    });
    expect(failed).not.toEqual([]);
  });

  it.each([
    ['is no JSON', '{"nodes": [', /not JSON/],
    ['is another format', '{"bus": []}', /not a comms_\*\.json file: at nodes/],
    [
      'has a link to nowhere',
      changed((file) => file.links?.push(['marsh-01', 'nowhere', 5])),
      /"nowhere" is not among nodes/,
    ],
    ['has a negative capacity', changed((file) => file.links?.push(['marsh-01', 'marsh-02', -5])), /links/],
    ['names a node twice', changed((file) => file.nodes?.push('marsh-01')), /twice/],
    ['has an answer for no link', changed((file) => file.bridges?.push(['marsh-01', 'marsh-09'])), /no link between/],
    [
      'has an answer for no pair',
      changed((file) => Object.assign(file.max_flow ?? {}, { 'a|b': 1 })),
      /does not name two/,
    ],
    ['has no answers', '{"nodes":["a","b"],"links":[["a","b",1]],"demands":[]}', /no answers/],
  ])('5 and a file cannot be read that %s', async (_, text, says) => {
    await expect(failures(commsReferee, text)).rejects.toThrow(UnreadableFile);
    await expect(failures(commsReferee, text)).rejects.toThrow(says);
  });

  it('6 at the command line: 0 for what holds, 2 for what is missing or unreadable', async () => {
    const good = await command('reference', 'communications', own[0] ?? '', '--json');
    expect(good.status).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({ kind: 'comms', file: own[0] });
    expect((await command('reference', 'comms', 'nowhere.json')).status).toBe(2);
    const other = await command('reference', 'comms', 'package.json');
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(/package\.json: this is not a comms_\*\.json file/);
  });
});
