import { lossStatus } from '../kit/lossStatus.ts';
import type { Status } from '../kit/StatusMark.tsx';
import type { TruthSite } from './truthSite.ts';

/**
 * How a site really stands as the turn opens: by the hours that have run, and by what was struck at this opening, which no
 * hour shows yet. The same reading as a desk makes of what it knows.
 */
export function assetStatus(site: Omit<TruthSite, 'status'>): Status {
  const { columns, index, posture, cutOff } = site;
  const service = columns.servicePerMille[index] ?? 0;
  const isHit = posture.struck !== null && posture.struck.what !== 'disable';
  if (isHit || columns.untreated[index] === 1) return 'outage';
  const lost = lossStatus(site.asset.kind, Object.keys(posture.lostSinceHour));
  if (lost === 'outage') return lost;
  if (cutOff) return (columns.bufferHours[index] ?? 0) > 0 ? 'degraded' : 'outage';
  if (service === 0) return 'outage';
  // Where parts of its network are out of service it is not well, though it may serve in full.
  return service < 1000 || posture.struck ? 'degraded' : (lost ?? 'ok');
}
