import type { Inject } from '../../engine/model/inject.ts';
import { lendsOnly } from './lendsOnly.ts';
import type { NationFile } from './parts.ts';
import { readBy } from './readingLoad.ts';

/** Two turns or more in a row in which no inject gives a seat a decision. */
export interface DecisionGap {
  readonly seat: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Where a seat is left without a decision two turns running. `comes` says which injects are taken to come. Nations that
 * only lend are left out: what they decide comes as requests from others.
 */
export function decisionGaps(
  turns: number,
  nations: readonly NationFile[],
  injects: readonly Inject[],
  comes: (inject: Inject) => boolean,
): readonly DecisionGap[] {
  const gaps: DecisionGap[] = [];
  for (const seat of nations.filter((nation) => !lendsOnly(nation)).flatMap((nation) => nation.seats)) {
    const busy = new Set(
      injects
        .filter((inject) => comes(inject) && readBy(inject, seat.id).some((delivery) => delivery.decide.length > 0))
        .map((inject) => inject.turn),
    );
    for (let from = 1; from <= turns; from++) {
      if (busy.has(from)) continue;
      let to = from;
      while (to < turns && !busy.has(to + 1)) to += 1;
      if (to > from) gaps.push({ seat: seat.id, from, to });
      from = to;
    }
  }
  return gaps;
}

/** Names the turns of a gap. */
export function gapTurns({ from, to }: DecisionGap): string {
  return to === from + 1 ? `turns ${from} and ${to}` : `turns ${from} to ${to}`;
}
