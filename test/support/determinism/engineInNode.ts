/** Run by another Node than the tests': reads what is asked as JSON from stdin, answers with hashes as JSON on stdout. */
import { json } from 'node:stream/consumers';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { nativeSha256 } from '../../../server/nativeSha256.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { type FlowTexts, playFlows } from '../flowsInPage.ts';
import { lifeText } from '../grid/gridLife.ts';
import { sectorRun } from '../sectorRun.ts';
import { type RunHashes, runHashes, type SeededRun } from './runHashes.ts';

/** Runs of a scenario; seeds of grids over so many hours; seeds of the other sectors; so many seeds of flows. */
export interface AskedOfNode {
  readonly runs?: { readonly scenario: Scenario; readonly each: readonly SeededRun[] };
  readonly grids?: { readonly seeds: readonly string[]; readonly hours: number };
  readonly sectors?: readonly string[];
  readonly flows?: { readonly texts: FlowTexts; readonly seeds: number };
}

/** The version that answered, and a hash for each thing asked, in its order. */
export interface AnswerOfNode {
  readonly version: string;
  readonly runs: readonly RunHashes[];
  readonly grids: readonly string[];
  readonly sectors: readonly string[];
  readonly flows: readonly string[];
}

const { runs, grids, sectors, flows } = (await json(process.stdin)) as AskedOfNode;
const answer: AnswerOfNode = {
  version: process.version,
  runs: runs?.each.map((run) => runHashes(runs.scenario, run, { tools: nativeTools, writer: 'thaw' })) ?? [],
  grids: grids?.seeds.map((seed) => nativeSha256(lifeText(seed, grids.hours))) ?? [],
  sectors: sectors?.map(sectorRun) ?? [],
  flows: flows ? playFlows(nativeTools, flows.texts, flows.seeds) : [],
};
process.stdout.write(JSON.stringify(answer));
