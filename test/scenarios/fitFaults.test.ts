import { describe, expect, it } from 'vitest';
import type { Fault } from '../../scenarios/load/fault.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { scenarioCopy } from './scenarioCopy.ts';

/** Files that are well-formed, each by itself, and do not fit together: what was written, and what is told. */
interface Misfit {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
  readonly remedy: string;
  readonly severity?: Fault['severity'];
  readonly below?: number;
  /** Where the fault is told when not in the file that was changed. */
  readonly told?: string;
}

const IDS: readonly Misfit[] = [
  {
    name: 'a seat that is not there',
    file: 'injects/FL01.yaml',
    from: 'to: [kes-civ]',
    to: 'to: [kes-cvi]',
    says: '`kes-cvi` is not a seat of this scenario',
    remedy: 'did you mean `kes-civ`?',
  },
  {
    name: 'an asset that is not there',
    file: 'injects/FL05.yaml',
    from: 'answers: { target: kes-substation, count: 2 }',
    to: 'answers: { target: kes-substatoin, count: 2 }',
    says: '`kes-substatoin` is not an asset of this scenario',
    remedy: 'did you mean `kes-substation`?',
  },
  {
    name: 'an order that is not there',
    file: 'injects/FL01.yaml',
    from: 'order: N05',
    to: 'order: X99',
    says: '`X99` is not an order of this scenario',
    remedy:
      'the orders are: `D03`, `F01`, `I01`, `L01`, `M05`, `N02`, `N03`, `N05`, `O01`, `O02`, `O08`, `Q01`, `S01`, `Y02`',
  },
  {
    name: 'a piece of information that is not there',
    file: 'orders/N05.yaml',
    from: 'information: ind-1',
    to: 'information: ind-2',
    says: '`ind-2` is not a piece of information of this scenario',
    remedy: 'did you mean `ind-1`?',
  },
  {
    name: 'a campaign that is not there',
    file: 'information/ind-1.yaml',
    from: 'c3-lite',
    to: 'c9-lite',
    says: '`c9-lite` is not a campaign of this scenario',
    remedy: 'did you mean `c1-lite`?',
  },
  {
    name: 'a nation in a condition that is not there',
    file: 'injects/FL03.yaml',
    from: 'what: { deed: impacted, asset: kes-works }',
    to: 'what: { deed: impacted, to: vas }',
    says: '`vas` is not a nation of this scenario',
    remedy: 'did you mean `ves`?',
  },
  {
    name: 'a subject that is not there',
    file: 'injects/FL04.yaml',
    from: 'subject: kes-power',
    to: 'subject: kes-heat',
    says: '`kes-heat` is not a subject of this scenario',
    remedy: 'the subjects are: `tal-water`, `ves-water`, `kes-power`',
  },
  {
    name: 'a stage that its campaign does not have',
    file: 'scenario.yaml',
    from: 'stage: feeders',
    to: 'stage: feeder',
    says: '`stage` names `feeder`, which campaign `c1-lite` does not have',
    remedy: 'did you mean `feeders`?',
  },
  {
    name: 'an id that differs from its file',
    file: 'orders/D03.yaml',
    from: 'id: D03',
    to: 'id: D04',
    says: 'the id `D04` differs from the name of the file',
    remedy: 'rename the file to D04.yaml, or write `id: D03`',
  },
  {
    name: 'an id that is used twice',
    file: 'orders/D03.yaml',
    from: 'id: D03',
    to: 'id: N02',
    says: 'the id `N02` is already used in orders/D03.yaml',
    remedy: 'give one of the two another id',
    told: 'orders/N02.yaml',
  },
  {
    name: 'a seat with a name of its own',
    file: 'nations/tal.yaml',
    from: 'id: tal-mil',
    to: 'id: tal-army',
    says: 'the mil seat of `tal` is called `tal-army`',
    remedy: 'call it `tal-mil`',
  },
  {
    name: 'a nation with the name of an edition that is for everybody',
    file: 'nations/hal.yaml',
    from: 'id: hal\nname:',
    to: 'id: common\nname:',
    says: 'the name `common` is taken by the program',
    remedy: 'choose another id',
  },
  {
    name: 'a folder with another name',
    file: 'scenario.yaml',
    from: 'id: first-light',
    to: 'id: second-light',
    says: 'the id `second-light` differs from the folder first-light',
    remedy: 'write `id: first-light`, or rename the folder; two scenarios with one id cannot both be chosen',
    severity: 'warning',
  },
];

