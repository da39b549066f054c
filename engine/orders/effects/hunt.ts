import { SECTOR_OF } from '../../model/scenario.ts';
import { noticeDoors } from '../../threat/noticeDoors.ts';
import type { OrderRun } from '../orderRun.ts';

/** Looks through one sector and finds every open door there for sure (rule D3). */
export function hunt(run: OrderRun): void {
  const { state, nation, emit, order } = run;
  const sector = order.answers.sector;
  if (sector === undefined) return;
  const kinds = new Map(nation.assets.map((asset) => [asset.id, SECTOR_OF[asset.kind]]));
  const found = noticeDoors(state, emit, nation.id, (asset) => kinds.get(asset) === sector, {
    by: 'hunt',
    from: null,
    sharedTurn: null,
  });
  emit.report({ report: 'huntReported', to: { nation: nation.id }, order: order.id, sector, found });
}
