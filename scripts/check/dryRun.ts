import { BOT_NAMES, type BotName } from '../../engine/bots/botNames.ts';
import type { Batch } from '../../engine/model/event.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { playLean } from '../../engine/room/lean/playLean.ts';
import { countWords } from '../../scenarios/load/readingLoad.ts';
import { nativeTools } from '../../server/nativeTools.ts';

/** The policies that play a dry run; `random` plays no way that a person would. */
const DRY_BOTS: readonly BotName[] = BOT_NAMES.filter((bot) => bot !== 'random');

/** The seeds of a dry run: few, and always the same, so that two checks of one scenario say the same. */
const DRY_SEEDS = ['1', '2', '3', '4', '5'] as const;

/** A longer exercise is played with one seed only, so that its check stays quick. */
const LONG_TURNS = 24;

/** In how many runs of each policy something was there. */
export type Tally = Readonly<Partial<Record<BotName, number>>>;

/** What a seat read in a turn, at most. */
export interface Reader {
  readonly turn: number;
  readonly seat: string;
  readonly words: number;
}

/** What came of playing a scenario with bots in every seat, several times. */
export interface DryRun {
  readonly bots: readonly BotName[];
  readonly seeds: readonly string[];
  /** By inject: in how many runs its own trigger or turn brought it. */
  readonly injects: Readonly<Record<string, Tally>>;
  /** By order, and `offer` for offers of help: in how many runs a bot gave it. */
  readonly decisions: Readonly<Record<string, Tally>>;
  /** For each turn the seat that had most to read in any of the runs; nobody where nothing came. */
  readonly busiest: readonly Reader[];
}

/** Plays the scenario with every policy and every seed, for its own number of turns. */
export function dryRun(scenario: Scenario): DryRun {
  const injects = tallies(scenario.injects.map((inject) => inject.id));
  const decisions = tallies([...scenario.orders.map((order) => order.id), 'offer']);
  const most = new Map<number, Reader>();
  const seeds = scenario.turns > LONG_TURNS ? DRY_SEEDS.slice(0, 1) : DRY_SEEDS;
  for (const bots of DRY_BOTS) {
    for (const seed of seeds) {
      const batches = played(scenario, seed, bots);
      for (const id of released(batches)) count(injects, id, bots);
      for (const id of decided(batches)) count(decisions, id, bots);
      for (const reader of readers(batches, scenario.languages[0] ?? 'en')) {
        if (reader.words > (most.get(reader.turn)?.words ?? 0)) most.set(reader.turn, reader);
      }
    }
  }
  const busiest = [...most.values()].sort((a, b) => a.turn - b.turn);
  return { bots: DRY_BOTS, seeds, injects, decisions, busiest };
}

/** The sum of a tally over all policies. */
export function total(tally: Tally | undefined): number {
  return Object.values(tally ?? {}).reduce((sum, runs) => sum + runs, 0);
}

type Tallies = Record<string, Partial<Record<BotName, number>>>;

function tallies(ids: readonly string[]): Tallies {
  return Object.fromEntries(ids.map((id) => [id, Object.fromEntries(DRY_BOTS.map((bot) => [bot, 0]))]));
}

function count(into: Tallies, id: string, bot: BotName): void {
  const row = into[id];
  if (row) row[bot] = (row[bot] ?? 0) + 1;
}

function played(scenario: Scenario, seed: string, bots: BotName): readonly Batch[] {
  const run = playLean({ scenario, seed, turns: scenario.turns, bots, tools: nativeTools });
  return run.batches ?? [];
}

function released(batches: readonly Batch[]): ReadonlySet<string> {
  const facts = batches.flatMap((batch) => batch.facts);
  return new Set(facts.flatMap((fact) => (fact.fact === 'injectReleased' ? [fact.inject] : [])));
}

function decided(batches: readonly Batch[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { reports, facts } of batches) {
    for (const report of reports) if (report.report === 'orderSealed') ids.add(report.order.type);
    for (const fact of facts) if (fact.fact === 'proposed' && fact.proposal.kind === 'offer') ids.add('offer');
  }
  return ids;
}

function readers(batches: readonly Batch[], language: string): readonly Reader[] {
  const words = new Map<string, Reader>();
  for (const report of batches.flatMap((batch) => batch.reports)) {
    if (report.report !== 'injectDelivered' || !('seat' in report.to)) continue;
    const { seat } = report.to;
    const key = `${seat} ${report.turn}`;
    const read = [report.subject, report.body].map((text) => countWords(text[language] ?? '', language));
    const before = words.get(key)?.words ?? 0;
    words.set(key, { turn: report.turn, seat, words: read.reduce((sum, n) => sum + n, before) });
  }
  return [...words.values()];
}
