/** What lies below the map and is put out of service by a stage: lines, units, ties, telecom links and sites, on a sheet of paper. */
import { describe, expect, it } from 'vitest';
import { causeOf } from '../../engine/model/keptCause.ts';
import type { EnergyNetwork } from '../../engine/model/network.ts';
import { judge } from '../../engine/orders/judge.ts';
import { debriefOf } from '../support/debrief/debriefOf.ts';
import { quietTable } from '../support/debrief/quietTable.ts';
import { chainLines } from '../support/play/chainLines.ts';
import { coast } from '../support/play/coast.ts';
import { type HoursAtHand, hoursAtHand } from '../support/play/hoursAtHand.ts';
import { islandWithTie, mainland } from '../support/play/mainland.ts';
import { asset, line, needs, unit } from '../support/play/smallNation.ts';
import { threeSubstations } from '../support/play/threeSubstations.ts';
import { setTable } from '../support/tabletop.ts';
import { withPartsOut } from '../support/withPartsOut.ts';

const STAGE = 'stage val-west test/val-west/disable 2';
const CASCADE = [
  'blackout val-middle 2',
  '· branchTripped val-west line-7 2',
  '· · branchOpened val-west line-4 2',
  `· · · ${STAGE}`,
];

/** The valley at hour 2, when line 4 is opened. */
function withoutLine4(forHours?: number, east = 200, more: Partial<EnergyNetwork> = {}): HoursAtHand {
  const at = hoursAtHand([threeSubstations(east, more)]);
  at.run(2);
  at.disable('val-west', ['line-4'], forHours);
  return at;
}

/** What the feeders of the hospital, the village, the cape, the town and the mill get, kW. */
const served = (at: HoursAtHand) => at.network('val').grid.servedKilowatts;
const serviceOf = (at: HoursAtHand, id: string) => at.column(id, 'servicePerMille');

describe('S4 a cascade', () => {
  it('S4.1 one line opened: the next carries all, trips, and what it left is an island without enough: dark', () => {
    const at = withoutLine4();
    at.run(1);
    expect(served(at)).toEqual([0, 200, 0, 0, 0]);
    expect(at.lost).toEqual(
      ['val-cape', 'val-east', 'val-middle', 'val-mill', 'val-town'].map((id) => `2 ${id} power`),
    );
    for (const id of ['val-cape', 'val-east', 'val-middle', 'val-mill', 'val-town'])
      expect(at.chain(id, 'power')).toEqual(CASCADE);
    expect(serviceOf(at, 'val-village')).toBe(1000);
  });

  it('S4.2 the hospital lives on its generator; black start brings the island back bus by bus, a quarter of its load an hour', () => {
    const at = withoutLine4();
    at.run(1);
    expect(serviceOf(at, 'val-hospital')).toBe(1000);
    expect(at.buffers('val-hospital')).toEqual([5000]);
    at.runEach(6);
    // The unit in the east needs two hours with crews on their way; then its bus, then the middle, each with nothing at first.
    expect(at.restored).toEqual(['6 val-cape power', '6 val-east power', '7 val-middle power', '7 val-town power']);
    expect(served(at)).toEqual([100, 200, 300, 400, 0]);
    expect(at.buffers('val-hospital')).toEqual([1000]);
  });

  it('S4.3 who is still without hours after the others keeps the chain, over turns', () => {
    const at = withoutLine4();
    at.runEach(9);
    expect(at.network('val').losses['power val-mill']?.hour).toBe(2);
    expect(at.network('val').losses['power val-town']).toBeUndefined();
    const [chain = []] = at.network('val').losses['power val-mill']?.chains ?? [];
    expect(chainLines(chain.map(causeOf))).toEqual(CASCADE);
  });

  it('S4.4 as long as line 4 is open the others carry what they can, and the mill waits; a crew that mends it brings it back', () => {
    const alone = withoutLine4();
    alone.runEach(20);
    expect(served(alone)).toEqual([100, 200, 400, 400, 0]);
    const mended = withoutLine4();
    mended.runEach(3);
    mended.closeFeeders('val-west');
    mended.runEach(7);
    expect(mended.row('val').postures.flatMap(({ disabled }) => disabled)).toEqual([]);
    expect(served(mended)).toEqual([100, 200, 400, 600, 300]);
  });

  it('S4.5 its time over, a line closes by itself in that hour and no earlier', () => {
    const at = withoutLine4(4);
    at.runEach(3);
    expect(at.network('val').grid.wasClosed).toEqual([0, 1, 1]);
    at.run(1);
    expect(at.row('val').postures.flatMap(({ disabled }) => disabled)).toEqual([]);
    at.run(1);
    expect(at.network('val').grid.wasClosed).toEqual([1, 1, 1]);
    // In the middle of a turn as well.
    const one = withoutLine4(4);
    one.run(8);
    const each = withoutLine4(4);
    each.runEach(8);
    expect(one.network('val').grid).toEqual(each.network('val').grid);
  });

  it('S4.6 where a unit can jump in the island sheds, and the hospital lives on its generator: its feeder, line 7, line 4, the stage', () => {
    const [hospital, ...others] = threeSubstations(200).network.energy.feeders;
    const at = withoutLine4(undefined, 900, {
      units: [
        unit('unit-1', 'bus-west', 2000),
        unit('unit-2', 'bus-east', 900, { rampKilowattsPerHour: 5400, centsPerMegawattHour: 9000 }),
      ],
      feeders: [...others, ...(hospital ? [hospital] : [])],
    });
    at.run(1);
    // 1,400 kW asked for, 900 at hand: three eighths of the load, 525 kW, go by the plan: the hospital, the mill, and of the town 125.
    expect(at.lost).toEqual(['2 val-mill power']);
    const [chain = []] = at.network('val').losses['power val-hospital']?.chains ?? [];
    expect(chainLines(chain.map(causeOf))).toEqual([
      'feederShed val-hospital feeder-3 2',
      '· branchTripped val-west line-7 2',
      '· · branchOpened val-west line-4 2',
      `· · · ${STAGE}`,
    ]);
    expect(serviceOf(at, 'val-hospital')).toBe(1000);
    expect(at.buffers('val-hospital')).toEqual([5000]);
  });
});

