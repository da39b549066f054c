import { t } from '@lingui/core/macro';
import type { ExerciseSeat } from './hostData.ts';

/** How far a seat has come on its way into the exercise. */
export type SeatStanding = 'bot' | 'open' | 'invited' | 'joined' | 'here';

/** How a seat stands; `hasLink` when the host has a link for it that was not used yet. */
export function seatStanding(seat: ExerciseSeat, hasLink: boolean): SeatStanding {
  if (seat.connected) return 'here';
  if (seat.bot !== null) return 'bot';
  if (seat.joined) return 'joined';
  return hasLink ? 'invited' : 'open';
}

/** The standing in a word or two. */
export function standingWord(standing: SeatStanding): string {
  switch (standing) {
    case 'bot':
      return t`Bot`;
    case 'open':
      return t`No link yet`;
    case 'invited':
      return t`Link made`;
    case 'joined':
      return t`Joined, not here`;
    case 'here':
      return t`Here`;
  }
}

/** Seats that still need a link: nobody has joined and no bot holds them. */
export function seatsToInvite(seats: readonly ExerciseSeat[]): readonly ExerciseSeat[] {
  return seats.filter((seat) => seat.bot === null && !seat.joined);
}
