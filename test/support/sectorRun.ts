import { clearByFictitiousDefaults } from '../../engine/infrastructure/banking/clearing.ts';
import { clearWholeUnits } from '../../engine/infrastructure/banking/clearWholeUnits.ts';
import { largestSettlement } from '../../engine/infrastructure/banking/largestSettlement.ts';
import { type RtgsState, runRtgsHour } from '../../engine/infrastructure/banking/rtgsHour.ts';
import { allPairsMaxFlow } from '../../engine/infrastructure/communications/allPairsMaxFlow.ts';
import { autonomyOf } from '../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES } from '../../engine/infrastructure/communications/autonomyClasses.ts';
import { runCommunicationsHour } from '../../engine/infrastructure/communications/communicationsHour.ts';
import { concurrentFlow } from '../../engine/infrastructure/communications/concurrentFlow.ts';
import { explain } from '../../engine/infrastructure/coupling/causalChain.ts';
import { coupledHistory } from '../../engine/infrastructure/coupling/coupledHistory.ts';
import { directSector, runCoupledHour } from '../../engine/infrastructure/coupling/coupledHour.ts';
import { fullBuffers } from '../../engine/infrastructure/coupling/dependency.ts';
import { inoperability } from '../../engine/infrastructure/coupling/inoperability.ts';
import { makeDice } from '../../engine/run/dice.ts';
import { portableSha256 } from '../../engine/run/portableSha256.ts';

/** Draws networks of every kind from a seed, runs their solvers, and gives the hash of all that they say, fractions to the last bit. */
export function sectorRun(seed: string): string {
  const dice = makeDice(seed);
  let rolls = 0;
  const whole = (most: number): number => dice.word([rolls++, 'draw']) % (most + 1);
  const list = <T>(length: number, draw: (i: number) => T): T[] => Array.from({ length }, (_, i) => draw(i));
  return portableSha256(JSON.stringify([communications(), banking(), coupling()]));

  function communications(): unknown {
    const count = 4 + whole(8);
    const links = list(count + whole(8), (i) => ({
      id: `link-${i}`,
      kind: (['fibre', 'microwave', 'subsea', 'satellite'] as const)[whole(3)] ?? 'fibre',
      a: i < count - 1 ? i + 1 : whole(count - 1),
      b: i < count - 1 ? whole(i) : whole(count - 1),
      capacityMbps: 10 + whole(90),
    }));
    const demands = list(8, () => ({ from: whole(count - 1), to: whole(count - 1), amount: whole(30) }));
    const sites = list(count, (i) => {
      const layer = (['core', 'transport', 'access'] as const)[i === 0 ? 0 : whole(2)] ?? 'core';
      const batteryMinutes = autonomyOf(AUTONOMY_CLASSES.mobile.battery, whole(999));
      return { id: `site-${i}`, layer, full: { batteryMinutes, fuelMinutes: whole(300) } };
    });
    const graph = { nodes: count, links: links.map(({ a, b, capacityMbps }) => ({ a, b, capacity: capacityMbps })) };
    let reserves = sites.map(({ full }) => full);
    const hours = list(6, () => {
      const hour = runCommunicationsHour({ sites, links, demands }, reserves, {
        gridPerMille: list(count, () => whole(1) * 1000),
      });
      reserves = [...hour.reserves];
      return hour;
    });
    return [concurrentFlow(graph, demands, { phases: 100 }), [...allPairsMaxFlow(graph)], hours];
  }

  function banking(): unknown {
    const balances = list(5, () => whole(20));
    const order = (n: number) => {
      const debtor = whole(4);
      return { id: `${n}`, debtor, creditor: (debtor + 1 + whole(3)) % 5, amount: 1 + whole(30), atMinute: 0 };
    };
    let state: RtgsState = { balances, queue: [], unsent: [] };
    const rules = { openMinute: 0, cutOffMinute: 300, credit: list(5, () => whole(5)), gridlock: 'largest' as const };
    const day = list(6, (h) => {
      const orders = list(6, (n) => ({ ...order(6 * h + n), atMinute: 60 * h + 5 * n }));
      const hour = runRtgsHour(rules, state, { fromMinute: 60 * h, orders, systemUp: whole(4) > 0 });
      state = hour.state;
      return hour;
    });
    const debts = {
      owed: list(6, () => list(6, () => whole(40))),
      outside: list(6, () => whole(60)),
      cash: list(6, () => whole(50)),
    };
    return [
      largestSettlement(balances, list(14, order)),
      day,
      clearByFictitiousDefaults(debts),
      clearWholeUnits(debts),
    ];
  }

  function coupling(): unknown {
    const sectors = ['energy', 'communications', 'banking'];
    const assets = list(12, (i) => ({
      id: `asset-${i}`,
      nation: `nation-${whole(2)}`,
      sector: sectors[whole(2)] ?? '',
    }));
    const dependencies = list(16, () => ({
      giver: whole(11),
      taker: whole(11),
      kind: (['physical', 'cyber', 'geographic', 'logical'] as const)[whole(3)] ?? 'physical',
      service: `service-${whole(2)}`,
      bufferHours: whole(3),
      refillPerMille: 250 * whole(4),
      lossPerMille: 250 * whole(4),
      restartHours: whole(2),
      alternative: whole(3) === 0 ? 'either' : null,
    }));
    const network = { assets, dependencies };
    let state = fullBuffers(network);
    const hours = list(8, (hour) => {
      const ablePerMille = list(12, () => (whole(5) === 0 ? whole(9) * 100 : 1000));
      const done = runCoupledHour(network, sectors.map(directSector), state, {
        hour,
        ablePerMille,
        demandPerMille: [],
      });
      state = done.state;
      return done;
    });
    const { lossOf, causesOf } = coupledHistory(network, hours, (which, hour) => [{ what: 'struck', which, hour }]);
    const chains = assets.map(({ id }) => {
      const loss = lossOf(id, 7);
      return loss && explain(loss, causesOf);
    });
    const table = list(5, () => list(5, () => whole(30) / 100));
    return [
      hours,
      chains,
      inoperability(
        table,
        list(5, () => whole(60) / 100),
      ),
    ];
  }
}
