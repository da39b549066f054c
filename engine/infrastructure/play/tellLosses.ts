import type { NetworkChange } from '../../model/event.ts';
import { chainOf } from './chainOf.ts';
import { keptLosses, lossAt } from './keepLosses.ts';
import type { NationTurn } from './nationHour.ts';
import type { PlayPlan } from './playPlan.ts';

/** A nation's turn with what of its losses has been told. */
export interface Telling extends NationTurn {
  /** By told service of the plan: 1 while it is told as lost. Written here. */
  readonly toldLost: Uint8Array;
  readonly changes: NetworkChange[];
}

/** By told service: 1 where it is told as lost when the turn begins. */
export function toldBefore({ plan, row }: Pick<NationTurn, 'plan' | 'row'>): Uint8Array {
  const told = new Uint8Array(plan.told.length);
  for (const [i, { rank, service }] of plan.told.entries())
    if (row.postures[rank]?.lostSinceHour[service] !== undefined) told[i] = 1;
  return told;
}

/**
 * Tells what was lost and what came back in an hour (rule N2), with what led to each loss. A loss that lasts is told again where it is one of
 * this hour: for another reason (rule N3).
 */
export function tellLosses(plan: PlayPlan, one: Telling, at: { readonly turn: number; readonly hour: number }): void {
  const { told } = one.plan;
  let chains: ReturnType<typeof chainOf> | null = null;
  for (let i = 0; i < told.length; i++) {
    const isLost = one.lost[i] === 1;
    const row = told[i];
    if (!row || (!isLost && one.toldLost[i] === 0)) continue;
    const { asset, service, place } = row;
    if (isLost && one.toldLost[i] === 1 && sinceHour(plan, one, place) < at.hour) continue;
    one.toldLost[i] = isLost ? 1 : 0;
    if (isLost) chains ??= chainOf(keptLosses(plan, one));
    const because = isLost && chains ? chains(lossAt(plan, place, at.hour)) : [];
    one.changes.push({ turn: at.turn, asset, service, hour: at.hour, to: isLost ? 'lost' : 'restored', because });
  }
}

/** Since when a loss that is kept lasts. */
function sinceHour({ network }: PlayPlan, { kept }: NationTurn, place: number): number {
  return kept.losses[network.assets[place]?.id ?? '']?.hour ?? 0;
}
