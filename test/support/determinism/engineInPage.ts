import type { Scenario } from '../../../engine/model/scenario.ts';
import { portableSha256 } from '../../../engine/run/portableSha256.ts';
import { portableTools } from '../../../ui/debrief/worker/portableTools.ts';
import { lifeText } from '../grid/gridLife.ts';
import { sectorRun } from '../sectorRun.ts';
import { type RunHashes, runHashes, type SeededRun } from './runHashes.ts';

/** What the determinism test calls on a page: whole runs under Immer, with the tools of the debrief's worker. */
export type PlayInPage = (scenario: Scenario, runs: readonly SeededRun[]) => Promise<readonly RunHashes[]>;

const loading = portableTools();

const playInPage: PlayInPage = async (scenario, runs) => {
  const tools = await loading;
  return runs.map((run) => runHashes(scenario, run, { tools, writer: 'immer' }));
};

/** What the determinism test calls for the grid: the hash of so many hours of a seed's grid, states, flows and events. */
export type GridInPage = (seed: string, hours: number) => string;

const gridInPage: GridInPage = (seed, hours) => portableSha256(lifeText(seed, hours));

/** The same for the solvers of communications, banking and coupling: a hash for each seed. */
export type SectorsInPage = (seeds: readonly string[]) => readonly string[];

const sectorsInPage: SectorsInPage = (seeds) => seeds.map(sectorRun);

Object.assign(globalThis, { playInPage, gridInPage, sectorsInPage });
