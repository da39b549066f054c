import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { scenarioCopy } from './scenarioCopy.ts';

/** A network file of Kesara that is well-formed and does not fit: what was written, and what is told. */
interface Misfit {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
  readonly remedy: string | RegExp;
  /** Lines below the change; −1 where the fault is told at the head of a list. */
  readonly below?: number;
}

const ENERGY: readonly Misfit[] = [
  {
    name: 'a line to a bus that is not there',
    from: 'id: line-9, from: bus-town-1',
    to: 'id: line-9, from: bus-twon-1',
    says: '`bus-twon-1` is not a bus of this network',
    remedy: 'did you mean `bus-town-1`?',
  },
  {
    name: 'a line that ends where it begins',
    from: 'id: line-9, from: bus-town-1',
    to: 'id: line-9, from: bus-town-2',
    says: '`line-9` ends where it begins',
    remedy: 'choose another bus',
  },
  {
    name: 'a part with the name of another',
    from: 'id: line-9,',
    to: 'id: line-8,',
    says: 'the part `line-8` already stands in `energy.branches`',
    remedy: 'give one of the two another id',
  },
  {
    name: 'a part with the name of a pipe',
    from: 'id: line-9,',
    to: 'id: trunk-1-1,',
    says: 'the part `trunk-1-1` already stands in `water.inp`',
    remedy: 'give one of the two another id',
  },
  {
    name: 'a bus at what is no substation',
    from: 'id: bus-town-1, at: null',
    to: 'id: bus-town-1, at: kes-works',
    says: '`kes-works` is a works',
    remedy: 'choose a substation',
  },
  {
    name: 'a unit that starts black alone and cannot hold a grid',
    from: 'formsGrid: true, startsBlack: true',
    to: 'formsGrid: false, startsBlack: true',
    says: '`unit-4` starts black and does not form the grid',
    remedy: 'write `formsGrid: true`, or `startsBlack: false`',
  },
  {
    name: 'two feeders for one asset',
    from: 'id: feeder-kes-works, bus: bus-town-1, serves: kes-works',
    to: 'id: feeder-kes-works, bus: bus-town-1, serves: kes-port',
    says: '`kes-port` stands here a second time',
    remedy: 'an asset has one feeder: remove one of the two',
    below: 3,
  },
  {
    name: 'a feeder for somebody else',
    from: 'serves: kes-works, kilowatts',
    to: 'serves: tal-works, kilowatts',
    says: '`tal-works` belongs to another nation',
    remedy: 'choose an asset of `kes`',
  },
  {
    name: 'a feeder for a substation',
    from: 'serves: kes-works, kilowatts',
    to: 'serves: kes-substation, kilowatts',
    says: '`kes-substation` is a substation',
    remedy: 'choose a hospital, works, hub, bankSwitch, port, district',
  },
  {
    name: 'a hospital that hangs elsewhere than its nation says',
    from: 'id: feeder-kes-hospital, bus: bus-kes-substation-1',
    to: 'id: feeder-kes-hospital, bus: bus-town-1',
    says: '`kes-hospital` takes power from `kes-substation`, where this bus does not stand',
    remedy: 'choose a bus with `at: kes-substation`',
  },
  {
    name: 'a works that would fall with a substation it does not depend on',
    from: 'id: feeder-kes-works, bus: bus-town-1',
    to: 'id: feeder-kes-works, bus: bus-kes-substation-2',
    says: "`kes-works` hangs at `kes-substation` here and depends on no substation in its nation's file",
    remedy: 'choose a bus without `at`, or add the dependency there',
  },
  {
    name: 'a hospital without a feeder',
    from: '    - { id: feeder-kes-hospital, bus: bus-kes-substation-1, serves: kes-hospital, kilowatts: 3000 }\n',
    to: '',
    says: '`kes-hospital` takes power from `kes-substation` and has no feeder',
    remedy: 'add a feeder that serves it',
    below: -1,
  },
  {
    name: 'HVDC to a bus that is not there',
    from: '  feeders:\n    - { id: feeder-kes-hospital',
    to: '  hvdc:\n    - { id: hvdc-1, from: bus-plant-1, to: bus-plant-9, capacityKilowatts: 100, scheduledKilowatts: 50 }\n  feeders:\n    - { id: feeder-kes-hospital',
    says: '`bus-plant-9` is not a bus of this network',
    remedy: 'did you mean `bus-plant-1`?',
    below: 1,
  },
  {
    name: 'HVDC that leads nowhere',
    from: '  feeders:\n    - { id: feeder-kes-hospital',
    to: '  hvdc:\n    - { id: hvdc-1, from: bus-plant-1, to: bus-plant-1, capacityKilowatts: 100, scheduledKilowatts: 50 }\n  feeders:\n    - { id: feeder-kes-hospital',
    says: '`hvdc-1` ends where it begins',
    remedy: 'choose another bus',
    below: 1,
  },
  {
    name: 'HVDC that is to carry more than it can',
    from: '  feeders:\n    - { id: feeder-kes-hospital',
    to: '  hvdc:\n    - { id: hvdc-1, from: bus-plant-1, to: bus-plant-2, capacityKilowatts: 100, scheduledKilowatts: -150 }\n  feeders:\n    - { id: feeder-kes-hospital',
    says: '`hvdc-1` is to carry 150 kW and can carry 100',
    remedy: 'choose less, or a larger capacity',
    below: 1,
  },
  {
    name: 'a tie to a nation that has none back',
    from: 'nation: tal, capacity',
    to: 'nation: ves, capacity',
    says: '`ves` has no tie to `kes`',
    remedy: 'add its end to networks/ves.yaml, or remove this one',
  },
  {
    name: 'two ends of a tie that do not agree on what flows',
    from: 'importKilowatts: 30000',
    to: 'importKilowatts: 25000',
    says: '`tie-hal` brings 25000 kW, and its other end `tie-kes` -30000',
    remedy: 'write 30000 here, or -25000 in networks/hal.yaml',
  },
  {
    name: 'two ends of a tie that do not agree on what it carries',
    from: 'nation: hal, capacityKilowatts: 60000',
    to: 'nation: hal, capacityKilowatts: 70000',
    says: '`tie-hal` carries 70000 kW, and its other end `tie-kes` 60000',
    remedy: 'write the same number at both ends',
  },
  {
    name: 'a tie that is to carry more than it can',
    from: 'nation: hal, capacityKilowatts: 60000',
    to: 'nation: hal, capacityKilowatts: 20000',
    says: '`tie-hal` is to carry 30000 kW and can carry 20000',
    remedy: 'choose less, or a larger capacity',
  },
  {
    name: 'a tie to the nation itself',
    from: 'nation: tal, capacity',
    to: 'nation: kes, capacity',
    says: '`tie-tal` leads to its own nation',
    remedy: 'choose a neighbour',
  },
  {
    name: 'two ties to one neighbour',
    from: 'nation: tal, capacity',
    to: 'nation: hal, capacity',
    says: '`hal` stands here a second time',
    remedy: 'there is one tie to a nation: make one of the two',
  },
];

