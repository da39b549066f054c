import { expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { scenarioCopy } from './scenarioCopy.ts';

const INJECT = `# yaml-language-server: $schema=../../schema/json/inject.schema.json
id: FL04X
title:
  en: A question about the second district
turn: 3
trigger:
  test: all
  of:
    - { test: happened, what: { deed: declared, by: kes } }
    - { test: not, that: { test: door, asset: kes-substation, is: shut } }
from:
  en: Mayor of South Kesara
severity: routine
deliveries:
  - to: [kes-civ]
    subject:
      en: Is our water safe
    body:
      en: The mayor asks if people in the south should store water. A notice can say so. A needless one costs trust.
    decide:
      - order: O08
        label:
          en: Warn the public
        answers: { target: kes-works, mode: on }
      - order: N06
        label:
          en: Order a check of the valves
        answers: { target: kes-works }
expected:
  en: Kesara CIV answers with a reason.
`;

const ORDER = `# yaml-language-server: $schema=../../schema/json/order.schema.json
id: N06
name:
  en: Order a check of the valves
summary:
  en: A crew looks at the valves of one works this turn, and looks for open doors in its sector.
roles: [civ]
takesEffect: atResolution
asks:
  - ask: target
    kinds: [works]
    of: own
  - ask: sector
    options: [water]
needs: []
worksIf: { test: service, asset: kes-hub, below: 1000, column: worst }
effects:
  - do: occupy
    item: crew
    count: 1
    while: turn
  - do: hunt
otherwise:
  - do: declare
price:
  en: 1 crew for this turn
reasons:
  - en: The mayor asked for it.
`;

it('a trainer changes a number, adds an inject and an order, all in YAML, and the check has nothing to say', async () => {
  const before = (await loadScenario((await scenarioCopy()).folder)).faults;
  const copy = await scenarioCopy();
  await copy.edit('scenario.yaml', 'noticePerMille: 150', 'noticePerMille: 300');
  await copy.write('injects/FL04X.yaml', INJECT);
  await copy.write('orders/N06.yaml', ORDER);
  const { scenario, faults } = await loadScenario(copy.folder);
  expect(faults).toEqual(before);
  expect(scenario?.noticePerMille).toBe(300);
  expect(scenario?.injects.map((inject) => inject.id)).toContain('FL04X');
  expect(scenario?.orders.find((order) => order.id === 'N06')?.worksIf).toEqual({
    test: 'service',
    asset: 'kes-hub',
    below: 1000,
    column: 'worst',
  });
});