describe('S4 units, and what is planned without them', () => {
  it('S4.7 a unit that is out gives nothing; who is shed for it later has it at the end of the chain, too', () => {
    const at = hoursAtHand([threeSubstations(900)]);
    at.run(2);
    at.disable('val-west', ['unit-1']);
    at.run(1);
    expect(at.network('val').grid.outputKilowatts[0]).toBe(0);
    expect(at.chain('val-village', 'power')).toEqual([
      'blackout val-west 2',
      '· unitLost val-west unit-1 2',
      `· · ${STAGE}`,
    ]);
    at.runEach(12);
    // Nine hundred kW for 1,600, the hospital first: what is missing was foreseen.
    expect(at.network('val').grid.outputKilowatts).toEqual([0, 900]);
    expect(served(at)).toEqual([100, 200, 400, 200, 0]);
  });

  it('S4.8 a unit that stood still is missed when it is needed: no blow, and the shortage leads to it', () => {
    const [one, two] = [
      unit('unit-1', 'bus-west', 1200),
      unit('unit-2', 'bus-west', 600, { centsPerMegawattHour: 9000 }),
    ];
    const at = hoursAtHand([threeSubstations(0, { units: [one, two] })]);
    at.disable('val-west', ['unit-2']);
    at.run(1);
    expect(at.lost).toEqual(['0 val-mill power']);
    expect(at.chain('val-mill', 'power')).toEqual([
      'feederShed val-mill feeder-2 0',
      '· unitLost val-west unit-2 0',
      '· · stage val-west test/val-west/disable 0',
    ]);
  });

  it('S4.9 crews close feeders and mend parts at one go, and have nothing left to do for what comes later', () => {
    const at = hoursAtHand([threeSubstations(200)]);
    at.strike('val-west', 'openFeeders');
    at.disable('val-west', ['line-4'], 2);
    expect(at.row('val').postures.find((row) => row.asset === 'val-west')?.struck?.what).toBe('openFeeders');
    at.run(1);
    at.closeFeeders('val-west');
    at.run(1);
    expect(at.column('val-west', 'feedersClosed')).toBe(1);
    expect(at.row('val').postures.flatMap(({ disabled }) => disabled)).toEqual([]);
    // A crew that was on its way when the line came back by itself mends nothing that is struck afterwards.
    at.disable('val-east', ['line-9'], 1);
    at.write({ fact: 'repairStarted', nation: 'val', asset: 'val-east', crewHours: 9 });
    at.write({ fact: 'repairCrewAdded', nation: 'val', asset: 'val-east', fromHour: 2, count: 1 });
    at.run(1);
    expect(at.column('val-east', 'crewHoursLeft')).toBe(0);
    at.disable('val-east', ['line-9']);
    at.runEach(12);
    expect(at.network('val').grid.wasClosed).toEqual([1, 1, 0]);
  });

  it('S4.10 struck twice, a part is out until the longer time is over', () => {
    const at = hoursAtHand([threeSubstations(200)]);
    at.disable('val-west', ['line-4'], 2);
    at.disable('val-middle', ['line-4'], 5);
    at.runEach(3);
    expect(at.row('val').postures.flatMap(({ asset: id, disabled }) => disabled.map(() => id))).toEqual(['val-middle']);
    expect(at.network('val').grid.wasClosed[0]).toBe(0);
    at.runEach(3);
    expect(at.network('val').grid.wasClosed[0]).toBe(1);
  });
});

