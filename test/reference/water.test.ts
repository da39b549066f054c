/**
 * EPANET as we run it against known answers: our own networks and their oracle always, third-party ones where they lie. A wrong
 * answer is seen, and a broken file is told from a wrong answer.
 */
import { join } from 'node:path';
import * as toolkit from 'epanet-js';
import { describe, expect, it } from 'vitest';
import { EPANET_CODE } from '../../engine/infrastructure/water/epanet.ts';
import { openWaterNetwork } from '../../engine/infrastructure/water/openWaterNetwork.ts';
import { scheduleAt } from '../../engine/infrastructure/water/scheduleAt.ts';
import { solveWaterHour } from '../../engine/infrastructure/water/solveWaterHour.ts';
import { openingWater, stepWater } from '../../engine/infrastructure/water/stepWater.ts';
import { answerWater } from '../../scripts/generate/water/answerWater.ts';
import { drawNetwork } from '../../scripts/generate/water/drawNetwork.ts';
import { inpText } from '../../scripts/generate/water/inpText.ts';
import { WATER_SEED, WATER_SIZES } from '../../scripts/generate/water/waterSizes.ts';
import { UnreadableFile } from '../../scripts/reference/referee.ts';
import { waterPeriod } from '../../scripts/reference/waterPeriod.ts';
import { waterReadings } from '../../scripts/reference/waterReadings.ts';
import { waterReferee } from '../../scripts/reference/waterReferee.ts';
import { command } from '../support/command.ts';
import { referenceFile, sharedFiles } from '../support/reference/sharedReference.ts';
import { ROOT } from '../support/sourceFile.ts';
import { epanetQuality } from '../support/water/epanetQuality.ts';
import { epanet, freshName, OWN_NETWORKS, ownAnswer, ownNetwork } from '../support/water/ownNetworks.ts';

const OWN = join(ROOT, 'test/reference/water');
const shared = sharedFiles('', /^Net.*\.inp$/);

