import type { CommunicationsNetwork } from '../../../engine/infrastructure/communications/communicationsHour.ts';
import type { Dependency } from '../../../engine/infrastructure/coupling/dependency.ts';
import type { DrawnAsset } from './drawAssets.ts';
import type { DrawnBanking } from './drawNetworks.ts';

/** What a file of drawn nations holds: communications and banking in order of nations, dependencies by places of assets. */
export interface DrawnNations {
  readonly nations: readonly { readonly id: string; readonly name: string }[];
  readonly assets: readonly DrawnAsset[];
  readonly dependencies: readonly Dependency[];
  readonly communications: readonly CommunicationsNetwork[];
  readonly banking: readonly DrawnBanking[];
}
