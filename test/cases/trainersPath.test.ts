/**
 * The trainer's path: a copy of First Light, changed in YAML only, one number, one inject, one order, is checked and played,
 * and the changes have their effect. Nothing is programmed.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricsOf } from '../../engine/evaluation/metrics.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { checkCommand } from '../../scripts/check/checkCommand.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { command } from '../support/command.ts';
import { firstLight } from '../support/firstLight.ts';
import { ROOT } from '../support/sourceFile.ts';
import { setTable } from '../support/tabletop.ts';

const INJECT = `# yaml-language-server: $schema=../../schema/json/inject.schema.json
id: FL02K
title:
  en: The radio asks
turn: 2
trigger:
  test: happened
  what: { deed: declared, by: kes }
from:
  en: Radio Kesara
severity: routine
deliveries:
  - to: [kes-mil]
    subject:
      en: Does the ministry keep watch over the mains
    body:
      en: A caller saw people at the pump house in the night. A patrol looks at one site for one turn.
    decide:
      - order: G01
        label:
          en: Watch Riverside water works
        answers: { target: kes-works, mode: on }
expected:
  en: Kesara MIL sends a patrol, or says why not.
`;

/** A new order made of words that are there: it holds a door as isolation does, is military, and costs no service. */
const ORDER = `# yaml-language-server: $schema=../../schema/json/order.schema.json
id: G01
name:
  en: Watch a site
summary:
  en: A crew watches the control room of one site. While it is there, nobody comes in by the door. Choose on or off.
roles: [mil]
takesEffect: atResolution
asks:
  - ask: target
    kinds: [works, substation]
    of: own
  - ask: mode
needs: []
effects:
  - do: occupy
    item: crew
    count: 1
    while: measure
  - do: isolate
    reducesPerMille: 0
price:
  en: 1 crew while on
reasons:
  - en: A caller saw people there.
`;

const folder = mkdtempSync(join(tmpdir(), 'longtable-trainer-'));
const copy = join(folder, 'first-light');
let scenario: Scenario;

beforeAll(async () => {
  cpSync(join(ROOT, 'scenarios/first-light'), copy, { recursive: true });
  const order = join(copy, 'orders/O01.yaml');
  const before = readFileSync(order, 'utf8');
  writeFileSync(order, before.replace('crewHours: 9', 'crewHours: 6'));
  expect(readFileSync(order, 'utf8')).not.toBe(before);
  writeFileSync(join(copy, 'injects/FL02K.yaml'), INJECT);
  writeFileSync(join(copy, 'orders/G01.yaml'), ORDER);
  const loaded = await loadScenario(copy);
  if (!loaded.scenario) throw new Error(JSON.stringify(loaded.faults));
  scenario = loaded.scenario;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('one number, one inject, one order', () => {
  it('pass the check', async () => {
    const { ok, output } = await checkCommand([copy]);
    expect([ok, output.includes('it can be played'), output.includes('15 orders · 16 injects')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('play: the new inject reaches its seat in its turn, and only where its trigger holds', () => {
    const run = (bots: 'by-the-book' | 'passive') =>
      playBots({ scenario, seed: '7', turns: 4, bots, tools: nativeTools });
    const inbox = (room: ReturnType<typeof run>) =>
      room.views['kes-mil']?.seat.inbox.map(({ turn, subject }) => `T${turn} ${subject.en}`);
    expect(inbox(run('by-the-book'))).toContain('T2 Does the ministry keep watch over the mains');
    expect(inbox(run('passive'))).not.toContain('T2 Does the ministry keep watch over the mains');
  });

  it('play: with 6 crew-hours in the place of 9 the feeders are closed sooner', () => {
    const power = (played: Scenario) => {
      const room = playBots({ scenario: played, seed: '7', turns: 8, bots: 'by-the-book', tools: nativeTools });
      return metricsOf(room.game.scenario, room.state).byNation.kes?.power;
    };
    // By the book one crew is at it from hour 9 on: 9 crew-hours take it 9 hours, 6 take 6.
    expect([power(firstLight), power(scenario)]).toEqual([9 * 240_000, 6 * 240_000]);
  });

  it('play: the new order is offered by its inject, binds a crew and holds the door', () => {
    const table = setTable({ scenario });
    table.seal('kes-civ', 'N02');
    table.closeUntil(2);
    const decide = table.view('kes-mil').seat.inbox.find(({ from }) => from.en === 'Radio Kesara')?.decide[0];
    expect(table.trySeal('kes-mil', decide?.order ?? '', decide?.answers)).toBeNull();
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ reserved: 1 });
    table.closeUntil(3);
    expect(table.column('kes-works', 'servicePerMille')).toBe(1000);
    expect(table.facts('stageRan').find((fact) => fact.track === 'kes' && fact.stage === 'dosing')?.outcome).toBe(
      'blocked',
    );
  });

  it('play from the command line, by the path of the folder', async () => {
    const { status, stdout, stderr } = await command('play', copy, '--turns', '8', '--seed', '7', '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ metrics: { byNation: { kes: { power: 1_440_000 } } } });
  });

  it('a slip is told with file, line and remedy, by check and by play', async () => {
    writeFileSync(join(copy, 'orders/G01.yaml'), ORDER.replace('do: isolate', 'do: isolat'));
    const { ok, output } = await checkCommand([copy]);
    expect(ok).toBe(false);
    expect(output).toMatch(/orders\/G01\.yaml:\d+ error .*isolat/);
    const { status, stderr } = await command('play', copy);
    expect(status).toBe(2);
    expect(stderr).toMatch(/orders\/G01\.yaml:\d+ .*isolat/);
  });
});