const TEXTS: readonly Misfit[] = [
  {
    name: 'a text without the first language',
    file: 'orders/N02.yaml',
    from: 'en: Declare the incident',
    to: 'id: Umumkan insiden',
    says: 'the text has no `en`',
    remedy: 'add a line `en: …`; it is the first language of the scenario',
    below: -1,
  },
  {
    name: 'a text in a language that the scenario does not name',
    file: 'orders/N02.yaml',
    from: 'en: Declare the incident',
    to: 'en: Declare the incident\n  id: Umumkan insiden',
    says: '`id` is not a language of this scenario',
    remedy: 'languages of the scenario: `en` Or add it to `languages` in scenario.yaml',
    below: 1,
  },
  {
    name: 'a text that a hash cuts short',
    file: 'orders/N02.yaml',
    from: 'en: Declare the incident',
    to: 'en: Declare incident #1',
    says: 'everything after `#` is left out of the text',
    remedy: 'put the text in quotes if this belongs to it, or move the comment to a line of its own',
    severity: 'warning',
  },
];

const WORLD: readonly Misfit[] = [
  {
    name: 'a network that reaches into another nation',
    file: 'nations/kes.yaml',
    from: 'from: kes-substation, bufferHours: 6',
    to: 'from: tal-substation, bufferHours: 6',
    says: '`kes-hospital` depends on `tal-substation`, which belongs to another nation',
    remedy: 'choose an asset of `kes`',
  },
  {
    name: 'a site abroad whose nation is not named',
    file: 'nations/kes.yaml',
    from: 'service: communications, from: kes-hub, lossPerMille: 800',
    to: 'service: communications, from: tal-hub, lossPerMille: 800',
    says: '`kes-port` depends on `tal-hub`, which belongs to another nation',
    remedy: 'choose an asset of `kes`, or write `nation: tal` beside it',
  },
  {
    name: 'an own site beside the name of another nation',
    file: 'nations/kes.yaml',
    from: 'service: communications, from: kes-hub, lossPerMille: 800',
    to: 'service: communications, from: kes-hub, lossPerMille: 800, nation: tal',
    says: '`kes-port` depends on `kes-hub`, which belongs to another nation',
    remedy: 'choose an asset of `tal`, or remove `nation`',
  },
  {
    name: 'the own nation by name',
    file: 'nations/kes.yaml',
    from: 'service: communications, from: kes-hub, lossPerMille: 800',
    to: 'service: communications, from: kes-hub, lossPerMille: 800, nation: kes',
    says: '`kes-port` names its own nation beside `kes-hub`',
    remedy: 'remove `nation`',
  },
  {
    name: 'power from a substation abroad',
    file: 'nations/kes.yaml',
    from: 'from: kes-substation, bufferHours: 6',
    to: 'from: tal-substation, nation: tal, bufferHours: 6',
    says: '`kes-hospital` takes power from another nation',
    remedy: 'let it come over a tie',
  },
  {
    name: 'a district that takes something from abroad',
    file: 'nations/kes.yaml',
    from: 'people: 240000\n    dependsOn:\n',
    to: 'people: 240000\n    dependsOn:\n      - { service: communications, from: tal-hub, nation: tal }\n',
    says: '`kes-north` is a district and takes communications from another nation',
    remedy: 'let a works, hospital, hub, bankSwitch, port take it',
    below: 2,
  },
  {
    name: 'a service from an asset that does not give it',
    file: 'nations/kes.yaml',
    from: 'from: kes-substation, bufferHours: 6',
    to: 'from: kes-works, bufferHours: 6',
    says: '`kes-works` is a works and gives no power',
    remedy: 'choose a substation, or another service',
  },
  {
    name: 'a network in a circle',
    file: 'nations/kes.yaml',
    from: 'kind: substation',
    to: 'kind: substation\n    dependsOn: [{ service: communications, from: kes-hub }]',
    says: '`kes-substation` depends on itself, directly or through others',
    remedy: 'remove one dependency of the circle',
    below: 1,
  },
  {
    name: 'people who live in a hospital',
    file: 'nations/kes.yaml',
    from: 'setHours: 12',
    to: 'setHours: 12\n    people: 300',
    says: '`kes-hospital` is a hospital and has `people`',
    remedy: 'remove the line; only a district has it',
    below: 1,
  },
  {
    name: 'an asset that the map does not show',
    file: 'map.json',
    from: '"kes-south"',
    to: '"kes-west"',
    told: 'nations/kes.yaml',
    says: '`kes-south` has no place on the map',
    remedy: expect.stringMatching(
      /^use an id of map\.json \(.*kes-works.*\), or make another map$/,
    ) as unknown as string,
  },
  {
    name: 'a stage behind a door that nothing opens',
    file: 'campaigns/c3-lite.yaml',
    from: 'assets: [tal-works, tal-substation]',
    to: 'assets: [tal-substation]',
    says: 'no stage opens a door at `tal-works`, so that `dosing` is always blocked',
    remedy: 'add an earlier stage with `do: openDoor`, or write `needsDoor: null`',
    below: 6,
  },
  {
    name: 'a stage before its door is open',
    file: 'campaigns/c1-lite.yaml',
    from: 'dwellTurns: 5',
    to: 'dwellTurns: 2',
    says: 'the door at `tal-substation` opens in turn 2, not before `feeders` in turn 2',
    remedy: 'add an earlier stage with `do: openDoor`, or write `needsDoor: null`',
    below: 1,
  },
  {
    name: 'a stage at an asset where it can do nothing',
    file: 'campaigns/c1-lite.yaml',
    from: 'asset: kes-substation',
    to: 'asset: kes-hospital',
    says: '`openFeeders` cannot act at `kes-hospital`, which is a hospital',
    remedy: 'choose a substation',
    below: -1,
  },
  ...[
    {
      name: 'a part that is not there',
      to: 'disable\n            asset: kes-substation\n            parts: [line-99]\n            forHours: null',
      says: '`line-99` is no part that could be disabled in the networks of this nation',
      remedy: 'did you mean `line-1`?',
    },
    {
      name: 'a part that stands elsewhere',
      to: 'disable\n            asset: kes-substation\n            parts: [line-1, unit-4]\n            forHours: 6',
      says: '`unit-4` neither stands nor ends at `kes-substation`',
      remedy: 'what can be disabled there: `line-1`, `line-2`, `line-3`, `line-4`',
    },
    {
      name: 'a part that is named twice',
      to: 'disable\n            asset: kes-substation\n            parts: [line-1, line-1]\n            forHours: 6',
      says: '`line-1` stands here a second time',
      remedy: 'remove it',
    },
  ].map(({ name, to, ...rest }) => ({
    ...{
      name,
      file: 'campaigns/c1-lite.yaml',
      from: 'openFeeders\n            asset: kes-substation',
      to,
      ...rest,
      below: 2,
    },
  })),
  {
    name: 'parts that no crew can ever mend',
    file: 'campaigns/c1-lite.yaml',
    from: 'openFeeders\n            asset: kes-substation',
    to: 'disable\n            asset: kes-hub\n            parts: [core-kes-hub]\n            forHours: null',
    says: 'no order of `kes` mends what is out of service at `kes-hub`: it stays out to the end',
    remedy: 'write hours, or let an order with `do: repair` be aimed there',
    severity: 'warning',
    below: 3,
  },
  {
    name: 'parts at an asset that has none',
    file: 'campaigns/c1-lite.yaml',
    from: 'openFeeders\n            asset: kes-substation',
    to: 'disable\n            asset: kes-works\n            parts: [line-1]\n            forHours: null',
    says: '`disable` cannot act at `kes-works`, which is a works',
    remedy: 'choose a substation or a hub',
    below: 0,
  },
  {
    name: 'a track against two nations',
    file: 'campaigns/c3-lite.yaml',
    from: 'assets: [kes-works, kes-substation]',
    to: 'assets: [kes-works, kes-substation, tal-works]',
    says: 'the track `kes` touches several nations: kes, tal',
    remedy: 'make one track for each nation',
    below: -10,
  },
];

