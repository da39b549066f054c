/**
 * Road equilibrium against known answers: our own networks and an oracle that lists all ways always, third-party ones where they
 * lie. A wrong answer is seen, and a broken file is told from a wrong answer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINE_GAP, PLAY_GAP, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { answerRoads } from '../../scripts/generate/roads/answerRoads.ts';
import { FORK, ROAD_TOWNS, SHORTCUT } from '../../scripts/generate/roads/drawRoads.ts';
import { flowText, netText, tripsText } from '../../scripts/generate/roads/tntpText.ts';
import { costWeights } from '../../scripts/reference/costWeights.ts';
import { readFlows, readNet } from '../../scripts/reference/readTntp.ts';
import { UnreadableFile } from '../../scripts/reference/referee.ts';
import { transportReferee } from '../../scripts/reference/transportReferee.ts';
import { command } from '../support/command.ts';
import { referenceFile, sharedFiles } from '../support/reference/sharedReference.ts';
import { ROOT } from '../support/sourceFile.ts';
import { OWN_ROADS, ownRoads } from '../support/transport/ownRoads.ts';

const OWN = join(ROOT, 'test/reference/roads');
const read = (name: string) => readFileSync(join(OWN, name), 'utf8');
const shared = sharedFiles('transport', /_net\.tntp$/);

describe('known answers', () => {
  it.each([
    ['Fork', 6],
    ['Shortcut', 6],
    ['Block', 6],
    ['Delta', 3],
  ])('1 hold for %s', async (name, count) => {
    const { checks } = await transportReferee.judge(referenceFile(join(OWN, `${name}_net.tntp`)));
    expect(checks).toHaveLength(count);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it.skipIf(shared.length === 0)('2 hold for every third-party network', async () => {
    for (const path of shared) {
      const { checks } = await transportReferee.judge(referenceFile(path));
      expect(
        checks.filter(({ ok }) => !ok),
        path,
      ).toEqual([]);
    }
  });

  it('3 are the same by whichever of its files a problem is named', async () => {
    const verdicts = await Promise.all(
      ['net', 'trips', 'flow'].map((what) => transportReferee.judge(referenceFile(join(OWN, `Block_${what}.tntp`)))),
    );
    for (const { checks } of verdicts) expect(checks).toEqual(verdicts[0]?.checks);
  });

  it('4 that are wrong fail the check that they are wrong in', async () => {
    const flows = read('Block_flow.tntp').split('\n');
    const row = flows[5]?.split('\t') ?? [];
    flows[5] = [row[0], row[1], (Number(row[2]) + 0.002).toFixed(9), row[3]].join('\t');
    const { checks } = await transportReferee.judge(
      referenceFile(join(OWN, 'Block_net.tntp'), { 'Block_flow.tntp': flows.join('\n') }),
    );
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['relative gap in play', true],
      ['relative gap', true],
      ['vehicles conserved', true],
      ['link flows', false],
      ['vehicles given conserved', false],
      ['Beckmann objective, as a share', false],
    ]);
  });

  it('5 that are printed with one digit are held to that digit', async () => {
    const rounded = read('Block_flow.tntp').replace(/\t(\d+\.\d)\d{8}\t/g, '\t$1\t');
    const { checks } = await transportReferee.judge(
      referenceFile(join(OWN, 'Block_net.tntp'), { 'Block_flow.tntp': rounded }),
    );
    expect(checks[3]?.tolerance).toBe(0.05);
    // Digits are cut here, not rounded: some are off by more than half of the last one.
    expect(checks[3]?.deviation).toBeGreaterThan(0.05);
  });

  it.each([
    ['Block_net.tntp', '<NUMBER OF ZONES> 9\n', '<NUMBER OF NODES> 24'],
    ['Block_net.tntp', read('Block_net.tntp').replace('<NUMBER OF LINKS> 24', '<NUMBER OF LINKS> 25'), '25 links'],
    ['Block_net.tntp', read('Block_net.tntp').replace('\t1\t2\t', '\tone\t2\t'), 'link 1'],
    ['Block_net.tntp', read('Block_net.tntp').replace('\t1\t2\t', '\t1\t77\t'), 'does not hold together'],
    ['Block_trips.tntp', read('Block_trips.tntp').replace('2 : ', 'two : '), 'zone : vehicles'],
    ['Block_trips.tntp', read('Block_trips.tntp').replace('2 : ', '200 : '), 'zones 1 to 9'],
    ['Block_trips.tntp', '', 'no pair of zones'],
    ['Block_trips.tntp', read('Block_trips.tntp').slice(0, -4), 'part of them is missing'],
    ['Block_trips.tntp', read('Block_trips.tntp').replace(/Origin[^O]*$/, ''), 'part of them is missing'],
    ['Block_flow.tntp', 'From To Volume Cost\n1 2 3\n', 'should be 4 numbers'],
    ['Block_flow.tntp', 'From To Volume Cost\n1 2 3 4\n', 'no row for the link from 2 to 1'],
  ])('6 tells a broken %s from a wrong answer (%#)', async (name, text, words) => {
    const judged = transportReferee.judge(referenceFile(join(OWN, 'Block_net.tntp'), { [name]: text }));
    await expect(judged).rejects.toThrow(UnreadableFile);
    await expect(judged).rejects.toThrow(words);
  });

  it('7 says what is missing beside a file, and ends with 0, 1 and 2', async () => {
    const file = referenceFile(join(OWN, 'Block_net.tntp'));
    await expect(transportReferee.judge({ ...file, list: [] })).rejects.toThrow('Block_trips.tntp');
    await expect(transportReferee.judge({ ...file, name: 'Block.txt' })).rejects.toThrow('SiouxFalls_net.tntp');
    const ended = await Promise.all([
      command('reference', 'tntp', join(OWN, 'Fork_flow.tntp'), '--json'),
      command('reference', 'roads', join(OWN, 'Lost_net.tntp')),
    ]);
    expect(ended.map(({ status }) => status)).toEqual([0, 2]);
    expect(JSON.parse(ended[0]?.stdout ?? '')).toMatchObject({
      kind: 'transport',
      checks: [{ ok: true }, {}, {}, {}, {}, {}],
    });
  });

  const judged = async (name: string, changed: Readonly<Record<string, string>>) => {
    const { checks } = await transportReferee.judge(referenceFile(join(OWN, `${name}_net.tntp`), changed));
    return checks.filter(({ ok }) => !ok).map((check) => check.name);
  };

  it('12 hold for a file laid out otherwise: names without a comment sign, pairs on the origin’s line, line ends, empty pairs', async () => {
    const net = read('Fork_net.tntp')
      .replace(/~\tinit/, 'init')
      .replaceAll('\n', '\r\n');
    const trips = read('Fork_trips.tntp').replace('Origin \t1\n', 'Origin 1   1 : 0.0;;  ').trimEnd();
    expect(await judged('Fork', { 'Fork_net.tntp': net, 'Fork_trips.tntp': trips })).toEqual([]);
  });

  it('13 hold without vehicles, with capacities of 0 where time does not rise, and with a closed road', async () => {
    const net = read('Fork_net.tntp')
      .replaceAll('\t9000\t', '\t0\t')
      .replace('<NUMBER OF LINKS> 7', '<NUMBER OF LINKS> 8')
      .concat('\t3\t2\t0\t1\t1\t0.15\t4\t0\t0\t1\t;\n');
    const closed = read('Fork_flow.tntp').concat('3\t2\t0\t1\n');
    expect(await judged('Fork', { 'Fork_net.tntp': net, 'Fork_flow.tntp': closed })).toEqual([]);
    const used = read('Fork_flow.tntp').concat('3\t2\t0.01\t1\n');
    expect(await judged('Fork', { 'Fork_net.tntp': net, 'Fork_flow.tntp': used })).toContain('link flows');
    const nobody = {
      'Fork_trips.tntp': '<NUMBER OF ZONES> 2\n<TOTAL OD FLOW> 0\n<END OF METADATA>\nOrigin 1\nOrigin 2\n',
    };
    const empty = read('Fork_flow.tntp').replace(/\t\d+\.\d+\t/g, '\t0.000000000\t');
    expect(await judged('Fork', { ...nobody, 'Fork_flow.tntp': empty })).toEqual([]);
    expect(await judged('Fork', nobody)).not.toEqual([]);
  });

  it('14 that are printed with seven digits in all are held to the seventh, and the objective to what that leaves open', async () => {
    const seven = read('Block_flow.tntp').replace(
      /\t(\d+\.\d{9})\t/g,
      (_, volume: string) => `\t${Number(Number(volume).toPrecision(7))}\t`,
    );
    expect(await judged('Block', { 'Block_flow.tntp': seven })).toEqual([]);
    const row = /^2\t1\t([\d.]+)\t/m.exec(seven)?.[1] ?? '';
    const wrong = seven.replace(`2\t1\t${row}\t`, `2\t1\t${Number(row) + 0.002}\t`);
    expect(await judged('Block', { 'Block_flow.tntp': wrong })).toContain('link flows');
  });

  it('15 that are wrong on a road whose time does not rise are found by what does not come out again', async () => {
    const other = read('Fork_flow.tntp').replace('5000.000000000', '5000.002000000');
    expect(await judged('Fork', { 'Fork_flow.tntp': other })).toContain('vehicles given conserved');
  });

  it('8 find the weights of toll and distance in a cost column, where no file names them', () => {
    const net = { ...readNet(read('Block_net.tntp')), tollFactor: null, distanceFactor: null };
    expect(costWeights(net, readFlows(read('Block_flow.tntp')))).toEqual({ toll: 0.5, distance: 0.1 });
    expect(costWeights(net, null)).toEqual({ toll: 0, distance: 0 });
    const nonsense = readFlows(read('Block_flow.tntp')).map((flow, i) => ({ ...flow, cost: flow.cost + (i % 3) }));
    expect(costWeights(net, nonsense)).toEqual({ toll: 0, distance: 0 });
  });
});

describe('our own networks', () => {
  it.each([FORK, SHORTCUT, ...ROAD_TOWNS])('9 are what the generator draws and its oracle answers: $name', (plan) => {
    expect(netText(plan)).toBe(read(`${plan.name}_net.tntp`));
    expect(tripsText(plan)).toBe(read(`${plan.name}_trips.tntp`));
    if (plan.name !== 'Delta') expect(flowText(plan, answerRoads(plan))).toBe(read(`${plan.name}_flow.tntp`));
  });

  it.each(OWN_ROADS)('10 come to the gap of play and to a fine one: %s', (name) => {
    const { roads, trips } = ownRoads(name);
    const play = solveRoads(roads, trips, { gap: PLAY_GAP, mostRounds: 100 });
    const fine = solveRoads(roads, trips, { gap: FINE_GAP, mostRounds: 1000, from: play });
    expect(play.gap).toBeLessThanOrEqual(PLAY_GAP);
    expect(fine.gap).toBeLessThanOrEqual(FINE_GAP);
    expect(fine.objective).toBeLessThanOrEqual(play.objective * (1 + 1e-12));
  });

  it('11 have pairs in Delta whose vehicles share several ways', () => {
    const { roads, trips } = ownRoads('Delta');
    const { ways } = solveRoads(roads, trips, { gap: FINE_GAP, mostRounds: 1000 });
    expect(ways.filter((each) => each.length > 1).length).toBeGreaterThan(50);
  });
});
