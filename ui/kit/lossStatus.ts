import type { AssetKind } from '../../engine/model/order.ts';
import type { Status } from './StatusMark.tsx';

/**
 * How a site stands that is without these services; null where it lacks none. A district without power or water is out; whatever
 * else it lacks degrades it.
 */
export function lossStatus(kind: AssetKind, services: readonly string[]): Status | null {
  if (services.length === 0) return null;
  const isOut = kind !== 'district' || services.includes('power') || services.includes('water');
  return isOut ? 'outage' : 'degraded';
}