describe('S4 a tie', () => {
  it('S4.11 out at one end it is dead at both in the same hour; the neighbour reads its own tie and nothing behind it', () => {
    const far = mainland(2000);
    const { energy } = far.network;
    const atGate = energy.ties.map((tie) => ({ ...tie, bus: 'm-gate' }));
    const at = hoursAtHand([
      islandWithTie('yard'),
      { ...far, network: { ...far.network, energy: { ...energy, ties: atGate } } },
    ]);
    at.run(2);
    expect([at.network('isl').grid.transferKilowatts, at.network('mai').grid.transferKilowatts]).toEqual([
      [400],
      [-400],
    ]);
    at.disable('mai-sub', ['m-tie']);
    at.run(1);
    expect([at.network('isl').grid.transferKilowatts, at.network('mai').grid.transferKilowatts]).toEqual([[0], [0]]);
    const told = at.losses.filter(({ nation }) => nation === 'isl').map(({ because }) => because.at(-1));
    expect(told.length).toBeGreaterThan(0);
    for (const last of told) expect([last?.what, last?.part]).toEqual(['tieCut', 'tie-mai']);
    at.closeFeeders('mai-sub');
    at.runEach(4);
    expect(at.network('isl').grid.transferKilowatts).toEqual([400]);
  });
});

describe('E6 HVDC within a nation', () => {
  /** Two islands, the eastern of which lives for four ninths by HVDC; its plan sheds the hospital first. */
  const byHvdc = () => {
    const [hospital, village, , town, mill] = threeSubstations(0).network.energy.feeders;
    const feeders = [village, town, mill, hospital].flatMap((feeder) => (feeder ? [feeder] : []));
    return hoursAtHand([
      threeSubstations(0, {
        branches: [line('line-9', 'bus-east', 'bus-middle', 2000)],
        units: [unit('unit-1', 'bus-west', 2000), unit('unit-2', 'bus-east', 600, { startsBlack: true })],
        hvdc: [{ id: 'hvdc-1', from: 'bus-west', to: 'bus-east', capacityKilowatts: 500, scheduledKilowatts: 400 }],
        feeders,
      }),
    ]);
  };
  const eastern = (at: HoursAtHand) => at.network('val').grid.servedKilowatts.slice(1);

  it('E6.8 it takes at one bus what it gives at the other, and joins no islands', () => {
    const at = byHvdc();
    at.run(2);
    expect(at.network('val').grid).toMatchObject({ outputKilowatts: [600, 600], transferKilowatts: [400] });
    expect(eastern(at)).toEqual([600, 300, 100]);
  });

  it('E6.9 lost, it leaves a shortage that is shed by the plan, and by what is kept first; the chain ends at the stage', () => {
    const at = byHvdc();
    at.run(2);
    at.disable('val-west', ['hvdc-1']);
    at.run(1);
    // Of 1,000 kW 400 are missing at once: four eighths are shed, the hospital first.
    expect(eastern(at)).toEqual([500, 0, 0]);
    const chain = ['feederShed val-mill feeder-2 2', '· hvdcCut val-west hvdc-1 2', `· · ${STAGE}`];
    expect(at.chain('val-mill', 'power')).toEqual(chain);
    at.write({ fact: 'shedPlanSet', nation: 'val', keep: 'hospital' });
    at.run(1);
    // Foreseen, it is shed exactly.
    expect(eastern(at)).toEqual([500, 0, 100]);
    at.strike('val-middle', 'openFeeders');
    at.run(1);
    at.closeFeeders('val-middle');
    at.runEach(2);
    expect(eastern(at)).toEqual([500, 0, 100]);
    at.closeFeeders('val-west');
    at.runEach(2);
    expect(at.network('val').grid.transferKilowatts).toEqual([400]);
    expect(eastern(at)).toEqual([600, 300, 100]);
  });

  it('E6.10 a loss that begins hours later has the missing link at its end, too', () => {
    const at = byHvdc();
    at.write({ fact: 'shedPlanSet', nation: 'val', keep: 'district' });
    at.disable('val-west', ['hvdc-1']);
    at.run(3);
    expect(at.lost).toEqual(['0 val-mill power']);
    const [since] = at.network('val').losses['power val-hospital']?.chains ?? [];
    expect(chainLines((since ?? []).map(causeOf)).slice(-2)).toEqual([
      '· hvdcCut val-west hvdc-1 0',
      '· · stage val-west test/val-west/disable 0',
    ]);
  });
});