const ORDERS: readonly Misfit[] = [
  {
    name: 'an effect that has to know more',
    file: 'orders/S01.yaml',
    from: '  - ask: tlp\n',
    to: '',
    says: '`share` has to know the tlp',
    remedy: 'add `- ask: tlp` to `asks`',
    below: 3,
  },
  {
    name: 'a plan of shedding that could never be ended',
    file: 'orders/N03.yaml',
    from: '- do: hunt',
    to: '- do: hunt\n  - do: keepFirst',
    says: '`keepFirst` has to know the mode',
    remedy: 'add `- ask: mode` to `asks`',
    below: 1,
  },
  {
    name: 'a need that has to know more',
    file: 'orders/O01.yaml',
    from: '- ask: target\n    kinds: [works, substation]\n    of: own\n',
    to: '- ask: mode\n',
    says: '`struck` has to know the target',
    remedy: 'add `- ask: target` to `asks`',
    below: 5,
  },
  {
    name: 'an effect within the turn that has to wait for its end',
    file: 'orders/N05.yaml',
    from: 'takesEffect: atResolution',
    to: 'takesEffect: now',
    says: '`advise` cannot take effect within the turn',
    remedy: 'write `takesEffect: atResolution`',
    below: 6,
  },
  {
    name: 'an effect at a kind of asset where it does nothing',
    file: 'orders/O08.yaml',
    from: 'kinds: [works]',
    to: 'kinds: [hospital]',
    says: '`notice` acts at works only, which `target` does not offer',
    remedy: 'add `works` to the kinds of `target`',
    below: 5,
  },
  {
    name: 'an item that is bound for ever',
    file: 'orders/N03.yaml',
    from: 'while: turn',
    to: 'while: measure',
    says: 'nothing in this order is a measure, so the item would be bound for ever',
    remedy: 'write `while: turn`',
    below: -3,
  },
  {
    name: 'a second signature from the one who sends',
    file: 'orders/Y02.yaml',
    from: 'roles: [civ]',
    to: 'roles: [civ, mil]',
    says: 'the second signature comes from `mil`, who may also send the order',
    remedy: 'let the other role sign, or take this one out of `roles`',
    below: 10,
  },
];