const WATER: readonly Misfit[] = [
  {
    name: 'a pump that EPANET will not find',
    from: 'pumps: [ pump-1-1, pump-1-2 ]',
    to: 'pumps: [ pump-1-1, pump-1-3 ]',
    says: '`pump-1-3` is not a pump of this network',
    remedy: /^did you mean `pump-1-[12]`\?$/,
  },
  {
    name: 'a source that is no reservoir',
    from: 'source: source-1',
    to: 'source: tap-1',
    says: '`tap-1` is not a reservoir of this network',
    remedy: 'there are: `source-1`',
  },
  {
    name: 'a tap that is no junction',
    from: 'junction: tap-1',
    to: 'junction: source-1',
    says: '`source-1` is not a junction of this network',
    remedy: 'there are: `outlet-1`, `main-1-1`, `tap-1`, `tap-2`',
  },
  {
    name: 'a pipe that is there twice',
    from: '    branch-2 main-1-1',
    to: '    branch-1 main-1-1',
    says: '`branch-1` stands here a second time',
    remedy: 'give one of the two another id',
  },
  {
    name: 'a pipe whose name is none',
    from: '    branch-2 main-1-1',
    to: '    Branch_2 main-1-1',
    says: '`Branch_2` is no id for a part of the pipes',
    remedy: 'use small letters, digits and hyphens, a letter first, 31 characters at most',
  },
  {
    name: 'a district that drinks from a works elsewhere',
    from: 'serves: kes-north, works: kes-works',
    to: 'serves: kes-north, works: tal-works',
    says: "`kes-north` does not take water from `tal-works` in its nation's file",
    remedy: 'write `works: kes-works`',
  },
  {
    name: 'a district without a tap',
    from: '    - { junction: tap-1, serves: kes-north, works: kes-works }\n',
    to: '',
    says: '`kes-north` takes water from `kes-works` and has no tap',
    remedy: 'add a tap that serves it',
    below: -1,
  },
];

