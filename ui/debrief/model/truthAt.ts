import { closedTurns } from '../../excon/closedTurns.ts';
import type { HistoryEntry } from '../../excon/control.ts';
import type { TruthSite } from '../../excon/truthSite.ts';
import { truthSites } from '../../excon/truthSites.ts';
import type { TruthMoment, TruthTrack } from '../opened.ts';
import { type Moment, sameMoment } from './moments.ts';

/** The truth as it stood at a moment. */
export interface TruthThen {
  readonly moment: TruthMoment;
  /** Every input taken by then, oldest first. */
  readonly history: readonly HistoryEntry[];
  /** The inputs since the moment before: what this moment is about. */
  readonly fresh: readonly HistoryEntry[];
  readonly sites: readonly TruthSite[];
}

/** Reads the truth at a moment off a replayed run. */
export function truthAt(track: TruthTrack, moment: Moment): TruthThen | null {
  const index = track.moments.findIndex((one) => sameMoment(one, moment));
  const found = track.moments[index];
  if (!found) return null;
  const history = track.history.slice(0, found.taken);
  const from = track.moments[index - 1]?.taken ?? 0;
  const hour = closedTurns(history) * track.scenario.hoursPerTurn;
  return {
    moment: found,
    history,
    fresh: track.history.slice(from, found.taken),
    sites: truthSites(track.scenario, found.state, hour),
  };
}