const INJECTS: readonly Misfit[] = [
  {
    name: 'a Decide button with an answer that is not asked for',
    file: 'injects/FL05.yaml',
    from: 'answers: { target: kes-substation, count: 2 }',
    to: 'answers: { target: kes-substation, count: 2, item: crew }',
    says: 'O01 does not ask for `item`',
    remedy: 'it asks for: target, count',
  },
  {
    name: 'a Decide button with a target of the wrong kind',
    file: 'injects/FL05.yaml',
    from: 'answers: { target: kes-hospital }',
    to: 'answers: { target: kes-hub }',
    says: '`kes-hub` is a hub',
    remedy: 'choose a hospital',
  },
  {
    name: 'a Decide button with a target of somebody else',
    file: 'injects/FL05.yaml',
    from: 'answers: { target: kes-substation, count: 2 }',
    to: 'answers: { target: tal-substation, count: 2 }',
    says: '`tal-substation` does not belong to `kes`, whose seat reads this',
    remedy: 'choose an asset of `kes`, or give each nation a delivery of its own',
  },
  {
    name: 'a Decide button that asks for too many',
    file: 'injects/FL05.yaml',
    from: 'answers: { target: kes-substation, count: 2 }',
    to: 'answers: { target: kes-substation, count: 3 }',
    says: '3 is not a number that can be asked',
    remedy: 'choose 1 to 2',
  },
  {
    name: 'a Decide button with an end that is over',
    file: 'injects/FL03.yaml',
    from: 'untilTurn: 6',
    to: 'untilTurn: 2',
    says: 'turn 2 is not a turn that can be asked in turn 3',
    remedy: 'choose 4 to 9',
  },
  {
    name: 'a Decide button that asks for help by a turn that is too far',
    file: 'injects/FL02M.yaml',
    from: 'byTurn: 5',
    to: 'byTurn: 9',
    says: 'turn 9 is not a turn that can be asked in turn 2',
    remedy: 'choose 3 to 8',
  },
  {
    name: 'a Decide button that says what no nation can say',
    file: 'injects/FL05V.yaml',
    from: 'statement: power-out',
    to: 'statement: power-off',
    says: '`power-off` is not a statement of this scenario',
    remedy: 'did you mean `power-out`?',
  },
  {
    name: 'a trigger about the nation that speaks',
    file: 'injects/FL03.yaml',
    from: 'trigger:\n  test: happened\n  what: { deed: impacted, asset: kes-works }',
    to: 'trigger:\n  test: lost\n  service: water',
    says: 'this is about the nation that speaks, and nobody speaks here',
    remedy: 'name an asset, or move it to a statement',
  },
  {
    name: 'a Decide button that shares with oneself',
    file: 'injects/FL01.yaml',
    from: 'nations: [tal, ves, hal]',
    to: 'nations: [kes]',
    says: '`kes` would ask itself',
    remedy: 'leave the own nation out',
  },
  {
    name: 'a Decide button for a seat that may not seal the order',
    file: 'injects/FL05.yaml',
    from: 'to: [kes-civ]',
    to: 'to: [kes-civ, kes-mil]',
    says: '`kes-mil` reads this but cannot seal O01, which is for civ',
    remedy: 'give `kes-mil` a delivery of its own',
    below: 9,
  },
  {
    name: 'an inject after the last turn',
    file: 'injects/FL01.yaml',
    from: 'turn: 1',
    to: 'turn: 9',
    says: 'it is due in turn 9, the exercise has 8',
    remedy: 'choose an earlier turn, unless longer runs are planned',
    severity: 'warning',
  },
  {
    name: 'an inject whose trigger never holds',
    file: 'injects/FL03.yaml',
    from: 'what: { deed: impacted, asset: kes-works }',
    to: 'what: { deed: impacted, asset: kes-hub }',
    says: 'it can never be delivered: no stage strikes `kes-hub`',
    remedy: 'change the trigger or the turn',
    severity: 'warning',
    below: -2,
  },
  {
    name: 'an inject that comes before what it tells of',
    file: 'injects/FL03T.yaml',
    from: 'turn: 4\n',
    to: 'turn: 3\n',
    says: 'it can never be delivered: the first stage that strikes `tal-works` comes in turn 4',
    remedy: 'change the trigger or the turn',
    severity: 'warning',
    below: 1,
  },
  {
    name: 'an inject with a trigger for another turn',
    file: 'injects/FL03.yaml',
    from: 'test: happened\n  what: { deed: impacted, asset: kes-works }',
    to: 'test: all\n  of: [{ test: turn, atLeast: 2, atMost: 3 }, { test: turn, atMost: 2 }]',
    says: 'it can never be delivered: turn 2 is over by then',
    remedy: 'change the trigger or the turn',
    severity: 'warning',
    below: -1,
  },
  {
    name: 'an inject that tells of a foreign door',
    file: 'injects/FL01.yaml',
    from: 'notices: [kes-works, kes-substation]',
    to: 'notices: [kes-works, tal-works]',
    says: 'it tells of a door at `tal-works`, but no seat of `tal` reads it',
    remedy: 'deliver it to that nation, or remove the asset',
  },
  {
    name: 'an inject that is too long',
    file: 'injects/FL04.yaml',
    from: 'You have one team.',
    to: `You have one team. ${'And more. '.repeat(10)}`,
    says: 'seats read 97 words here; an inject has at most 90',
    remedy: 'make it shorter',
    severity: 'warning',
    below: -4,
  },
  {
    name: 'a seat without a decision two turns running',
    file: 'injects/FL02M.yaml',
    from: 'turn: 2',
    to: 'turn: 3',
    says: 'no inject gives `tal-mil` a decision in turns 1 and 2',
    remedy: 'give it an inject with a Decide button',
    severity: 'warning',
    told: 'nations/tal.yaml',
  },
  {
    name: 'a line to read aloud that is never reached',
    file: 'scenario.yaml',
    from: '  - turn: 4\n',
    to: '  - turn: 2\n',
    says: 'it is never read: a line above without `when` is taken for turn 2',
    remedy: 'move it above that line and give it a `when`',
    severity: 'warning',
  },
];

