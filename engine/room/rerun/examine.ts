import type { Examined } from '../../evaluation/debrief/debrief.ts';
import { metricsOf } from '../../evaluation/metrics.ts';
import type { Metrics } from '../../model/metrics.ts';
import type { Sha256 } from '../../run/game.ts';
import type { RunFile } from '../../run/runFile.ts';
import { loggedRun } from './loggedRun.ts';
import { noAction } from './noAction.ts';
import { sharedEarlier } from './sharedEarlier.ts';
import { tryOrders } from './tryOrders.ts';

/** Examines a run for its debrief: what happened, and what it comes to with nobody acting, shared earlier, and order by order. */
export function examine(file: RunFile, sha256: Sha256): Examined {
  const base = loggedRun(file, sha256);
  const { state, table, batches } = base.end;
  const { scenario } = table.game;
  const end = metricsOf(scenario, state);
  const shared = sharedEarlier(base);
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
    tried: tryOrders(base),
  };
}
