import type { BotName } from '../../engine/bots/botNames.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { portableSha256 } from '../../engine/run/portableSha256.ts';
import { portableTools } from '../../ui/debrief/worker/portableTools.ts';
import { lifeText } from './grid/gridLife.ts';
import { sectorRun } from './sectorRun.ts';

/** What the determinism test calls on a page: a whole run with the tools of the debrief's worker, told by its two hashes. */
export type PlayInPage = (
  scenario: Scenario,
  seed: string,
  bots: BotName,
) => Promise<{ readonly stateHash: string | null; readonly logHash: string | undefined }>;

const loading = portableTools();

const playInPage: PlayInPage = async (scenario, seed, bots) => {
  const room = playBots({ scenario, seed, turns: 8, bots, tools: await loading, writer: 'immer' });
  return { stateHash: room.stateHash, logHash: room.entries.at(-1)?.chain };
};

/** What the determinism test calls for the grid: the hash of so many hours of a seed's grid, states, flows and events. */
export type GridInPage = (seed: string, hours: number) => string;

const gridInPage: GridInPage = (seed, hours) => portableSha256(lifeText(seed, hours));

/** The same for the solvers of communications, banking and coupling: a hash for each seed. */
export type SectorsInPage = (seeds: readonly string[]) => readonly string[];

const sectorsInPage: SectorsInPage = (seeds) => seeds.map(sectorRun);

Object.assign(globalThis, { playInPage, gridInPage, sectorsInPage });
