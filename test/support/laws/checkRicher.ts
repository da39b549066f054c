import fc from 'fast-check';
import type { NationNetwork } from '../../../engine/model/network.ts';
import type { Nation } from '../../../engine/model/scenario.ts';
import { rankedAssets } from '../../../engine/state/rankedAssets.ts';
import { anyPlayed } from '../play/anyPlayed.ts';
import { type PlayedHour, playedHours } from '../play/playedHours.ts';
import { counterexample, luck, type Search } from './counterexample.ts';

const HOURS = 15;

/** More of something in every nation, and what of an hour must never be less for it. */
interface Richer {
  readonly more: (nation: Nation) => Nation;
  readonly gets: (hour: PlayedHour) => readonly number[];
}

/** What can be promised in play, hour after hour, whatever befalls both alike (docs/models.md, Coupling, the solver). */
export const RICHER = {
  /** A hospital that can wait longer for what it lacks stays open as long at least. */
  hospitals: {
    more: (nation) => ({
      ...nation,
      assets: nation.assets.map((asset) =>
        asset.kind === 'hospital'
          ? { ...asset, dependsOn: asset.dependsOn.map((need) => ({ ...need, bufferHours: need.bufferHours + 5 })) }
          : asset,
      ),
    }),
    gets: ({ nation, run }) =>
      rankedAssets(nation).flatMap(({ kind }, rank) =>
        kind === 'hospital' ? [run.columns.servicePerMille[rank] ?? Number.NaN] : [],
      ),
  },
  /** Machines that begin with more notes and hold more give as much at least, and hold as much at least afterwards. */
  notes: {
    more: withNetwork(({ banking, ...network }) => ({
      ...network,
      banking: {
        ...banking,
        districts: banking.districts.map((row) => ({
          ...row,
          notes: row.notes + 5000,
          notesFull: row.notesFull + 9000,
          notesBrought: row.notesBrought + 100,
        })),
      },
    })),
    gets: ({ run }) => run.network.banking.notes,
  },
  /** Where a port handles more, fewer containers wait. */
  ports: {
    more: withNetwork(({ transport, ...network }) => ({
      ...network,
      transport: {
        ...transport,
        ports: transport.ports.map((port) => ({ ...port, capacityPerHour: port.capacityPerHour + 40 })),
      },
    })),
    gets: ({ nation, run }) =>
      rankedAssets(nation).flatMap(({ kind }, rank) =>
        kind === 'port' ? [-(run.columns.waiting[rank] ?? Number.NaN)] : [],
      ),
  },
} as const satisfies Readonly<Record<string, Richer>>;

/** Plays the same twice, once with more of something: nobody who is promised as much gets less. */
export function checkRicher({ more, gets }: Richer, search: Search): string | null {
  const law = fc.property(luck, (luck) => {
    const scenario = anyPlayed(luck);
    const rich = playedHours({ ...scenario, nations: scenario.nations.map(more) }, luck, HOURS);
    for (const poor of playedHours(scenario, luck, HOURS)) {
      const { value } = rich.next();
      for (const [n, hour] of poor.entries()) {
        const other = value?.[n];
        if (!other) throw new Error('the richer exercise is shorter');
        const [less, least] = [gets(other), gets(hour)];
        for (const [i, was] of least.entries())
          if (!((less[i] ?? Number.NaN) >= was))
            throw new Error(`${hour.nation.id} in hour ${hour.hour} has ${less[i]} with more, and ${was} without`);
      }
    }
    rich.return(undefined);
  });
  return counterexample(law, search);
}

function withNetwork(more: (network: NationNetwork) => NationNetwork): Richer['more'] {
  return (nation) => ({ ...nation, network: more(nation.network) });
}
