import type { DebriefBundle } from '../../../engine/evaluation/debrief/bundle.ts';

/** What happened in a turn, as the strip marks it. */
export const MARKS = ['stage', 'noticed', 'shared', 'help', 'stop'] as const;
export type MarkKind = (typeof MARKS)[number];

/** How often something happened in a turn. */
export interface TurnMark {
  readonly kind: MarkKind;
  readonly count: number;
}

/** The marks of each turn, from what this edition tells and nothing else; turns without any are left out. */
export function turnMarks({
  debrief,
  seats,
}: Pick<DebriefBundle, 'debrief' | 'seats'>): ReadonlyMap<number, readonly TurnMark[]> {
  const counts = new Map<number, Map<MarkKind, number>>();
  const add = (turn: number | null | undefined, kind: MarkKind) => {
    if (turn === null || turn === undefined || turn < 1) return;
    const row = counts.get(turn) ?? new Map<MarkKind, number>();
    counts.set(turn, row.set(kind, (row.get(kind) ?? 0) + 1));
  };
  // One notice gives away every stage that goes through the same door: a turn is marked once.
  const noticed = new Set<number | null | undefined>();
  for (const row of debrief.knewWhen) {
    add(row.happened?.turn, 'stage');
    // A nation's own strip says with its lane when it noticed; the region's has a line of its own.
    const turn = row.noticed ?? (row.nations.length === 1 ? row.nations[0]?.knew : null);
    if (!noticed.has(turn)) add(turn, 'noticed');
    noticed.add(turn);
  }
  for (const { turn } of debrief.told) add(turn, 'shared');
  for (const { onSite } of debrief.help) add(onSite, 'help');
  for (const turn of stops(seats)) add(turn, 'stop');
  return new Map(
    [...counts].map(([turn, row]) => [
      turn,
      MARKS.flatMap((kind) => (row.has(kind) ? [{ kind, count: row.get(kind) ?? 0 }] : [])),
    ]),
  );
}

/** Turns in which everything stood still for something outside the exercise; every seat heard it alike. */
function stops(seats: DebriefBundle['seats']): readonly number[] {
  const turns: number[] = [];
  let turn = 0;
  for (const { news } of seats[0]?.news ?? []) {
    for (const item of news.items) {
      if (item.report === 'turnOpened') turn = item.turn;
      if (item.report === 'realWorldStopped') turns.push(turn);
    }
  }
  return turns;
}