const OTHERS: readonly Misfit[] = [
  {
    name: 'a link to a site that is not there',
    from: 'a: access-kes-north-10,',
    to: 'a: access-kes-north-11,',
    says: '`access-kes-north-11` is not a site of this network',
    remedy: /^did you mean `access-kes-north-\d+`\?$/,
  },
  {
    name: 'a core site that is no hub',
    from: 'at: kes-hub',
    to: 'at: kes-bank',
    says: '`kes-bank` is a bankSwitch',
    remedy: 'choose a hub',
  },
  {
    name: 'a hub that stands in no network',
    from: 'at: kes-hub',
    to: 'at: null',
    says: '`kes-hub` stands nowhere in this network',
    remedy: 'add it to `communications.sites` by its `at`',
    below: -1,
  },
  {
    name: 'a bank switch that stands in no network',
    from: 'switches: [ kes-bank ]',
    to: 'switches: []',
    says: '`kes-bank` stands nowhere in this network',
    remedy: 'add it to `banking.switches`',
  },
  {
    name: 'districts in which people pay through no switch',
    from: 'switches: [ kes-bank ]',
    to: 'switches: []',
    says: 'people pay in districts, but no bank switch joins their banks',
    remedy: 'add a bank switch to the nation and to `banking.switches`, or leave `banking.districts` empty',
    below: -1,
  },
  {
    name: 'a payment to a bank that is not there',
    from: 'minute: 420, debtor: bank-1',
    to: 'minute: 420, debtor: bank-4',
    says: '`bank-4` is not a bank of this network',
    remedy: /^did you mean `bank-\d`\?$/,
  },
  {
    name: 'a bank that pays itself',
    from: 'minute: 420, debtor: bank-1',
    to: 'minute: 420, debtor: bank-2',
    says: '`bank-2` pays itself',
    remedy: 'choose another bank',
  },
  {
    name: 'a payment in the night',
    from: 'minute: 420,',
    to: 'minute: 400,',
    says: 'minute 400 is outside of the day, so that it would be refused',
    remedy: 'choose 420 to 1079',
  },
  {
    name: 'payments out of order',
    from: 'minute: 420,',
    to: 'minute: 480,',
    says: 'it comes before the payment above it',
    remedy: 'put them in order of minutes',
    below: 1,
  },
  {
    name: 'a day that ends before it begins',
    from: 'openMinute: 420, cutOffMinute: 1080',
    to: 'openMinute: 1080, cutOffMinute: 420',
    says: 'the day ends before it begins',
    remedy: 'choose a later minute',
  },
  {
    name: 'machines that hold more than they can',
    from: 'notes: 43200,',
    to: 'notes: 57601,',
    says: 'its machines begin with 57601 notes and hold 57600',
    remedy: 'choose less',
  },
  {
    name: 'a lorry that is larger than a station',
    from: 'loadLitres: 15000',
    to: 'loadLitres: 45001',
    says: 'a lorry brings 45001 litres and a station holds 45000',
    remedy: 'choose a smaller load, or larger stations',
  },
  {
    name: 'a pipeline that is pumped by a hub',
    from: 'shipLitresPerHour: 37500,',
    to: 'shipLitresPerHour: 37500, pipeline: { id: pipeline-1, litresPerHour: 10000, transitHours: 6, pumpedAt: kes-hub },',
    says: '`kes-hub` is a hub',
    remedy: 'choose a port, district',
  },
  {
    name: 'a pipeline with the name of another part',
    from: 'shipLitresPerHour: 37500,',
    to: 'shipLitresPerHour: 37500, pipeline: { id: road-3, litresPerHour: 10000, transitHours: 6, pumpedAt: kes-port },',
    says: 'the part `road-3` already stands in `transport.roads.links`',
    remedy: 'give one of the two another id',
  },
  {
    name: 'a road to a node that is not there',
    from: 'id: road-1, from: 0, to: 3',
    to: 'id: road-1, from: 0, to: 6',
    says: '6 is no node of these roads',
    remedy: 'choose 0 to 5',
  },
  {
    name: 'a trip to where nobody lives',
    from: '{ from: 0, to: 1, vehicles: 2400 }',
    to: '{ from: 0, to: 4, vehicles: 2400 }',
    says: '4 is no zone of these roads',
    remedy: 'choose 0 to 2',
  },
  {
    name: 'more zones than nodes',
    from: 'zones: 3',
    to: 'zones: 7',
    says: '7 of 6 nodes are zones',
    remedy: 'choose fewer',
  },
];

describe.each([
  ['energy', ENERGY],
  ['water', WATER],
  ['communications, banking and transport', OTHERS],
] as const)('what does not fit in a network is told with file, line and remedy: %s', (_, misfits) => {
  it.each(misfits)('$name', async ({ from, to, says, remedy, below = 0 }) => {
    const copy = await scenarioCopy();
    const line = (await copy.edit('networks/kes.yaml', from, to)) + below;
    const { scenario, faults } = await loadScenario(copy.folder);
    expect(scenario).toBe(null);
    const told = faults.find((fault) => fault.says === says);
    expect(told, JSON.stringify(faults)).toMatchObject({ file: 'networks/kes.yaml', severity: 'error' });
    if (typeof remedy === 'string') expect(told?.remedy).toBe(remedy);
    else expect(told?.remedy).toMatch(remedy);
    if (below >= 0) expect(told?.line).toBe(line);
  });
});