describe.each([
  ['ids', IDS],
  ['texts', TEXTS],
  ['networks, maps and campaigns', WORLD],
  ['orders', ORDERS],
  ['injects', INJECTS],
] as const)('what does not fit together is told with file, line and remedy: %s', (_, misfits) => {
  it.each(misfits)('$name', async ({ file, from, to, says, remedy, severity = 'error', below = 0, told }) => {
    const copy = await scenarioCopy();
    const line = (await copy.edit(file, from, to)) + below;
    const { scenario, faults } = await loadScenario(copy.folder);
    expect(scenario === null).toBe(severity === 'error');
    const place = told ? { file: told, line: expect.any(Number) } : { file, line };
    expect(faults).toContainEqual({ ...place, severity, says, remedy });
  });
});

it('a text that lacks one of the other languages is a warning, and the exercise can be played', async () => {
  const copy = await scenarioCopy();
  await copy.edit('scenario.yaml', 'languages: [en]', 'languages: [en, id]');
  await copy.edit('orders/N02.yaml', 'en: Declare the incident', 'en: Declare the incident\n  id: Umumkan insiden');
  const { scenario, faults } = await loadScenario(copy.folder);
  expect(scenario?.orders.find((order) => order.id === 'N02')?.name).toEqual({
    en: 'Declare the incident',
    id: 'Umumkan insiden',
  });
  expect(faults).toContainEqual({
    file: 'orders/N02.yaml',
    line: expect.any(Number),
    severity: 'warning',
    says: 'the text has no `id`',
    remedy: 'add a line `id: …`; until then readers of `id` see `en`',
  });
});

