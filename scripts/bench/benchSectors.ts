import { performance } from 'node:perf_hooks';
import { runBankingHour } from '../../engine/infrastructure/banking/bankingHour.ts';
import { runCommunicationsHour } from '../../engine/infrastructure/communications/communicationsHour.ts';
import { directSector, runCoupledHour } from '../../engine/infrastructure/coupling/coupledHour.ts';
import { fullBuffers } from '../../engine/infrastructure/coupling/dependency.ts';
import { drawNations } from '../generate/nations/drawNations.ts';
import type { DrawnNations } from '../generate/nations/drawnNations.ts';

/** One figure and the work behind it: microseconds, the median of many repetitions. */
export interface SectorFigure {
  readonly work: string;
  readonly micros: number;
}

const ORDER = ['energy', 'communications', 'banking', 'water', 'transport', 'health', 'people'].map(directSector);

/** Times an hour of communications, of banking and of the coupling for all nations together, on drawn nations of growing size. */
export function benchSectors(repetitions: number): readonly SectorFigure[] {
  return (
    [
      [6, 100],
      [6, 1000],
      [19, 5000],
    ] as const
  ).flatMap(([nations, assets]) => figuresOf(nations, assets, repetitions));
}

function figuresOf(nations: number, assets: number, repetitions: number): readonly SectorFigure[] {
  const drawn = JSON.parse(drawNations({ nations, assets, seed: 'bench' })) as DrawnNations;
  const size = `${nations} nations, ${assets} assets`;
  // A third of the plants is out, so that buffers are spent and failures spread.
  const ablePerMille = drawn.assets.map(({ kind }, i) => (kind === 'plant' && i % 3 === 0 ? 0 : 1000));
  let state = fullBuffers(drawn);
  const coupled = median(repetitions, (hour) => {
    state = runCoupledHour(drawn, ORDER, state, { hour, ablePerMille, demandPerMille: [] }).state;
  });
  const full = drawn.communications.map(({ sites }) => sites.map((site) => site.full));
  const reserves = full.map((each) => each);
  const hubs = drawn.communications.reduce((sum, { sites }) => sum + sites.length, 0);
  const demands = drawn.communications.reduce((sum, network) => sum + network.demands.length, 0);
  const communications = median(repetitions, (hour) => {
    for (const [n, network] of drawn.communications.entries()) {
      const gridPerMille = network.sites.map((_, i) => ((hour + i) % 4 === 0 ? 0 : 1000));
      reserves[n] = [...runCommunicationsHour(network, reserves[n] ?? [], { gridPerMille }).reserves];
    }
  });
  const states = drawn.banking.map((bank) => bank.state);
  const districts = drawn.banking.reduce((sum, bank) => sum + bank.districts.length, 0);
  const quiet = { powerPerMille: [], communicationsPerMille: [], issuerPerMille: [], deliveries: [] };
  const banking = median(repetitions, (hour) => {
    for (const [n, bank] of drawn.banking.entries()) {
      const banks = bank.rules.credit.length;
      const orders = Array.from({ length: banks > 1 ? 10 : 0 }, (_, i) => ({
        ...{ id: `${hour}/${i}`, debtor: i % banks, creditor: (i + 1 + (hour % (banks - 1))) % banks },
        ...{ amount: 100 + 37 * ((hour + i) % 20), atMinute: 480 },
      }));
      const input = {
        ...quiet,
        fromMinute: 480,
        orders,
        systemUp: true,
        switchPerMille: 1000,
        cashDemandPerMille: 1000,
      };
      const hourOf = runBankingHour(bank.rules, bank.districts, states[n] ?? bank.state, input);
      // Queues begin anew each hour: what is timed is an hour, not a pile of days.
      states[n] = { ...hourOf.state, rtgs: { ...hourOf.state.rtgs, queue: [] } };
    }
  });
  return [
    {
      work: `an hour of the coupling, ${size}, ${drawn.dependencies.length} dependencies, a third of the plants out`,
      micros: coupled,
    },
    { work: `an hour of communications, ${size}: ${hubs} sites, ${demands} demands`, micros: communications },
    { work: `an hour of banking, ${size}: 10 orders a nation, ${districts} districts`, micros: banking },
  ];
}

function median(repetitions: number, work: (n: number) => void): number {
  for (let n = 0; n < 20; n++) work(n);
  const micros = Array.from({ length: Math.max(5, repetitions) }, (_, n) => {
    const from = performance.now();
    work(n);
    return 1000 * (performance.now() - from);
  }).sort((a, b) => a - b);
  return Math.round(micros[Math.floor(micros.length / 2)] ?? Number.NaN);
}
