import type { Edition, Examined } from '../../evaluation/debrief/debrief.ts';
import { metricsOf } from '../../evaluation/metrics.ts';
import type { Metrics } from '../../model/metrics.ts';
import type { Tools } from '../../run/game.ts';
import type { RunFile } from '../../run/runFile.ts';
import { nationOf } from '../../state/rows.ts';
import { loggedRun } from './loggedRun.ts';
import { noAction } from './noAction.ts';
import { sharedEarlier } from './sharedEarlier.ts';
import { tryOrders } from './tryOrders.ts';

/**
 * Examines a run for an edition of its debrief: what happened, and what it comes to with nobody acting, shared earlier, and
 * order by order. What that edition does not print is not played again.
 */
export function examine(file: RunFile, tools: Tools, edition: Edition = 'truth'): Examined {
  const base = loggedRun(file, tools);
  const { state, table, batches } = base.end;
  const { scenario } = table.game;
  const end = metricsOf(scenario, state);
  const own = edition !== 'truth' && edition !== 'common';
  const shared = own ? null : sharedEarlier(base);
  const played = new Map<number, Metrics>();
  for (const { input } of base.rows) {
    if (input.type !== 'closeTurn') continue;
    const next = base.openings.get(input.turn + 1)?.state ?? state;
    played.set(input.turn, metricsOf(scenario, next));
  }
  return {
    scenario,
    batches: batches ?? [],
    end,
    played,
    noAction: noAction(base),
    earlier: shared && {
      after: shared.run.after,
      assumed: {
        shares: shared.shares,
        answers: shared.answers,
        skipped: shared.skipped,
        bots: shared.bots,
        answersAsPlayed: {
          personHours: shared.answersAsPlayed.end.personHours,
          hospitalDarkHours: shared.answersAsPlayed.end.hospitalDarkHours,
        },
      },
    },
    tried: edition === 'common' ? [] : tryOrders(base, ({ by }) => !own || nationOf(by) === edition),
  };
}
