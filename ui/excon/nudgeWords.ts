import { plural, t } from '@lingui/core/macro';
import type { SeatId } from '../../engine/model/ids.ts';
import type { ControlInput } from '../../engine/model/input.ts';
import type { HistoryEntry } from './control.ts';
import type { NudgeWhy } from './nudges.ts';
import type { TurnPace } from './turnPace.ts';

/** Why a seat deserves a look, in the few words of its row. */
export function nudgeWord(nudge: NudgeWhy): string {
  switch (nudge.why) {
    case 'absent':
      return t`Nobody has joined`;
    case 'silent':
      return t`Silent for ${nudge.minutes} min`;
    case 'unread':
      return t`Has not opened turn ${nudge.turn}`;
    case 'idle':
      return t`Has sent nothing in turn ${nudge.turn}`;
  }
}

/** The same as a sentence about the seat. */
export function nudgeSentence(nudge: NudgeWhy, seat: string): string {
  switch (nudge.why) {
    case 'absent':
      return t`Nobody has joined ${seat}. Send its link, or let a bot play.`;
    case 'silent':
      return t`${seat} has given no sign of life for ${nudge.minutes} min.`;
    case 'unread':
      return t`${seat} has not opened turn ${nudge.turn}.`;
    case 'idle':
      return t`${seat} has opened turn ${nudge.turn} and has sent nothing. Half of the time is over.`;
  }
}

/** What a nudge is called; by it the log knows one again. */
export function nudgeSubject(): string {
  return t`EXCON asks: is everything all right?`;
}

/** The message that one press sends to one seat: always these words, with the time that is left. */
export function nudgeInput(seat: SeatId, pace: TurnPace, language: string): ControlInput {
  const minutes = Math.max(1, Math.round(pace.leftMillis / 60_000));
  const left = plural(minutes, { one: 'About one minute is left.', other: 'About # minutes are left.' });
  return {
    type: 'improviseInject',
    turn: pace.turn,
    to: [seat],
    from: { [language]: t`Exercise control` },
    subject: nudgeSubject(),
    body: t`Turn ${pace.turn} is open. ${left} Press Ready when you are done. If something does not work, tell exercise control.`,
  };
}

/** The seats that this entry of the log nudged; none when it is something else. */
export function nudgedSeats(entry: HistoryEntry, texts: Readonly<Record<string, string | null>>): readonly SeatId[] {
  if (entry.line.type !== 'improviseInject') return [];
  return entry.batches
    .flatMap((batch) => batch.reports)
    .flatMap((one) =>
      one.report === 'improvised' && 'seat' in one.to && texts[one.subject] === nudgeSubject() ? [one.to.seat] : [],
    );
}

/** When each seat was nudged last in this turn, by the wall clock. */
export function nudgedAt(
  history: readonly HistoryEntry[],
  texts: Readonly<Record<string, string | null>>,
  turn: number,
): ReadonlyMap<SeatId, number> {
  const found = new Map<SeatId, number>();
  for (const entry of history) {
    if (entry.line.turn !== turn) continue;
    for (const seat of nudgedSeats(entry, texts)) found.set(seat, entry.line.atMillis);
  }
  return found;
}