describe('whole periods', () => {
  it.each(OWN_NETWORKS)('1 gives the oracle’s heads, demands and flows for %s in four scenarios', async (name) => {
    const { checks } = await waterReferee.judge(referenceFile(join(OWN, `${name}.inp`)));
    expect(checks).toHaveLength(12);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it.skipIf(shared.length === 0)(
    '2 gives the answers of the native library for every third-party network',
    async () => {
      for (const path of shared) {
        const { checks } = await waterReferee.judge(referenceFile(path));
        expect(checks.length).toBeGreaterThan(0);
        expect(
          checks.filter(({ ok }) => !ok),
          path,
        ).toEqual([]);
      }
    },
  );

  it('3 fails the one check that is wrong', async () => {
    const name = 'water_Village_s1.json';
    const answer = ownAnswer('Village', 1);
    const steps = answer.steps.map((step, i) =>
      i === 7 ? { ...step, head: step.head.map((head, k) => head + (k === 4 ? 0.002 : 0)) } : step,
    );
    const { checks } = await waterReferee.judge(
      referenceFile(join(OWN, name), { [name]: JSON.stringify({ ...answer, steps }) }),
    );
    expect(checks.map((check) => [check.name, check.ok])).toEqual([
      ['water_Village_s1 heads', false],
      ['water_Village_s1 demands', true],
      ['water_Village_s1 flows', true],
    ]);
  });

  it('4 fails an hour that the period does not have', async () => {
    const name = 'water_Village_s0.json';
    const answer = ownAnswer('Village', 0);
    const steps = answer.steps.map((step) => ({ ...step, t: step.t + 60 }));
    const { checks } = await waterReferee.judge(
      referenceFile(join(OWN, name), { [name]: JSON.stringify({ ...answer, steps }) }),
    );
    expect(checks.map(({ deviation, ok }) => [deviation, ok])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ]);
  });

  it.each([
    ['water_Village_s1.json', '{"scenario":1', 'is no JSON'],
    ['water_Village_s1.json', '{"scenario":7}', 'is not of the form of water answers'],
    ['Village.inp', '[JUNCTIONS]\nA high\n', 'EPANET cannot run the network'],
    ['Village.inp', ownNetwork('Village').replace('\t395\t', '\tNaN\t'), 'heads that are no numbers'],
  ])('5 tells a broken %s from a wrong answer', async (name, text, words) => {
    const judged = waterReferee.judge(referenceFile(join(OWN, 'water_Village_s1.json'), { [name]: text }));
    await expect(judged).rejects.toThrow(UnreadableFile);
    await expect(judged).rejects.toThrow(words);
  });

  it('6 says what is missing beside a file', async () => {
    const file = referenceFile(join(OWN, 'Village.inp'));
    await expect(waterReferee.judge({ ...file, list: ['Village.inp'] })).rejects.toThrow('water_Village_s0.json');
    await expect(waterReferee.judge({ ...file, name: 'village.txt' })).rejects.toThrow('such as Net1.inp');
    await expect(waterReferee.judge({ ...file, name: 'water_Lost_s0.json' })).rejects.toThrow('Lost.inp');
  });

  it('7 ends with 0 when all holds and with 2 when a file cannot be read', async () => {
    const [holds, lost] = await Promise.all([
      command('reference', 'epanet', join(OWN, 'Village.inp'), '--json'),
      command('reference', 'water', join(OWN, 'lost.inp')),
    ]);
    expect([holds.status, holds.stderr, JSON.parse(holds.stdout).checks.length]).toEqual([0, '', 12]);
    expect(lost.status).toBe(2);
  });
});

describe('what a scenario leaves open', () => {
  const VILLAGE = ownNetwork('Village');
  const answers = Object.fromEntries(
    ([0, 1, 2, 3] as const).map((scenario) => [
      `water_Village_s${scenario}.json`,
      JSON.stringify(ownAnswer('Village', scenario)),
    ]),
  );
  const failed = async (text: string, changed: Readonly<Record<string, string>>) => {
    const { checks } = await waterReferee.judge(
      referenceFile(join(OWN, 'Village.inp'), { ...answers, ...changed, 'Village.inp': text }),
    );
    return checks.filter(({ ok }) => !ok).map(({ name }) => name);
  };

  it('12 forty psi are as much in kilopascals, bar and feet', async () => {
    for (const units of ['KPA', 'BAR', 'FEET'])
      expect(await failed(VILLAGE.replace('[OPTIONS]', `[OPTIONS]\nPressure ${units}`), {}), units).toEqual([]);
  });

  /** A pump that starts closed, one that starts slow, a rule that opens the first, and taps higher than the tank can serve well. */
  const ODD = VILLAGE.replace('P0\tR0\tJ1-0\tHEAD P0', '$&\nP1\tR0\tJ2-0\tHEAD P0\nP2\tR0\tJ0-0\tHEAD P0 SPEED 0.8')
    .replace(
      '[CURVES]',
      '[STATUS]\nP1 Closed\n\n[RULES]\nRULE 1\nIF TANK T0 LEVEL BELOW 6\nTHEN PUMP P1 STATUS IS OPEN\n\n[CURVES]',
    )
    .replace('[OPTIONS]', '[OPTIONS]\nDemand Model PDA\nRequired Pressure 60');

  it.each([0, 1, 2, 3] as const)(
    '13 each reading of scenario %d is taken for what it is, and a wrong answer for none',
    async (scenario) => {
      const name = `water_Village_s${scenario}.json`;
      const beside = { list: ['Village.inp', name] };
      const readings = waterReadings(epanet, ODD, scenario);
      expect(readings.length).toBe([2, 2, 4, 16][scenario]);
      for (const reading of readings) {
        const moments = waterPeriod(epanet, ODD, scenario, reading);
        const ids = ownAnswer('Village', scenario);
        const node_ids = [...(moments[0]?.head.keys() ?? [])];
        const link_ids = [...(moments[0]?.flow.keys() ?? [])];
        const steps = moments.map(({ t, head, demand, flow, served, deficit }) => ({
          ...{ t, served, deficit },
          ...{ head: [...head.values()], demand: [...demand.values()], flow: [...flow.values()] },
        }));
        const judge = async (given: object) => {
          const file = referenceFile(join(OWN, 'Village.inp'), { 'Village.inp': ODD, [name]: JSON.stringify(given) });
          const { checks } = await waterReferee.judge({ ...file, ...beside });
          return checks.filter(({ ok }) => !ok).length;
        };
        const answer = { ...ids, node_ids, link_ids, steps };
        expect(await judge(answer)).toBe(0);
        const higher = steps.map((step, i) =>
          i === 9 ? { ...step, head: step.head.map((head) => head + 0.0012) } : step,
        );
        expect(await judge({ ...answer, steps: higher })).toBeGreaterThan(0);
      }
    },
  );

  it.each(['served', 'deficit'] as const)('14 what is %s in all is held as well', async (what) => {
    const answer = ownAnswer('Village', 2);
    const moments = waterPeriod(epanet, VILLAGE, 2, waterReadings(epanet, VILLAGE, 2)[0]);
    const given = (more: number) => {
      const steps = answer.steps.map((step, i) => ({
        ...step,
        [what]: (moments[i]?.[what] ?? 0) + (i === 9 ? more : 0),
      }));
      return failed(VILLAGE, { 'water_Village_s2.json': JSON.stringify({ ...answer, steps }) });
    };
    expect(await given(0)).toEqual([]);
    expect(await given(0.0015)).toEqual([`water_Village_s2 ${what}, in all`]);
  });
});

describe('our own networks', () => {
  it.each(WATER_SIZES)('11 are what the generator draws and its oracle answers: $name', (size) => {
    const plan = drawNetwork(size, WATER_SEED);
    expect(inpText(plan)).toBe(ownNetwork(plan.name as (typeof OWN_NETWORKS)[number]));
    if (plan.name !== 'City')
      expect(answerWater(plan, 3)).toEqual(ownAnswer(plan.name as (typeof OWN_NETWORKS)[number], 3).steps);
  });
});

describe('hours of play', () => {
  it.each(OWN_NETWORKS)('8 follow the oracle through a day without pumps in %s: tanks, taps and links', (name) => {
    const network = openWaterNetwork(epanet, freshName(), ownNetwork(name));
    const { steps } = ownAnswer(name, 2);
    const litres = network.units.litresAnHour;
    const served = network.junctions.length;
    let tankLitres = network.tanks.map(({ initLitres }) => initLitres);
    let worst = 0;
    for (const [hour, step] of steps.slice(0, 24).entries()) {
      const schedule = scheduleAt(network, hour);
      const linkPerMille = network.links.map(({ kind }) => (kind === 'pump' ? 0 : 1000));
      const solved = solveWaterHour(network, { ...schedule, tankLitres, linkPerMille });
      for (const [i, got] of solved.servedLitres.entries())
        worst = Math.max(worst, Math.abs(got - (step.demand[i] ?? Number.NaN) * litres));
      for (const [i, got] of solved.linkLitres.entries())
        worst = Math.max(worst, Math.abs(got - (step.flow[i] ?? Number.NaN) * litres));
      for (const [i, got] of solved.tankLitres.entries()) {
        const taken = (step.demand[served + network.reservoirs.length + i] ?? Number.NaN) * litres;
        worst = Math.max(worst, Math.abs(got - (tankLitres[i] ?? 0) - taken));
      }
      tankLitres = [...solved.tankLitres];
    }
    // Two hundredths of a litre a second. EPANET stops at a thousandth of all flow, its own default.
    expect(worst).toBeLessThan(72);
  });

  it.each(OWN_NETWORKS)('9 carry a dose through %s as EPANET’s own quality solver does', (name) => {
    const network = openWaterNetwork(epanet, freshName(), ownNetwork(name));
    const theirs = epanetQuality(ownNetwork(name), 24);
    const doseAtNode = Array.from({ length: network.nodeCount }, () => 1000);
    let state = openingWater(network, 0);
    let worst = 0;
    let total = 0;
    for (let hour = 0; hour < 24; hour++) {
      const step = stepWater(network, (inputs) => solveWaterHour(network, inputs), state, {
        ...{ hour, automatic: false, treatment: { doseAtNode, decayPerMille: 0 } },
        powered: network.links.map(() => 1),
        shut: network.links.map(() => 0),
        notices: network.junctions.map(() => null),
      });
      for (const [i, { dose }] of step.taps.entries()) {
        const apart = Math.abs(dose - (theirs[hour]?.[i] ?? Number.NaN));
        worst = Math.max(worst, apart);
        total += apart / (24 * network.junctions.length);
      }
      state = step.state;
    }
    // Per mille of what left the reservoirs: the worst hour at any tap, and the mean of all.
    expect(worst).toBeLessThan(20);
    expect(total).toBeLessThan(2);
  });

  it('10 has the codes of the module that is loaded', () => {
    const { CountType, DemandModel, InitHydOption, LinkProperty, LinkType, NodeProperty, NodeType } = toolkit;
    const { Option, TimeParameter, ControlType, QualityType } = toolkit;
    expect(EPANET_CODE).toMatchObject({
      count: { nodes: CountType.NodeCount, links: CountType.LinkCount, patterns: CountType.PatCount },
      demandModel: { demandDriven: DemandModel.DDA, pressureDriven: DemandModel.PDA },
      initHydraulics: { fromScratch: InitHydOption.InitFlow },
      option: { trials: Option.Trials, accuracy: Option.Accuracy, unbalanced: Option.Unbalanced },
      time: { duration: TimeParameter.Duration, patternStep: TimeParameter.PatternStep },
      quality: { none: QualityType.None },
      nodeType: { junction: NodeType.Junction, reservoir: NodeType.Reservoir, tank: NodeType.Tank },
      node: { baseDemand: NodeProperty.BaseDemand, tankLevel: NodeProperty.TankLevel, head: NodeProperty.Head },
      linkType: { checkValve: LinkType.CVPipe, pipe: LinkType.Pipe, pump: LinkType.Pump },
      link: { initStatus: LinkProperty.InitStatus, initSetting: LinkProperty.InitSetting, flow: LinkProperty.Flow },
      control: { below: ControlType.LowLevel, above: ControlType.HiLevel },
    });
    expect(EPANET_CODE.count).toMatchObject({ controls: CountType.ControlCount, rules: CountType.RuleCount });
    expect(EPANET_CODE.node).toMatchObject({
      elevation: NodeProperty.Elevation,
      pattern: NodeProperty.Pattern,
      demand: NodeProperty.Demand,
      pressure: NodeProperty.Pressure,
      tankDiameter: NodeProperty.TankDiam,
      minVolume: NodeProperty.MinVolume,
      volumeCurve: NodeProperty.VolCurve,
      minLevel: NodeProperty.MinLevel,
      maxLevel: NodeProperty.MaxLevel,
      canOverflow: NodeProperty.CanOverFlow,
    });
    expect(EPANET_CODE.link).toMatchObject({
      diameter: LinkProperty.Diameter,
      length: LinkProperty.Length,
      energy: LinkProperty.Energy,
      pattern: LinkProperty.LinkPattern,
    });
    expect(EPANET_CODE.option.demandMultiplier).toBe(Option.DemandMult);
    expect(EPANET_CODE.time.patternStart).toBe(TimeParameter.PatternStart);
  });
});
