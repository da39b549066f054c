import { runHours } from '../../../engine/infrastructure/play/runHours.ts';
import type { PersonHours, Transit } from '../../../engine/model/event.ts';
import type { Fact } from '../../../engine/model/fact.ts';
import type { NetworkState } from '../../../engine/model/networkState.ts';
import type { Nation, Service } from '../../../engine/model/scenario.ts';
import { apply } from '../../../engine/state/apply.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { rankedAssets } from '../../../engine/state/rankedAssets.ts';
import { nationRow } from '../../../engine/state/rows.ts';
import type { NationRow, State } from '../../../engine/state/state.ts';
import { partsAt } from '../../../scenarios/load/networks/partsAt.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { firstLight } from '../firstLight.ts';
import { chainLines } from './chainLines.ts';

/** Nations whose networks run turn by turn, of as many hours as a case asks for, with nobody at the table. */
export interface HoursAtHand {
  readonly state: State;
  /** The hour that runs next. */
  readonly hour: number;
  /** Runs one turn of so many hours. What it comes to is written as in an exercise. */
  run(hours: number, transits?: readonly Transit[]): void;
  /** Runs so many turns of an hour each. */
  runEach(turns: number): void;
  /** Writes facts, such as what a stage or an order does, before the next hour. */
  write(...facts: readonly Fact[]): void;
  strike(asset: string, what: 'openFeeders' | 'stopDosing'): void;
  /** Puts parts that stand or end at an asset out of service, for so many hours or until a crew has mended them. */
  disable(asset: string, parts: readonly string[], forHours?: number): void;
  /** What can be put out of service at an asset. */
  partsAt(asset: string): readonly string[];
  /** Closes opened feeders, and mends what is disabled, when the hour that runs next is over. */
  closeFeeders(site: string): void;
  /** Takes so much of a works or substation away for the turn that runs next. */
  reduce(asset: string, byPerMille: number): void;
  row(nation: string): NationRow;
  network(nation: string): NetworkState;
  column(asset: string, name: keyof NationRow['columns']): number;
  /** What an asset's dependencies still hold, thousandths of an hour, in their order. */
  buffers(asset: string): readonly number[];
  /** What was lost and restored so far: `9 isl-town power`, in the order in which it was told. */
  readonly lost: readonly string[];
  readonly restored: readonly string[];
  /** Every loss so far, with its chain. */
  readonly losses: readonly Extract<Fact, { fact: 'serviceLost' }>[];
  /** What people went without in the turn that ran last. */
  personHours(nation: string): PersonHours;
  /** The chain behind the last loss of this kind. */
  chain(asset: string, service: Service): readonly string[];
}

/** Puts nations at hand, at hour 0 and as trustful as is said. */
export function hoursAtHand(nations: readonly Nation[], trustPerMille = 600): HoursAtHand {
  const quiet = { campaigns: [], injects: [], readOuts: [], subjects: [] };
  const state = initialState({ ...firstLight, ...quiet, nations, trustPerMille });
  const lost: Extract<Fact, { fact: 'serviceLost' }>[] = [];
  const restored: string[] = [];
  const counted = new Map<string, PersonHours>();
  let hour = 0;
  state.turn = 1;
  const find = (id: string) => {
    const nation = nations.find(({ assets }) => assets.some((asset) => asset.id === id));
    if (!nation) throw new Error(`no asset ${id}`);
    return { nation: nation.id, rank: rankedAssets(nation).findIndex((asset) => asset.id === id) };
  };
  const write = (...facts: readonly Fact[]) => {
    for (const fact of facts) apply(state, fact);
  };
  const run = (hours: number, transits: readonly Transit[] = []) => {
    const { turn } = state;
    const runs = runHours(nations, (id) => nationRow(state, id), nativeTools.epanet, {
      ...{ turn, fromHour: hour, hours, transits },
    });
    for (const { nation, columns, buffers, network, changes, personHours, partsBack } of runs) {
      write({ fact: 'networkRan', nation, columns, buffers, network });
      for (const { asset, left } of partsBack) write({ fact: 'partsBack', nation, asset, left });
      for (const change of changes) {
        const { asset, service, hour: at, because } = change;
        if (change.to === 'lost') {
          const fact = { fact: 'serviceLost' as const, turn, nation, asset, service, hour: at, because };
          lost.push(fact);
          write(fact);
        } else {
          restored.push(`${at} ${asset} ${service}`);
          write({ fact: 'serviceRestored', turn, nation, asset, service, hour: at });
        }
      }
      counted.set(nation, personHours);
    }
    hour += hours;
    write({ fact: 'turnClosed', turn }, { fact: 'turnOpened', turn: turn + 1 });
  };
  return {
    state,
    get hour() {
      return hour;
    },
    run,
    runEach: (turns) => {
      for (let turn = 0; turn < turns; turn++) run(1);
    },
    write,
    strike: (asset, what) => {
      const cause = { what: 'stage' as const, asset, hour, stage: `test/${asset}/${what}`, depth: 0 };
      write({ fact: 'struck', nation: find(asset).nation, asset, what, cause });
    },
    disable: (asset, parts, forHours) => {
      const { nation } = find(asset);
      const cause = { what: 'stage' as const, asset, hour, stage: `test/${asset}/disable`, depth: 0 };
      const untilHour = forHours === undefined ? null : hour + forHours;
      write({ fact: 'struck', nation, asset, what: 'disable', cause, parts, untilHour });
    },
    partsAt: (asset) => {
      const { network } = nations.find(({ id }) => id === find(asset).nation) ?? {};
      return network ? partsAt(network, asset) : [];
    },
    closeFeeders: (asset) => {
      const { nation } = find(asset);
      write(
        { fact: 'repairStarted', nation, asset, crewHours: 1 },
        { fact: 'repairCrewAdded', nation, asset, fromHour: hour, count: 1 },
      );
    },
    reduce: (asset, byPerMille) =>
      write({ fact: 'reduced', nation: find(asset).nation, asset, byPerMille, untilTurn: state.turn }),
    row: (nation) => nationRow(state, nation),
    network: (nation) => {
      const { network } = nationRow(state, nation);
      if (!network) throw new Error('no hour has run');
      return network;
    },
    column: (asset, name) => {
      const { nation, rank } = find(asset);
      return nationRow(state, nation).columns[name][rank] ?? Number.NaN;
    },
    buffers: (asset) => {
      const { nation, rank } = find(asset);
      return nationRow(state, nation).buffers.milliHours[rank] ?? [];
    },
    get lost() {
      return lost.map(({ hour: at, asset, service }) => `${at} ${asset} ${service}`);
    },
    restored,
    losses: lost,
    personHours: (nation) => {
      const hours = counted.get(nation);
      if (!hours) throw new Error('no hour has run');
      return hours;
    },
    chain: (asset, service) =>
      chainLines(lost.findLast((fact) => fact.asset === asset && fact.service === service)?.because ?? []),
  };
}
