import type { SeatPicture } from '../../../engine/evaluation/debrief/bundle.ts';
import type { KnewWhen } from '../../../engine/evaluation/debrief/knewWhen.ts';
import type { AssetId, NationId } from '../../../engine/model/ids.ts';
import { assetStates } from '../../desk/model/assetState.ts';
import type { Status } from '../../kit/StatusMark.tsx';
import type { TruthTrack } from '../opened.ts';
import { type Moment, sameMoment } from './moments.ts';
import { type SeatThen, seatAt } from './seatAt.ts';
import { truthAt } from './truthAt.ts';

/** Something that was so, and that a seat did not know; `learnt` is when it did, null for never. */
export type Unknown =
  | {
      readonly what: 'status';
      readonly asset: AssetId;
      readonly truth: Status;
      readonly known: Status;
      readonly learnt: Moment | null;
    }
  | { readonly what: 'door'; readonly asset: AssetId; readonly learnt: Moment | null }
  | {
      readonly what: 'stage';
      readonly nation: NationId;
      readonly kind: KnewWhen['kind'];
      readonly turn: number;
      readonly learnt: Moment | null;
    };

/**
 * What was true at a moment and not known to a seat: states of its own sites, doors into them, and stages elsewhere of which
 * its nation had no copy. What others' sites looked like is no seat's to know and is not listed.
 */
export function unknowns(
  track: TruthTrack,
  row: SeatPicture,
  strip: readonly KnewWhen[],
  moment: Moment,
): readonly Unknown[] {
  const now = track.moments.findIndex((one) => sameMoment(one, moment));
  const truth = truthAt(track, moment);
  if (!truth) return [];
  const later = track.moments.slice(now + 1);
  const firstWhen = (holds: (then: SeatThen) => boolean): Moment | null => {
    const found = later.find((one) => holds(seatAt(row, one)));
    return found ? { turn: found.turn, at: found.at } : null;
  };
  const then = seatAt(row, moment);
  const own = then.scenario.own.nation;
  const found: Unknown[] = [];
  for (const site of truth.sites) {
    if (site.nation !== own) continue;
    const known = statusOf(then, site.id);
    if (known !== site.status) {
      const learnt = firstWhen((one) => statusOf(one, site.id) === site.status);
      found.push({ what: 'status', asset: site.id, truth: site.status, known, learnt });
    }
    if (site.door?.state === 'open' && !then.view.nation.assets[site.id]?.door) {
      const learnt = firstWhen(({ view }) => view.nation.assets[site.id]?.door != null);
      found.push({ what: 'door', asset: site.id, learnt });
    }
  }
  return [...found, ...stagesElsewhere(track.moments, row, strip, now)];
}

function statusOf({ view, scenario }: SeatThen, asset: AssetId): Status {
  return assetStates(view, scenario).find((one) => one.id === asset)?.status ?? 'unknown';
}

function stagesElsewhere(
  moments: readonly Moment[],
  row: SeatPicture,
  strip: readonly KnewWhen[],
  now: number,
): readonly Unknown[] {
  const own = row.scenario.own.nation;
  const turn = moments[now]?.turn ?? 0;
  return strip.flatMap(({ happened, kind, nation, nations }): readonly Unknown[] => {
    if (!happened || happened.outcome === 'blocked' || happened.turn > turn || nation === own) return [];
    const learnt = whenCopied(row, nations.find((one) => one.nation === own)?.knew ?? null);
    if (learnt && moments.findIndex((one) => sameMoment(one, learnt)) <= now) return [];
    return [{ what: 'stage', nation, kind, turn: happened.turn, learnt }];
  });
}

/** A copy that came in a turn came as it opened, or was given before its lock. */
function whenCopied(row: SeatPicture, turn: number | null): Moment | null {
  if (turn === null) return null;
  const { copies } = seatAt(row, { turn, at: 'opened' }).view.nation;
  return { turn, at: copies.some(({ copy }) => copy.turn === turn) ? 'opened' : 'closing' };
}
