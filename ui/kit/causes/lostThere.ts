import type { Cause } from '../../../engine/model/cause.ts';
import type { AssetId } from '../../../engine/model/ids.ts';
import type { Service } from '../../../engine/model/scenario.ts';

/** Why a site takes nothing from outside: what the one that gives it lost, and below it the chain behind that loss. */
export function lostThere(
  giver: AssetId,
  { service, hour, because }: { readonly service: Service; readonly hour: number; readonly because: readonly Cause[] },
): readonly Cause[] {
  const lost: Cause = { what: 'serviceLost', asset: giver, service, hour, depth: 0 };
  return [lost, ...because.map((cause) => ({ ...cause, depth: cause.depth + 1 }))];
}