describe('S4 telecom links and sites', () => {
  it('S4.12 a cut fibre moves traffic to the satellite; the second cut darkens the hub and its district', () => {
    const at = hoursAtHand([coast()]);
    at.run(1);
    at.disable('coa-hub', ['fibre-1']);
    at.run(1);
    expect(at.lost).toEqual([]);
    at.disable('coa-hub', ['satellite-1'], 3);
    at.run(1);
    expect(at.lost).toEqual(['2 coa-hub communications', '2 coa-town communications']);
    const cut = [
      'cutOffFromCore coa-town 2',
      '· linkCut coa-hub fibre-1 1',
      '· · stage coa-hub test/coa-hub/disable 1',
      '· linkCut coa-hub satellite-1 2',
      '· · stage coa-hub test/coa-hub/disable 2',
    ];
    expect(at.chain('coa-town', 'communications')).toEqual(cut);
    at.runEach(3);
    expect(at.restored).toEqual(['5 coa-hub communications', '5 coa-town communications']);
  });

  it('S4.13 a hub whose own site is out is silent whatever power it has', () => {
    const at = hoursAtHand([coast()]);
    at.disable('coa-hub', ['site-hub']);
    at.run(1);
    expect(at.chain('coa-hub', 'communications')).toEqual([
      'siteDark coa-hub site-hub 0',
      '· stage coa-hub test/coa-hub/disable 0',
    ]);
    expect(at.chain('coa-town', 'communications')).toEqual([
      'cutOffFromCore coa-town 0',
      '· siteDark coa-hub site-hub 0',
      '· · stage coa-hub test/coa-hub/disable 0',
    ]);
    expect(serviceOf(at, 'coa-exchange')).toBe(1000);
  });

  it('S4.14 a line and a fibre of one name are two parts', () => {
    const nation = coast();
    const energy: EnergyNetwork = {
      buses: [{ id: 'bus-1', at: 'coa-sub' }],
      branches: [],
      units: [unit('fibre-1', 'bus-1', 100)],
      ties: [],
      feeders: [{ id: 'feeder-1', bus: 'bus-1', serves: 'coa-town', kilowatts: 50 }],
    };
    const at = hoursAtHand([
      {
        ...nation,
        assets: [
          ...nation.assets.filter(({ id }) => id !== 'coa-town'),
          asset('coa-sub', 'substation'),
          asset('coa-town', 'district', { people: 1000, dependsOn: [needs('power', 'coa-sub')] }),
        ],
        network: { ...nation.network, energy },
      },
    ]);
    at.disable('coa-hub', ['fibre-1', 'satellite-1']);
    at.run(1);
    expect(at.lost).not.toContain('0 coa-town power');
    expect(at.lost).toContain('0 coa-town communications');
  });
});

