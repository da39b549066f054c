import { performance } from 'node:perf_hooks';
import { directSector, runCoupledHour } from '../../engine/infrastructure/coupling/coupledHour.ts';
import { fullBuffers } from '../../engine/infrastructure/coupling/dependency.ts';
import { playPlan } from '../../engine/infrastructure/play/playPlan.ts';
import { runHours } from '../../engine/infrastructure/play/runHours.ts';
import { PLAY_SECTORS } from '../../engine/infrastructure/play/sectorOf.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { initialState } from '../../engine/state/initialState.ts';
import type { NationRow } from '../../engine/state/state.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import type { Catalogue } from '../generate/scenario/catalogue.ts';
import { drawScenario } from '../generate/scenario/drawScenario.ts';

/** One figure and the work behind it: microseconds, the median of many repetitions. */
export interface SectorFigure {
  readonly work: string;
  readonly micros: number;
}

/** Times an hour of all nations' networks together on drawn exercises of growing size: the coupling by itself, and with every solver. */
export function benchSectors(repetitions: number, catalogue: Catalogue): readonly SectorFigure[] {
  return (
    [
      [6, 100],
      [6, 1000],
      [19, 5000],
    ] as const
  ).flatMap(([nations, assets]) => figuresOf(drawScenario({ nations, assets }, 'bench', catalogue), repetitions));
}

function figuresOf(scenario: Scenario, repetitions: number): readonly SectorFigure[] {
  const assets = scenario.nations.flatMap((nation) => nation.assets);
  const size = `${scenario.nations.length} nations, ${assets.length} assets`;
  const { network } = playPlan(scenario.nations);
  // A third of the substations is out, so that buffers are spent and failures spread.
  const ablePerMille = network.assets.map(({ sector }, i) => (sector === 'energy' && i % 3 === 0 ? 0 : 1000));
  const sectors = PLAY_SECTORS.map(directSector);
  let state = fullBuffers(network);
  const coupled = median(repetitions, (hour) => {
    state = runCoupledHour(network, sectors, state, { hour, ablePerMille, demandPerMille: [] }).state;
  });
  const quiet = hoursOf(scenario);
  const struck = hoursOf(scenario);
  for (const [id, row] of Object.entries(struck.rows))
    struck.rows[id] = {
      ...row,
      columns: {
        ...row.columns,
        feedersClosed: row.columns.feedersClosed.map((closed, i) => (i % 3 === 0 ? 0 : closed)),
      },
    };
  const below = `${network.dependencies.length} dependencies with what networks deliver`;
  return [
    { work: `an hour of the coupling, ${size}, ${below}, a third of energy out`, micros: coupled },
    { work: `an hour of all networks, ${size}, nothing wrong`, micros: median(repetitions, quiet.run) },
    { work: `an hour of all networks, ${size}, a third of the feeders open`, micros: median(repetitions, struck.run) },
  ];
}

/** A scenario's hours one after the other, outside of any exercise. */
function hoursOf(scenario: Scenario): { readonly rows: Record<string, NationRow>; run(hour: number): void } {
  const rows: Record<string, NationRow> = { ...initialState(scenario).nations };
  const rowOf = (nation: string) => {
    const row = rows[nation];
    if (!row) throw new Error(`no row for ${nation}`);
    return row;
  };
  return {
    rows,
    run(hour) {
      const span = { turn: 1, fromHour: hour, hours: 1, transits: [] };
      for (const { nation, columns, buffers, network } of runHours(scenario.nations, rowOf, nativeTools.epanet, span))
        rows[nation] = { ...rowOf(nation), columns, buffers, network };
    },
  };
}

/** Hours before the first that is timed, and how many are timed at most: the largest take a second each. */
const WARM_UP = 6;
const MOST_TIMED = 12;

function median(repetitions: number, work: (n: number) => void): number {
  for (let n = 0; n < WARM_UP; n++) work(n);
  const micros = Array.from({ length: Math.min(MOST_TIMED, Math.max(5, repetitions)) }, (_, n) => {
    const from = performance.now();
    work(WARM_UP + n);
    return 1000 * (performance.now() - from);
  }).sort((a, b) => a - b);
  return Math.round(micros[Math.floor(micros.length / 2)] ?? Number.NaN);
}
