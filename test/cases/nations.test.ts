/** Synthetic nations of a chosen size: the same from the same seed, invented, and ready to be run by the solvers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '@faker-js/faker';
import { describe, expect, it } from 'vitest';
import { type BankingState, runBankingHour } from '../../engine/infrastructure/banking/bankingHour.ts';
import { runCommunicationsHour } from '../../engine/infrastructure/communications/communicationsHour.ts';
import { weakPointsOf } from '../../engine/infrastructure/communications/weakPoints.ts';
import { directSector, runCoupledHour } from '../../engine/infrastructure/coupling/coupledHour.ts';
import { fullBuffers } from '../../engine/infrastructure/coupling/dependency.ts';
import { failuresAbroad } from '../../engine/infrastructure/coupling/failuresAbroad.ts';
import { drawNations, type NationsSize } from '../../scripts/generate/nations/drawNations.ts';
import type { DrawnNations } from '../../scripts/generate/nations/drawnNations.ts';
import { command } from '../support/command.ts';
import { ROOT } from '../support/sourceFile.ts';

const ORDER = ['energy', 'communications', 'banking', 'water', 'transport', 'health', 'people'].map(directSector);
const drawn = (size: NationsSize): DrawnNations => JSON.parse(drawNations(size));
const small = drawn({ nations: 4, assets: 60, seed: 'first' });

describe('synthetic nations', () => {
  it('1 are the same from the same seed, byte by byte, and others from another', () => {
    const committed = readFileSync(join(ROOT, 'test/reference/nations/nations_4x60.json'), 'utf8');
    expect(drawNations({ nations: 4, assets: 60, seed: 'first' })).toBe(committed);
    expect(drawNations({ nations: 4, assets: 60, seed: 'second' })).not.toBe(committed);
  });

  it('2 bear names that are used once and are no country or town that the list of names knows', () => {
    const names = [...small.nations, ...small.assets].map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const real = new Set(
      [...(en.location?.country ?? []), ...(en.location?.city_name ?? [])].map((name) => String(name).toLowerCase()),
    );
    expect(real.size).toBeGreaterThan(200);
    expect(names.filter((name) => real.has(name))).toEqual([]);
    const ids = [...small.nations, ...small.assets].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    [4, 50],
    [6, 100],
    [19, 1000],
    [19, 5000],
  ])(
    '3 of %i nations and %i assets have that many, every kind in each, and serve in full when nothing is wrong',
    (nations, assets) => {
      const all = drawn({ nations, assets, seed: 'size' });
      expect([all.nations.length, all.assets.length]).toEqual([nations, assets]);
      const kinds = new Set(all.assets.map(({ kind }) => kind));
      for (const { id } of all.nations) {
        const own = all.assets.filter(({ nation }) => nation === id);
        expect(new Set(own.map(({ kind }) => kind)).size).toBe(kinds.size);
      }
      const hour = runCoupledHour(all, ORDER, fullBuffers(all), { hour: 0, ablePerMille: [], demandPerMille: [] });
      expect([hour.settled, hour.servicePerMille.every((service) => service === 1000)]).toEqual([true, true]);
    },
  );

  it('4 hand failures over borders, lose their hospitals when fuel ends, and settle within the passes of play', () => {
    const struck = small.assets.map(({ kind }) => (kind === 'plant' ? 0 : 1000));
    let state = fullBuffers(small);
    const dark = Array.from({ length: 60 }, (_, hour) => {
      const done = runCoupledHour(small, ORDER, state, { hour, ablePerMille: struck, demandPerMille: [] });
      state = done.state;
      expect(done.settled).toBe(true);
      if (hour === 0) expect(failuresAbroad(small, done)).toHaveLength(small.nations.length);
      return done.servicePerMille.filter((service, i) => small.assets[i]?.kind === 'hospital' && service === 0).length;
    });
    const hospitals = small.assets.filter(({ kind }) => kind === 'hospital').length;
    expect([dark[0], dark.at(-1)]).toEqual([0, hospitals]);
  });

  it('5 have communications that carry all their traffic, and banking that runs its day', () => {
    for (const network of small.communications) {
      const reserves = network.sites.map(({ full }) => full);
      const hour = runCommunicationsHour(network, reserves, { gridPerMille: [] });
      expect(hour.joined.every(Boolean)).toBe(true);
      expect(hour.servedMbps).toEqual(hour.askedMbps);
      const graph = {
        nodes: network.sites.length,
        links: network.links.map((link) => ({ ...link, capacity: 1 })),
      };
      expect(weakPointsOf(graph).nodes.length).toBeLessThan(graph.nodes);
    }
    for (const { rules, districts, state } of small.banking) {
      let now: BankingState = state;
      for (let hour = 7; hour < 18; hour++) {
        const banks = now.rtgs.balances.length;
        const orders = Array.from({ length: banks > 1 ? 4 : 0 }, (_, i) => ({
          id: `${hour}/${i}`,
          debtor: i % banks,
          creditor: (i + 1) % banks,
          amount: 300,
          atMinute: 60 * hour,
        }));
        const quiet = {
          powerPerMille: [],
          communicationsPerMille: [],
          switchPerMille: 1000,
          issuerPerMille: [],
          cashDemandPerMille: 1000,
          deliveries: [],
        };
        now = runBankingHour(rules, districts, now, { ...quiet, fromMinute: 60 * hour, orders, systemUp: true }).state;
      }
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      expect(sum(now.rtgs.balances)).toBe(sum(state.rtgs.balances));
      expect(now.cash.every(({ notes }) => notes > 0)).toBe(true);
    }
  });

  it('6 are refused when there are too few assets for every kind', async () => {
    const told = await command('generate/nations', '--nations', '19', '--assets', '50');
    expect(told.status).toBe(2);
    expect(told.stderr).toMatch(/19 nations need at least 190 assets, 10 each/);
  });
});
