import type { Inject } from '../../engine/model/inject.ts';
import { decisionGaps, gapTurns } from '../../scenarios/load/decisionGaps.ts';
import type { Fault } from '../../scenarios/load/fault.ts';
import { canCome } from '../../scenarios/load/foresee/canCome.ts';
import { reachOf } from '../../scenarios/load/foresee/reach.ts';
import { faultAt, type Parts } from '../../scenarios/load/parts.ts';
import { READING_BUDGET } from '../../scenarios/load/readingLoad.ts';
import { type DryRun, total } from './dryRun.ts';
import type { PlayingTime } from './playingTime.ts';

/** What the dry run shows and the files alone do not: injects that never came, seats left idle, too little time to read. */
export function dryRunFaults(parts: Parts, run: DryRun, time: PlayingTime): readonly Fault[] {
  return [...unfired(parts, run), ...idleSeats(parts, run), ...hurried(parts, time)];
}

function unfired(parts: Parts, run: DryRun): readonly Fault[] {
  const runs = run.bots.length * run.seeds.length;
  const reach = reachOf(parts);
  return parts.injects.flatMap((part) => {
    const inject = part.value;
    if (total(run.injects[inject.id]) > 0 || inject.contingency) return [];
    // What can never come, or not within the exercise, was told before.
    if (inject.turn > parts.head.value.turns || !canCome(inject, reach)) return [];
    const says = `\`${inject.id}\` came in none of ${runs} dry runs by ${run.bots.join(', ')}`;
    const remedy = 'look at its trigger and turn, or write `contingency: true` if it is meant for a rare case';
    return [faultAt(part, [inject.trigger ? 'trigger' : 'turn'], says, remedy, 'warning')];
  });
}

/** Seats that have a decision only on paper: the injects that would give it never came. */
function idleSeats(parts: Parts, run: DryRun): readonly Fault[] {
  const reach = reachOf(parts);
  const gaps = (comes: (inject: Inject) => boolean) =>
    decisionGaps(
      parts.head.value.turns,
      parts.nations.map((part) => part.value),
      parts.injects.map((part) => part.value),
      comes,
    );
  const told = gaps((inject) => canCome(inject, reach)).map((gap) => `${gap.seat} ${gapTurns(gap)}`);
  const faults: Fault[] = [];
  for (const gap of gaps((inject) => total(run.injects[inject.id]) > 0)) {
    if (told.includes(`${gap.seat} ${gapTurns(gap)}`)) continue;
    for (const part of parts.nations) {
      const s = part.value.seats.findIndex((seat) => seat.id === gap.seat);
      if (s === -1) continue;
      const says = `no inject that came in a dry run gives \`${gap.seat}\` a decision in ${gapTurns(gap)}`;
      const remedy = 'give it an inject with a Decide button that comes in any case';
      faults.push(faultAt(part, ['seats', s], says, remedy, 'warning'));
    }
  }
  return faults;
}

/** Turns with less time to read than their busiest seat needs. More words than the budget are told for each seat already. */
function hurried(parts: Parts, time: PlayingTime): readonly Fault[] {
  return time.turns.flatMap(({ turn, readingSeconds, busiest }) => {
    if (!busiest || busiest.words > READING_BUDGET || readingSeconds <= time.readingSeconds) return [];
    const says = `\`${busiest.seat}\` needs ${readingSeconds} seconds to read in turn ${turn}; a quarter of the planning time is ${time.readingSeconds}`;
    return [faultAt(parts.head, ['planningSeconds'], says, 'plan more time, or shorten its injects', 'warning')];
  });
}
