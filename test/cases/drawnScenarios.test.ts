/** Exercises of a chosen size that a program draws: the same from the same seed, invented, and playable as they are. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { en } from '@faker-js/faker';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommunicationsHour } from '../../engine/infrastructure/communications/communicationsHour.ts';
import { makeGridRun } from '../../engine/infrastructure/energy/grid/gridRun.ts';
import { makeGridState } from '../../engine/infrastructure/energy/grid/gridState.ts';
import { runGridHour, startGrid } from '../../engine/infrastructure/energy/grid/runGridHour.ts';
import { type NationGrid, nationGrid } from '../../engine/infrastructure/play/nationGrid.ts';
import { roadNetwork } from '../../engine/infrastructure/transport/roadNetwork.ts';
import { PLAY_GAP, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { hoursUntilDry } from '../../engine/infrastructure/water/hoursUntilDry.ts';
import { openWaterNetwork } from '../../engine/infrastructure/water/openWaterNetwork.ts';
import { rememberHours } from '../../engine/infrastructure/water/rememberHours.ts';
import { openingWater, stepWater } from '../../engine/infrastructure/water/stepWater.ts';
import type { NationNetwork } from '../../engine/model/network.ts';
import { ASSET_KINDS } from '../../engine/model/order.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { playLean } from '../../engine/room/lean/playLean.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { drawScenario } from '../../scripts/generate/scenario/drawScenario.ts';
import { scenarioFiles } from '../../scripts/generate/scenario/scenarioFiles.ts';
import type { ScenarioSize } from '../../scripts/generate/scenario/scenarioSize.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { command } from '../support/command.ts';
import { quietTurns } from '../support/drawn/quietTurns.ts';
import { firstLight } from '../support/firstLight.ts';

const folder = mkdtempSync(join(tmpdir(), 'longtable-drawn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const drawn = (nations: number, assets: number, more: Partial<ScenarioSize> = {}) =>
  drawScenario({ nations, assets, ...more }, 'first', firstLight);
const small = drawn(4, 60);
const usual = drawn(6, 100);
const large = drawn(19, 5000);

/** Writes a scenario where its folder has its name. */
function write(scenario: Scenario): string {
  const root = join(mkdtempSync(join(folder, 'a-')), scenario.id);
  for (const [path, text] of scenarioFiles(scenario)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const bareAssets = (scenario: Scenario) => scenario.nations.flatMap(({ assets }) => assets);

describe('drawn exercises', () => {
  it('1 are the same from the same words, byte by byte, and others from another seed', async () => {
    const out = join(folder, 'drawn-4x60');
    const words = ['--nations', '4', '--assets', '60', '--seed', 'first', '--out', out];
    expect(await command('generate/scenario', ...words)).toMatchObject({ status: 0, stderr: '' });
    const files = scenarioFiles(drawn(4, 60));
    for (const [path, text] of files)
      expect([path, readFileSync(join(out, path), 'utf8') === text]).toEqual([path, true]);
    expect(readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())).toHaveLength(
      files.size,
    );
    const other = scenarioFiles(drawScenario({ nations: 4, assets: 60 }, 'second', firstLight));
    expect([...other.values()].filter((text) => [...files.values()].includes(text))).toHaveLength(
      firstLight.orders.length + 1,
    );
  });

  it('2 bear names that are used once and are no country or town that the list of names knows', () => {
    const names = [...small.nations, ...bareAssets(small)].map(({ name }) => name.en?.toLowerCase() ?? '');
    expect(new Set(names).size).toBe(names.length);
    const real = new Set(
      [...(en.location?.country ?? []), ...(en.location?.city_name ?? [])].map((name) => String(name).toLowerCase()),
    );
    expect(real.size).toBeGreaterThan(200);
    expect(names.filter((name) => real.has(name))).toEqual([]);
  });

  it.each([
    ['4 nations, 60 assets', small],
    ['6 nations, 100 assets', usual],
    ['19 nations, 5000 assets', large],
  ])(
    '3 have as many of everything as was asked for, every kind in each nation, and all on the map: %s',
    (size, scenario) => {
      expect(`${scenario.nations.length} nations, ${bareAssets(scenario).length} assets`).toBe(size);
      const ids = bareAssets(scenario).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(scenario.map.assets.map(({ id }) => id)).toEqual(ids);
      for (const { assets, seats } of scenario.nations) {
        expect([...new Set(assets.map(({ kind }) => kind))].sort()).toEqual([...ASSET_KINDS].sort());
        expect(seats).toHaveLength(2);
      }
    },
  );

  it.each([
    ['4 nations, 60 assets', small],
    ['6 nations, 100 assets', usual],
    ['nothing but energy, communications and banking', drawn(6, 100, { parts: [] })],
    ['one seat a nation', drawn(4, 60, { seats: 4, turns: 5, hoursPerTurn: 6 })],
    ['60 seats and 20 turns', drawn(30, 240, { seats: 60, turns: 20 })],
  ])('4 pass every check of the loader, which reads from their files what was drawn: %s', async (_, scenario) => {
    const { scenario: read, faults } = await loadScenario(write(scenario));
    expect(faults).toEqual([]);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const inOrder = ({ orders, campaigns, injects, ...rest }: Scenario) => ({
      ...rest,
      ...{ orders: orders.toSorted(byId), campaigns: campaigns.toSorted(byId), injects: injects.toSorted(byId) },
    });
    expect(read && inOrder(read)).toEqual(inOrder(scenario));
  });

  it.each([
    ['4 nations, 60 assets, two days', small, 16],
    ['6 nations, 100 assets, five days', usual, 40],
    ['8 nations, 600 assets, a day', drawn(8, 600), 8],
    ['19 nations, 5000 assets, a turn', large, 1],
  ])('5 serve everybody in full, hour by hour, while nothing is done to them: %s', (_, scenario, turns) => {
    for (const runs of quietTurns(scenario, turns)) {
      for (const { nation, columns, changes, personHours, network } of runs) {
        expect([nation, columns.worstPerMille.filter((worst) => worst < 1000)]).toEqual([nation, []]);
        expect([nation, columns.untreated.filter((untreated) => untreated === 1)]).toEqual([nation, []]);
        expect([nation, changes, Math.max(...Object.values(personHours))]).toEqual([nation, [], 0]);
        expect([nation, network.fear, network.banking.queue]).toEqual([nation, { cash: 0, fuel: 0 }, []]);
        // What lies in tanks is still good after days.
        expect(Math.min(...network.water.tanks.map(([dose = 0]) => dose))).toBeGreaterThan(200);
      }
    }
  });

  it('6 lose only what somebody’s stage took: behind every loss of a game stands one', () => {
    const { batches } = playLean({
      scenario: usual,
      seed: '1',
      turns: 8,
      bots: 'passive',
      tools: nativeTools,
    });
    const losses = (batches ?? []).flatMap(({ facts }) =>
      facts.flatMap((fact) => (fact.fact === 'serviceLost' ? [fact] : [])),
    );
    expect(losses.length).toBeGreaterThan(30);
    expect(new Set(losses.map(({ service }) => service)).size).toBeGreaterThan(4);
    expect(losses.filter(({ because }) => !because.some(({ what }) => what === 'stage'))).toEqual([]);
  });

  it('7 can leave parts out without changing what is left', () => {
    const without = drawn(6, 100, { parts: ['water', 'transport'] });
    const noRoads = (network: NationNetwork) => ({ ...network, transport: { ...network.transport, roads: null } });
    expect(without.nations.map(({ network }) => noRoads(network))).toEqual(
      usual.nations.map(({ network }) => noRoads(network)),
    );
    for (const { network } of without.nations)
      expect(network.transport.roads).toMatchObject({ nodes: 0, links: [], trips: [] });
    const bare = drawn(6, 100, { parts: [] });
    for (const { network, assets } of bare.nations) {
      expect(network.water).toEqual({ inp: '', works: [], taps: [] });
      expect(network.transport).toMatchObject({ ports: [], fuel: [] });
      expect(assets.filter(({ kind }) => kind === 'works' || kind === 'port')).toEqual([]);
    }
    expect(
      bare.campaigns
        .flatMap(({ tracks }) => tracks.flatMap(({ stages }) => stages))
        .every(({ effects }) => effects.every((effect) => effect.do !== 'stopDosing')),
    ).toBe(true);
  });

  it('8 are refused when they cannot be drawn, with the reason', async () => {
    const refused = async (...words: string[]) => (await command('generate/scenario', ...words)).stderr;
    const out = ['--out', join(folder, 'nowhere')];
    expect(await refused('--nations', '19', '--assets', '50', ...out)).toMatch(
      /19 nations have 152 assets at least, 8 each/,
    );
    expect(await refused('--nations', '4', '--seats', '9', ...out)).toMatch(/4 nations have 4 to 8 seats/);
    expect(await refused('--only', 'energy,water', ...out)).toMatch(/communications is missing/);
    expect(await refused('--out', folder)).toMatch(/is not empty|named after its folder/);
    expect(() => drawn(1, 60)).toThrow(/2 to 60 nations/);
  });
});

describe('drawn networks', () => {
  const networks = [
    ...usual.nations.map(({ id, network }) => [`${id} of 6`, network] as const),
    ...large.nations.slice(0, 2).map(({ id, network }) => [`${id} of 19`, network] as const),
  ];

  it.each(networks)('9 have a grid that no open breaker of a bus, and no lost line, overloads: %s', (_, { energy }) => {
    // A grid of its own: those of networks that were played hold the input of their last hour.
    const { grid, input } = nationGrid(structuredClone(energy)) as NationGrid;
    const { plan } = grid;
    const life = (change: Partial<typeof input>) => {
      const run = makeGridRun(grid, makeGridState(grid), input);
      startGrid(run, input);
      runGridHour(run, input);
      // Six hours of it, and six hours in which all is closed again.
      return Array.from({ length: 12 }, (_, hour) => runGridHour(run, hour < 6 ? { ...input, ...change } : input))
        .flat()
        .filter(({ what }) => what !== 'redispatched' && what !== 'feederRestored' && what !== 'branchOpened');
    };
    for (let bus = 0; bus < plan.buses; bus++) {
      const feederClosed = input.feederClosed.map((closed, f) => (plan.feeders[f]?.bus === bus ? 0 : closed));
      expect([bus, life({ feederClosed })]).toEqual([bus, []]);
    }
    for (const out of plan.branches.keys())
      expect([out, life({ branchClosed: input.branchClosed.map((closed, k) => (k === out ? 0 : closed)) })]).toEqual([
        out,
        [],
      ]);
  });

  it.each([
    ['6 nations', usual],
    ['19 nations', large],
  ])('10 have ties whose other end says the opposite: %s', (_, { nations }) => {
    for (const { id, network } of nations) {
      expect(network.energy.ties.length).toBeGreaterThan(0);
      for (const { nation, importKilowatts, capacityKilowatts } of network.energy.ties) {
        const there = nations.find((one) => one.id === nation)?.network.energy.ties ?? [];
        const mates = there.filter((mate) => mate.nation === id);
        expect(mates.map((mate) => [mate.importKilowatts + importKilowatts, mate.capacityKilowatts])).toEqual([
          [0, capacityKilowatts],
        ]);
      }
    }
  });

  it.each(networks)(
    '11 have sites that all reach the core, and carry all traffic with any one trunk cut: %s',
    (_, { communications }) => {
      const rank = new Map(communications.sites.map(({ id }, i) => [id, i]));
      const at = (site: string) => rank.get(site) ?? -1;
      const network = {
        sites: communications.sites.map((site) => ({ ...site, full: site })),
        links: communications.links.map((link) => ({ ...link, a: at(link.a), b: at(link.b) })),
        demands: communications.demands.map(({ from, to, mbps }) => ({ from: at(from), to: at(to), amount: mbps })),
      };
      const reserves = network.sites.map(({ full }) => full);
      const isTrunk = ({ kind, a, b }: (typeof network.links)[number]) =>
        kind !== 'satellite' && [a, b].every((site) => network.sites[site]?.layer !== 'access');
      const trunks = network.links.flatMap((link, i) => (isTrunk(link) ? [i] : []));
      for (const cut of [-1, ...trunks]) {
        const hour = runCommunicationsHour(network, reserves, { gridPerMille: [], down: { links: new Set([cut]) } });
        // Whom a cut leaves without any way, no width helps.
        const lost = hour.servedMbps.filter(
          (served, d) => served < (hour.askedMbps[d] ?? 0) && hour.joined[network.demands[d]?.from ?? -1],
        );
        expect([cut, lost]).toEqual([cut, []]);
        if (cut === -1) expect(hour.joined).not.toContain(false);
      }
      expect(new Set(communications.links.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    },
  );

  it.each(networks)(
    '12 have tanks that bridge an hour and more without pumps, also when the day has drawn them down: %s',
    (_, { water }) => {
      const network = openWaterNetwork(nativeTools.epanet, 'drawn', water.inp);
      const solve = rememberHours(network, 100);
      const at = (hour: number, power: number) => ({
        ...{ hour, powered: network.links.map(() => power), shut: [], automatic: true, notices: [] },
        treatment: { doseAtNode: Array.from({ length: network.nodeCount }, () => 800), decayPerMille: 10 },
      });
      let state = openingWater(network, 800);
      const bridged = Array.from({ length: 24 }, (_, hour) => {
        const hours = hoursUntilDry(network, solve, state, at(hour, 0), { atMost: 24, servedPerMille: 1000 });
        state = stepWater(network, solve, state, at(hour, 1)).state;
        return hours;
      });
      expect(Math.min(...bridged)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...bridged)).toBeLessThan(24);
      network.project.close();
    },
  );

  it.each(networks)('13 have roads on which an ordinary day is not slow: %s', (_, { transport: { roads } }) => {
    const links = roads.links.map(({ from, to, vehiclesPerHour, seconds }) => ({
      from,
      to,
      capacity: vehiclesPerHour,
      freeFlow: seconds,
      b: 0.15,
      power: 4,
    }));
    expect(links.length).toBeGreaterThan(8);
    const { tripCost, cost } = solveRoads(roadNetwork(roads.nodes, roads.zones, links), roads.trips, {
      gap: PLAY_GAP,
      mostRounds: 100,
    });
    expect([...tripCost].every(Number.isFinite)).toBe(true);
    for (const [i, { freeFlow }] of links.entries()) expect(cost[i]).toBeLessThan(freeFlow * 1.15);
  });
});
