import type { Report } from '../../../engine/model/report.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { REPORTS } from '../../../engine/view/eventTable.ts';
import { newsFor } from '../../../engine/view/newsFor.ts';
import { mustEqual } from './mustEqual.ts';
import { firstFault, newsOfSteps } from './playedRuns.ts';

/** What stands where content or the sender says what stands there: texts by language, answers to asks, an effect's numbers. */
const FREE = new Set(['from', 'name', 'says', 'subject', 'body', 'label', 'answers', 'terms']);
const POISON = 'nobody may read this';

/** Facts never pass: news is the same without them, and holds nothing that is not a report. */
export function checkFacts(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    for (const seat of seatsOf(room.game.scenario)) {
      const told = newsOfSteps(room, seat);
      for (const [i, { line, batches }] of room.history.entries()) {
        const bare = newsFor(
          seat,
          batches.map((batch) => ({ ...batch, facts: [] })),
          textOf(room),
        );
        mustEqual(
          `what ${seat} hears of ${line.type} without its facts`,
          JSON.stringify(bare),
          JSON.stringify(told[i]),
        );
      }
      for (const { report, ...item } of told.flatMap((news) => news?.items ?? [])) {
        if (!Object.hasOwn(REPORTS, report) || 'fact' in item)
          throw new Error(`${seat} heard ${report}, which is no report`);
      }
    }
  });
}

/** Nothing is copied whole: a field that a rule adds to anything in a report stays inside until the gate lists it. */
export function checkAllowList(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    for (const { batches } of room.history) {
      const poisoned = batches.map((batch) => ({
        ...batch,
        reports: batch.reports.map(({ to, ...report }) => ({ to, ...(poison(report) as object) }) as Report),
      }));
      for (const seat of seatsOf(room.game.scenario)) {
        const leak = newsFor(seat, poisoned, textOf(room))?.items.find((item) => JSON.stringify(item).includes(POISON));
        if (leak) throw new Error(`${seat} could read a new field in ${JSON.stringify(leak).slice(0, 400)}`);
      }
    }
  });
}

function poison(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(poison);
  if (typeof part !== 'object' || part === null) return part;
  const fields = Object.entries(part).map(([key, value]) => [key, FREE.has(key) ? value : poison(value)]);
  return { ...Object.fromEntries(fields), added: POISON };
}

function textOf({ texts }: Room): (ref: string) => string | null {
  return (ref) => texts[ref]?.text ?? null;
}
