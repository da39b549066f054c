import { directSector, runCoupledHour } from '../../engine/infrastructure/coupling/coupledHour.ts';
import { fullBuffers } from '../../engine/infrastructure/coupling/dependency.ts';
import { playPlan } from '../../engine/infrastructure/play/playPlan.ts';
import { runHours } from '../../engine/infrastructure/play/runHours.ts';
import { PLAY_SECTORS } from '../../engine/infrastructure/play/sectorOf.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { Tools } from '../../engine/run/game.ts';
import { initialState } from '../../engine/state/initialState.ts';
import type { NationRow } from '../../engine/state/state.ts';
import type { Catalogue } from '../generate/scenario/catalogue.ts';
import { drawScenario } from '../generate/scenario/drawScenario.ts';
import type { Figure } from './figure.ts';
import { micros } from './measure.ts';

/** The largest take a large part of a second each. */
const MOST_TIMED = 12;

/** Times an hour of all nations' networks together on drawn exercises of growing size: the coupling by itself, and with every solver. */
export function couplingFigures(repetitions: number, catalogue: Catalogue, tools: Tools): readonly Figure[] {
  return (
    [
      [6, 100],
      [6, 1000],
      [19, 5000],
    ] as const
  ).flatMap(([nations, assets]) =>
    figuresOf(
      drawScenario({ nations, assets }, 'bench', catalogue),
      tools,
      Math.min(MOST_TIMED, Math.max(5, repetitions)),
    ),
  );
}

function figuresOf(scenario: Scenario, tools: Tools, repetitions: number): readonly Figure[] {
  const assets = scenario.nations.reduce((sum, nation) => sum + nation.assets.length, 0);
  const { network } = playPlan(scenario.nations);
  // A third of the places of energy is out, so that buffers are spent and failures spread.
  const ablePerMille = network.assets.map(({ sector }, i) => (sector === 'energy' && i % 3 === 0 ? 0 : 1000));
  const sectors = PLAY_SECTORS.map(directSector);
  let state = fullBuffers(network);
  const quiet = hoursOf(scenario, tools);
  const struck = hoursOf(scenario, tools);
  for (const [id, row] of Object.entries(struck.rows))
    struck.rows[id] = {
      ...row,
      columns: {
        ...row.columns,
        feedersClosed: row.columns.feedersClosed.map((closed, i) => (i % 3 === 0 ? 0 : closed)),
      },
    };
  const figure = (name: string, run: (hour: number) => unknown): Figure => ({
    ...{ group: 'solvers', name: `${name}, ${assets} assets`, unit: 'µs', clock: 'wall', aim: null },
    ...micros(repetitions, 1, run),
    work: { nations: scenario.nations.length, assets, dependencies: network.dependencies.length },
  });
  return [
    figure('an hour of the coupling, a third of energy out', (hour) => {
      state = runCoupledHour(network, sectors, state, { hour, ablePerMille, demandPerMille: [] }).state;
    }),
    figure('an hour of all networks, nothing wrong', quiet.run),
    figure('an hour of all networks, a third of the feeders open', struck.run),
  ];
}

/** A scenario's hours one after the other, outside of any exercise. */
function hoursOf(
  scenario: Scenario,
  { epanet }: Tools,
): { readonly rows: Record<string, NationRow>; run(hour: number): void } {
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
      for (const { nation, columns, buffers, network } of runHours(scenario.nations, rowOf, epanet, span))
        rows[nation] = { ...rowOf(nation), columns, buffers, network };
    },
  };
}
