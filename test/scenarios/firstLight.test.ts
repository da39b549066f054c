import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../engine/model/order.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { ROOT } from '../support/sourceFile.ts';

/** The numbers of First Light as they were designed, so that a change of balance is a change somebody reads. */
describe('First Light has the numbers it was designed with', () => {
  let scenario: Scenario;
  beforeAll(async () => {
    const loaded = await loadScenario(join(ROOT, 'scenarios/first-light'));
    if (!loaded.scenario) throw new Error(JSON.stringify(loaded.faults));
    scenario = loaded.scenario;
  });

  it('clock and chances', () => {
    const { turns, hoursPerTurn, planningSeconds, trustPerMille, reducedWeightPerMille } = scenario;
    expect({ turns, hoursPerTurn, planningSeconds }).toEqual({ turns: 8, hoursPerTurn: 3, planningSeconds: 240 });
    expect({ trustPerMille, reducedWeightPerMille }).toEqual({ trustPerMille: 600, reducedWeightPerMille: 250 });
    const { noticePerMille, loanHours, laboratoryTurns, briefMissPerMille } = scenario;
    expect([noticePerMille, loanHours, laboratoryTurns, briefMissPerMille]).toEqual([150, 6, 3, 200]);
    expect(scenario.nations.map((nation) => nation.id)).toEqual(['kes', 'tal', 'ves', 'hal']);
  });

  it.each([
    ['kes', { crew: 2, team: 1, set: 0 }, 240_000, 360_000],
    ['tal', { crew: 3, team: 1, set: 1 }, 360_000, 540_000],
    ['ves', { crew: 1, team: 0, set: 0 }, 48_000, 72_000],
    ['hal', { crew: 2, team: 0, set: 1 }, 120_000, 180_000, ['crew', 'set']],
  ])('%s: purse, people on the feeders and off them, buffers', (id, purse, north, south, mayOnlyTravel = []) => {
    const nation = scenario.nations.find((one) => one.id === id);
    expect([nation?.purse, nation?.mayOnlyTravel]).toEqual([purse, mayOnlyTravel]);
    expect(nation?.seats.map((seat) => seat.id)).toEqual([`${id}-civ`, `${id}-mil`]);
    const table = nation?.assets.map(({ id: asset, people, dependsOn }) => [
      asset.slice(id.length + 1),
      people,
      dependsOn.map((one) => {
        const { service, from, bufferHours, refillPerMille, lossPerMille, restartHours } = one;
        const rest = [bufferHours, refillPerMille, lossPerMille, restartHours].join(' ');
        return `${service} ${from.slice(id.length + 1)} ${rest}`;
      }),
    ]);
    expect(table).toEqual([
      ['works', 0, []],
      ['substation', 0, []],
      ['hospital', 0, ['power substation 6 0 1000 0']],
      ['hub', 0, ['power substation 4 1000 1000 0']],
      ['bank', 0, ['power substation 8 250 1000 1', 'communications hub 0 0 1000 0']],
      ['port', 0, ['communications hub 0 0 800 0']],
      ['north', north, ['power substation 0 0 1000 0', 'water works 0 0 1000 0']],
      ['south', south, ['water works 0 0 1000 0']],
    ]);
    expect(nation?.assets.find((asset) => asset.kind === 'works')?.pipeHours).toBe(6);
    expect(nation?.assets.find((asset) => asset.kind === 'hospital')?.setHours).toBe(12);
    // The feeders carry forty per cent of the people.
    expect(north * 10).toBe((north + south) * 4);
  });

  it('stages fall due in these turns, through these doors', () => {
    const rows = scenario.campaigns.flatMap((campaign) =>
      campaign.tracks.flatMap((track) => {
        let turn = 0;
        return track.stages.map((stage) => {
          turn += stage.dwellTurns;
          return [campaign.id, track.id, stage.id, turn, stage.needsDoor, stage.techniques.join(' ')];
        });
      }),
    );
    expect(rows).toEqual([
      ['c1-lite', 'kes', 'feeders', 4, null, 'T0855 T0832'],
      ['c1-lite', 'tal', 'feeders', 5, 'tal-substation', 'T0855 T0832'],
      ['c1-lite', 'ves', 'feeders', 7, 'ves-substation', 'T0855 T0832'],
      ['c3-lite', 'kes', 'log-on', 1, null, 'T1566 T0822 T0859'],
      ['c3-lite', 'kes', 'dosing', 3, 'kes-works', 'T0836 T0878'],
      ['c3-lite', 'tal', 'log-on', 2, null, 'T1566 T0822 T0859'],
      ['c3-lite', 'tal', 'dosing', 4, 'tal-works', 'T0836 T0878'],
      ['c3-lite', 'ves', 'log-on', 3, null, 'T1566 T0822 T0859'],
      ['c3-lite', 'ves', 'dosing', 6, 'ves-works', 'T0836 T0878'],
    ]);
  });

  it('orders: who, when, what', () => {
    const effect = ({ do: word, ...numbers }: Effect) =>
      [word, ...Object.values(numbers).map((n) => JSON.stringify(n))].join(' ');
    const rows = scenario.orders.map((order) => [
      order.id,
      order.roles.join(' '),
      order.takesEffect,
      order.needs.map((need) => need.need).join(' '),
      order.effects.map(effect).join(' · '),
    ]);
    expect(rows).toEqual([
      ['D03', 'mil', 'now', '', 'brief'],
      ['F01', 'civ mil', 'atResolution', 'reason', 'adjudicate'],
      ['I01', 'civ mil', 'now', '', 'state 20 60'],
      ['L01', 'mil', 'atResolution', 'requestedAbroad', 'dispatch "set" 3 6'],
      ['M05', 'civ mil', 'now', '', 'request'],
      ['N02', 'civ', 'now', 'noticedDoor', 'declare · grant "ind-1"'],
      ['N03', 'civ', 'atResolution', '', 'occupy "crew" 1 "turn" · hunt'],
      ['N05', 'civ', 'atResolution', 'holds', 'advise {"kind":"works","byPerMille":50,"forTurns":1}'],
      [
        'O01',
        'civ',
        'atResolution',
        'struck measure',
        'occupy "crew" "asked" "measure" · goManual 700 500 4 · repair 9 3',
      ],
      ['O02', 'civ', 'atResolution', '', 'occupy "crew" 1 "measure" · isolate 100'],
      ['O08', 'civ', 'atResolution', '', 'notice 50 6'],
      ['Q01', 'civ mil', 'now', '', 'askLaboratory 2'],
      ['S01', 'civ', 'now', 'holdsAsked', 'share'],
      ['Y02', 'civ', 'atResolution', 'coSignature', 'occupy "team" 1 "measure" · protect 3'],
    ]);
    // The words of a free-form order are its sender's own.
    for (const order of scenario.orders) expect(order.reasons.length, order.id).toBe(order.id === 'F01' ? 0 : 3);
  });

  it('statements: when each agrees with the facts, and what it cannot stand beside', () => {
    expect(scenario.statements.map(({ id, agreesIf, contradicts }) => [id, agreesIf.test, contradicts.join()])).toEqual(
      [
        ['investigating', 'turn', ''],
        ['water-safe', 'not', 'water-unsafe'],
        ['water-unsafe', 'untreated', 'water-safe'],
        ['power-out', 'lost', 'power-on'],
        ['power-on', 'not', 'power-out'],
      ],
    );
    const rumours = scenario.injects.filter((inject) => inject.rumour);
    expect(rumours.map(({ id, rumour }) => [id, rumour?.trustPerTurn])).toEqual([['FL06', 40]]);
  });

  it('injects: when, to whom, which decisions', () => {
    const rows = scenario.injects.flatMap((inject) =>
      inject.deliveries.map((delivery) => [
        inject.id,
        inject.turn,
        inject.trigger ? 'if' : 'time',
        delivery.to.join(' '),
        delivery.decide.map((decide) => decide.order).join(' '),
      ]),
    );
    expect(rows).toEqual([
      ['FL01', 1, 'time', 'kes-civ', 'N02 S01 N05'],
      ['FL02', 2, 'time', 'tal-civ', 'N05 O02 N03'],
      ['FL02', 2, 'time', 'ves-civ', 'N05 O02 N03'],
      ['FL02M', 2, 'time', 'tal-mil', 'D03 D03'],
      ['FL02M', 2, 'time', 'ves-mil', 'D03 D03'],
      ['FL02M', 2, 'time', 'kes-mil', 'D03 M05'],
      ['FL02M', 2, 'time', 'hal-mil', 'D03 D03'],
      ['FL03', 3, 'if', 'kes-civ', 'O01 O08 Y02'],
      ['FL03T', 4, 'if', 'tal-civ', 'O01 O08 Y02'],
      ['FL03T', 4, 'if', 'tal-mil', 'M05 D03'],
      ['FL04', 3, 'time', 'kes-civ', 'Y02'],
      ['FL04', 3, 'time', 'kes-mil', 'D03 M05'],
      ['FL05', 4, 'time', 'kes-civ', 'O01 O01 M05'],
      ['FL05', 4, 'time', 'kes-mil', 'M05 L01'],
      ['FL05T', 5, 'if', 'tal-civ', 'O01 O01'],
      ['FL05T', 5, 'if', 'tal-mil', 'L01 M05'],
      ['FL05V', 7, 'if', 'ves-civ', 'O01 M05'],
      ['FL05V', 7, 'if', 'ves-mil', 'M05 I01'],
      ['FL06', 5, 'if', 'kes-civ', 'I01 Q01 O08'],
      ['FL06', 5, 'if', 'tal-civ', 'I01 Q01 O08'],
      ['FL06', 5, 'if', 'ves-civ', 'I01 Q01 O08'],
      ['FL06', 5, 'if', 'hal-civ', 'I01 Q01 O08'],
      ['FL06M', 4, 'time', 'tal-civ', 'M05 F01'],
      ['FL06M', 4, 'time', 'tal-mil', 'D03 D03 L01'],
      ['FL06M', 4, 'time', 'ves-civ', 'M05 F01'],
      ['FL06M', 4, 'time', 'ves-mil', 'D03 D03'],
      ['FL06M', 4, 'time', 'hal-civ', 'M05 F01'],
      ['FL06M', 4, 'time', 'hal-mil', 'D03 D03 L01'],
      ['FL06S', 6, 'time', 'kes-mil', 'M05 D03'],
      ['FL06S', 6, 'time', 'tal-mil', 'D03 M05'],
      ['FL06S', 6, 'time', 'ves-mil', 'M05 D03'],
      ['FL06S', 6, 'time', 'hal-mil', 'D03 D03'],
      ['FL07', 6, 'if', 'ves-civ', 'O01 O08 M05'],
      ['FL07', 6, 'if', 'ves-mil', 'M05 D03'],
      ['FL08', 7, 'time', 'kes-civ', 'I01'],
      ['FL08', 7, 'time', 'kes-mil', 'I01'],
      ['FL08', 7, 'time', 'tal-civ', 'I01'],
      ['FL08', 7, 'time', 'tal-mil', 'I01'],
      ['FL08', 7, 'time', 'ves-civ', 'I01'],
      ['FL08', 7, 'time', 'ves-mil', 'I01'],
      ['FL08', 7, 'time', 'hal-civ', 'I01'],
      ['FL08', 7, 'time', 'hal-mil', 'I01'],
      ['FL09', 8, 'time', 'kes-civ kes-mil tal-civ tal-mil ves-civ ves-mil hal-civ hal-mil', 'I01'],
    ]);
  });

  it('every inject says what a good team does, and every stage bears ATT&CK labels', () => {
    for (const inject of scenario.injects) expect(inject.expected.en?.length, inject.id).toBeGreaterThan(40);
    for (const campaign of scenario.campaigns) {
      expect(campaign.attackVersion).toBe('18.1');
      for (const stage of campaign.tracks.flatMap((track) => track.stages))
        expect(stage.techniques.length).toBeGreaterThan(0);
    }
  });
});
