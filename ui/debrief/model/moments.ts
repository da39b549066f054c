/** A moment at which a run can be looked at: as a turn opened, as it was closed, or the end. */
export interface Moment {
  readonly turn: number;
  readonly at: 'opened' | 'closing' | 'ended';
}

/** A moment, and how many of the things in order had been heard by then. */
export interface Cut extends Moment {
  readonly taken: number;
}

/** What of a frame dates it: reports, or the news made of them. */
type Dating = { readonly report: string; readonly turn?: number };

/**
 * Cuts what was heard, frame by frame, at its moments. A turn's closing and the next one's opening are one frame, so "as turn 3
 * was closed" is everything before that frame: what was decided, not yet what it came to.
 */
export function cutsOf(frames: readonly (readonly object[])[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let turn = 0;
  let ended: number | null = null;
  frames.forEach((items, i) => {
    const reports = items as readonly Dating[];
    const opened = reports.find((item) => item.report === 'turnOpened')?.turn;
    const ends = reports.some((item) => item.report === 'exerciseEnded');
    if (ended !== null || (opened === undefined && !ends)) return;
    if (turn > 0) cuts.push({ turn, at: 'closing', taken: i });
    if (opened !== undefined) {
      turn = opened;
      cuts.push({ turn, at: 'opened', taken: i + 1 });
    }
    if (ends) ended = i + 1;
  });
  // What came after EndEx, notes and releases, is about the run and no part of it.
  return ended === null ? cuts : [...cuts, { turn, at: 'ended', taken: ended }];
}

/** The same moment among others. */
export function sameMoment(a: Moment, b: Moment): boolean {
  return a.turn === b.turn && a.at === b.at;
}