it('a circle over a border is told at each end of it', async () => {
  const copy = await scenarioCopy();
  const lines: number[] = [];
  for (const [own, other] of [
    ['kes', 'tal'],
    ['tal', 'kes'],
  ] as const) {
    const power = `service: power, from: ${own}-substation, bufferHours: 4, refillPerMille: 1000 }`;
    const cable = `      - { service: communications, from: ${other}-hub, nation: ${other} }`;
    lines.push((await copy.edit(`nations/${own}.yaml`, power, `${power}\n${cable}`)) - 1);
  }
  const { scenario, faults } = await loadScenario(copy.folder);
  expect(scenario).toBe(null);
  const circles = faults.filter(({ says }) => says.endsWith('-hub` depends on itself, directly or through others'));
  expect(circles.map(({ file, line }) => [file, line])).toEqual([
    ['nations/kes.yaml', lines[0]],
    ['nations/tal.yaml', lines[1]],
  ]);
});

it('a hub can take communications from a hub abroad', async () => {
  const copy = await scenarioCopy();
  const power = 'service: power, from: kes-substation, bufferHours: 4, refillPerMille: 1000 }';
  const cable = '      - { service: communications, from: tal-hub, nation: tal, lossPerMille: 600 }';
  await copy.edit('nations/kes.yaml', power, `${power}\n${cable}`);
  const { scenario, faults } = await loadScenario(copy.folder);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const hub = scenario?.nations.flatMap(({ assets }) => assets).find(({ id }) => id === 'kes-hub');
  expect(hub?.dependsOn[1]).toMatchObject({ from: 'tal-hub', nation: 'tal', kind: 'cyber', lossPerMille: 600 });
  // Where nothing is said, nothing is kept.
  expect(hub?.dependsOn[0]).not.toHaveProperty('nation');
});