describe('S4 at the table', () => {
  it('S4.15 the stage acts through its asset: told to its own nation with the parts, and to nobody else', () => {
    const table = setTable({ scenario: withPartsOut });
    table.closeUntil(4);
    const parts = ['line-1', 'line-2', 'line-4'];
    expect(table.told('kes-mil', 'struck').at(-1)).toEqual({
      ...{ report: 'struck', asset: 'kes-substation', what: 'disable', hour: 9, parts },
    });
    expect(table.told('tal-mil', 'struck').filter(({ asset: id }) => id.startsWith('kes-'))).toEqual([]);
    expect(table.view('kes-civ').nation.assets['kes-substation']).toMatchObject({
      struck: { what: 'disable', hour: 9 },
      disabled: parts,
    });
    expect(table.facts('deedDone').map(({ deed }) => [deed.deed, deed.asset])).toContainEqual([
      'impacted',
      'kes-substation',
    ]);
  });

  it('S4.16 control reads the chain to the stage, the nation to its own lines, in every loss', () => {
    const table = setTable({ scenario: withPartsOut });
    table.closeUntil(5);
    const at = ({ asset: id, service }: { asset: string; service: string }) =>
      id === 'kes-north' && service === 'power';
    // Three lines went at once, and none of them alone would have been missed.
    const opened = ['line-1', 'line-2', 'line-4'].map((part) => `· branchOpened kes-substation ${part} 9`);
    const stage = '· · stage kes-substation c1-lite/kes/feeders 9';
    const [fact] = table.facts('serviceLost').filter(at);
    expect(chainLines(fact?.because ?? [])).toEqual([
      'blackout kes-substation 9',
      ...opened.flatMap((line) => [line, stage]),
    ]);
    const [told] = table.told('kes-civ', 'serviceLost').filter(at);
    expect(chainLines(told?.because ?? [])).toEqual(['blackout kes-substation 9', ...opened]);
    expect(JSON.stringify(table.view('kes-civ'))).not.toContain('c1-lite');
  });

  it('S4.17 a crew mends the lines in the nine hours in which it would close feeders, is free again, and the site is well', () => {
    const table = setTable({ scenario: withPartsOut });
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(7);
    const posture = () => table.state.nations.kes?.postures.find(({ asset: id }) => id === 'kes-substation');
    expect(posture()).toMatchObject({ disabled: [], struck: null, measures: { repair: null } });
    expect(table.told('kes-civ', 'partsBack')).toContainEqual({
      report: 'partsBack',
      asset: 'kes-substation',
      left: [],
    });
    expect(table.view('kes-civ').nation.assets['kes-substation']).toMatchObject({ struck: null, disabled: [] });
    expect(table.told('tal-civ', 'partsBack')).toEqual([]);
    table.closeUntil(9);
    // Open from hour 9, mended when hour 17 is over, and its load taken in quarters.
    expect(table.lost('kes-north', 'power')[0]?.[0]).toBe(9);
    expect(table.lost('kes-north', 'power')[0]?.[1]).toBeGreaterThanOrEqual(18);
    expect(table.view('kes-civ').nation.purse?.crew.bound).toBe(0);
  });

  it('S4.18 a silent hub makes reports late, comes back by itself, and can be mended by an order that names hubs', () => {
    const table = setTable({ scenario: withPartsOut });
    table.closeUntil(6);
    const [own] = ['kes-civ'].map((seat) => table.view(seat).nation.assets['kes-hub']);
    expect(own?.disabled).toEqual(['core-kes-hub']);
    table.closeUntil(7);
    expect(table.told('kes-civ', 'telemetryLate').map(({ turn }) => turn)).toContain(7);
    table.closeUntil(8);
    expect(table.told('kes-civ', 'partsBack').map(({ asset: id }) => id)).toContain('kes-hub');
    const other = setTable({ scenario: withPartsOut });
    other.closeUntil(6);
    expect(other.trySeal('kes-civ', 'O01', { target: 'kes-hub', count: 1 })).toBeNull();
    other.closeUntil(7);
    expect(other.column('kes-hub', 'crewHoursLeft')).toBe(6);
  });

  it('S4.19 power is lost, as a statement says it, as long as the grid is dark at a substation', () => {
    const table = setTable({ scenario: withPartsOut });
    table.closeUntil(4);
    const lost = () => judge({ test: 'lost', service: 'power' }, table.state, withPartsOut, 'kes').holds;
    // No hour has run without the lines yet.
    expect(lost()).toBe(false);
    table.closeUntil(5);
    expect(lost()).toBe(true);
  });

  it('S4.20 the debrief tells it as parts of the grid, and as lines', () => {
    const table = quietTable(withPartsOut);
    table.closeUntil(9);
    const rows = debriefOf(table.room).knewWhen.filter(({ nation }) => nation === 'kes');
    expect(rows.map(({ kind, happened }) => [kind, happened?.turn, happened?.outcome])).toEqual([
      ['door', 1, 'ran'],
      ['water', 3, 'ran'],
      ['grid', 4, 'ran'],
      ['lines', 6, 'ran'],
    ]);
    const own = debriefOf(table.room, 'kes').knewWhen.map(({ kind, site }) => `${kind} ${site}`);
    expect(own).toContain('grid substation');
    expect(own).toContain('lines hub');
  });
});