it('a pipeline whose pumps have no feeder is told', async () => {
  const copy = await scenarioCopy();
  await copy.rewrite('networks/kes.yaml', (text) => text.replace(/^.*id: feeder-kes-port,.*\n/m, ''));
  const pumps = 'pipeline: { id: pipeline-1, litresPerHour: 10000, transitHours: 6, pumpedAt: kes-port },';
  const line = await copy.edit('networks/kes.yaml', 'shipLitresPerHour: 37500,', `shipLitresPerHour: 37500, ${pumps}`);
  const { faults } = await loadScenario(copy.folder);
  expect(faults).toContainEqual({
    ...{ file: 'networks/kes.yaml', line, severity: 'error' },
    ...{ says: '`kes-port` has no feeder for the pumps of `pipeline-1`', remedy: 'add a feeder that serves it' },
  });
});

it('a nation can have a pipeline', async () => {
  const copy = await scenarioCopy();
  const pipeline = { id: 'pipeline-1', litresPerHour: 10_000, transitHours: 6, pumpedAt: 'kes-port' };
  await copy.edit(
    'networks/kes.yaml',
    'shipLitresPerHour: 37500,',
    'shipLitresPerHour: 27500, pipeline: { id: pipeline-1, litresPerHour: 10000, transitHours: 6, pumpedAt: kes-port },',
  );
  const { scenario, faults } = await loadScenario(copy.folder);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(scenario?.nations.find(({ id }) => id === 'kes')?.network.transport.fuel).toMatchObject([{ pipeline }]);
});

it('a bank that cannot pay on an ordinary evening is told where it stands, and those that it drags along are not', async () => {
  const copy = await scenarioCopy();
  const line = await copy.edit('networks/kes.yaml', 'id: bank-3,', 'id: bank-3,');
  // Bank 3 holds 10,000 by then and may borrow 5,000; bank 1 counts on what it is paid.
  await copy.rewrite('networks/kes.yaml', (text) =>
    text.replace(
      'minute: 1025, debtor: bank-3, creditor: bank-1, amount: 5000 }',
      'minute: 1025, debtor: bank-3, creditor: bank-1, amount: 45000 }\n    - { minute: 1030, debtor: bank-1, creditor: bank-2, amount: 40000 }',
    ),
  );
  const { scenario, faults } = await loadScenario(copy.folder);
  expect(scenario).toBe(null);
  expect(faults).toEqual([
    {
      file: 'networks/kes.yaml',
      line,
      severity: 'error',
      says: 'with everything working `bank-3` lacks 30000 of what is due at the cut-off of day 1',
      remedy: 'raise its balance or credit by 30000, or change what it pays and is paid',
    },
  ]);
});

it('a network file is named after its nation', async () => {
  const copy = await scenarioCopy();
  const line = await copy.edit('networks/kes.yaml', 'id: kes\n', 'id: tal\n');
  const { faults } = await loadScenario(copy.folder);
  expect(faults).toContainEqual({
    file: 'networks/kes.yaml',
    line,
    severity: 'error',
    says: 'the id `tal` differs from the name of the file',
    remedy: 'rename the file to tal.yaml, or write `id: kes`',
  });
});

it('a network of a nation that does not play is told', async () => {
  const copy = await scenarioCopy();
  await copy.rewrite('networks/kes.yaml', (text) => text.replace('id: kes\n', 'id: kez\n'));
  const { faults } = await loadScenario(copy.folder);
  expect(faults.map((fault) => fault.says)).toContain('`kez` is not a nation of this scenario');
});

it('a number beyond its bound is told', async () => {
  const copy = await scenarioCopy();
  const line = await copy.edit('networks/kes.yaml', 'manualPerMille: 200', 'manualPerMille: 2000');
  const { faults } = await loadScenario(copy.folder);
  expect(faults).toEqual([
    {
      file: 'networks/kes.yaml',
      line,
      severity: 'error',
      says: '`manualPerMille` is 2000',
      remedy: 'it is at most 1000',
    },
  ]);
});

it('a nation without a network file plays with plain networks', async () => {
  const copy = await scenarioCopy();
  await copy.remove('networks');
  const { scenario, faults } = await loadScenario(copy.folder);
  expect(faults).toEqual([]);
  for (const { network } of scenario?.nations ?? []) {
    expect(network.energy.buses.map(({ id }) => id)).toEqual(['bus-plant', expect.any(String), 'bus-town']);
    expect(network.energy.ties).toEqual([]);
  }
});
