import type { Inject } from '../../engine/model/inject.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { decisionGaps, gapTurns } from '../../scenarios/load/decisionGaps.ts';
import { type DryRun, type Tally, total } from './dryRun.ts';
import type { PlayingTime } from './playingTime.ts';

/** What the dry run showed, as lines for a person. */
export function dryRunReport(scenario: Scenario, run: DryRun, time: PlayingTime): readonly string[] {
  const conditional = scenario.injects.filter((inject) => inject.trigger && inject.turn <= scenario.turns);
  const given = Object.keys(run.decisions).filter((id) => total(run.decisions[id]) > 0);
  const unused = Object.keys(run.decisions).filter((id) => id !== 'offer' && !given.includes(id));
  const seeds = run.seeds.length;
  return [
    `Dry run: ${run.bots.length * seeds} runs, ${seeds} with each policy in every seat (${seeds === 1 ? 'seed' : 'seeds'} ${run.seeds.join(', ')}).`,
    'Injects with a trigger, in how many of the runs they came:',
    ...table(
      run,
      conditional.map((inject) => [`${inject.id} T${inject.turn}`, run.injects[inject.id] ?? {}]),
    ),
    'Decisions that bots took, in how many of the runs:',
    ...table(
      run,
      given.map((id) => [id, run.decisions[id] ?? {}]),
    ),
    ...(unused.length > 0 ? [`  no bot gave: ${unused.join(', ')}`] : []),
    ...idleLines(scenario, run),
    ...timeLines(time),
  ];
}

function table(run: DryRun, rows: readonly (readonly [string, Tally])[]): readonly string[] {
  if (rows.length === 0) return ['  none'];
  const width = Math.max(...rows.map(([name]) => name.length));
  const head = `  ${' '.repeat(width)}${run.bots.map((bot) => `  ${bot}`).join('')}    all`;
  return [
    head,
    ...rows.map(([name, tally]) => {
      const cells = run.bots.map((bot) => String(tally[bot] ?? 0).padStart(bot.length + 2));
      return `  ${name.padEnd(width)}${cells.join('')}${`${total(tally)}/${run.bots.length * run.seeds.length}`.padStart(7)}`;
    }),
  ];
}

/** Seats that an inject gave no decision two turns running under one policy: who plays well may have less to decide. */
function idleLines(scenario: Scenario, run: DryRun): readonly string[] {
  const rows = run.bots.flatMap((bot) => {
    const comes = (inject: Inject) => (run.injects[inject.id]?.[bot] ?? 0) > 0;
    const gaps = decisionGaps(scenario.turns, scenario.nations, scenario.injects, comes);
    if (gaps.length === 0) return [];
    return [`  ${bot}: ${gaps.map((gap) => `${gap.seat} ${gapTurns(gap)}`).join(' · ')}`];
  });
  return rows.length === 0 ? [] : ['No decision from an inject two turns running, under one policy:', ...rows];
}

function timeLines(time: PlayingTime): readonly string[] {
  const { planningSeconds, resolveSeconds, reportSeconds, turns } = time;
  const each = planningSeconds + resolveSeconds + reportSeconds;
  const parts = `${clock(planningSeconds)} to read and decide, ${clock(resolveSeconds)} to lock and resolve, ${clock(reportSeconds)} for the report`;
  const reading = turns.map(({ turn, busiest, readingSeconds }) =>
    busiest ? `T${turn} ${clock(readingSeconds)} ${busiest.seat}` : `T${turn} nothing`,
  );
  return [
    `Predicted playing time: ${Math.ceil(time.seconds / 60)} min (${turns.length} turns of ${clock(each)}: ${parts}).`,
    `Reading of the busiest seat (${clock(time.readingSeconds)} a turn): ${reading.join(' · ')}`,
  ];
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
