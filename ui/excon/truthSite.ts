import type { Columns } from '../../engine/model/event.ts';
import type { AssetId, NationId } from '../../engine/model/ids.ts';
import type { NationNetwork } from '../../engine/model/network.ts';
import type { KeptLoss } from '../../engine/model/networkState.ts';
import type { AssetKind } from '../../engine/model/order.ts';
import type { Asset, Service } from '../../engine/model/scenario.ts';
import type { DoorRow, PostureRow } from '../../engine/state/state.ts';
import type { Status } from '../kit/StatusMark.tsx';

/** All that the truth says of one site, for the map, its table and its card. */
export interface TruthSite {
  readonly id: AssetId;
  readonly nation: NationId;
  readonly asset: Asset;
  /** The networks of its nation below the map. */
  readonly network: NationNetwork;
  readonly status: Status;
  readonly columns: Columns;
  /** Its rank among the nation's assets: where it stands in the columns. */
  readonly index: number;
  readonly posture: PostureRow;
  readonly door: DoorRow | null;
  /** What gives it power is down, so that it lives on fuel or battery, or not at all. */
  readonly cutOff: boolean;
  /** Its own feeder gives nothing: since when and why, as the state keeps it; null where it gives something, or where it has none. */
  readonly unfed: KeptLoss | null;
  /** What else it takes from others that no longer give it. */
  readonly lacks: readonly Service[];
  /** Substations: the grid is dark there. */
  readonly isDark: boolean;
  /** Substations: what their nation's grid keeps first when it sheds; null for the plan as built, and elsewhere. */
  readonly keepsFirst: AssetKind | null;
  /** Hours until untreated water is at the taps behind it; null when none is on its way. */
  readonly tapsInHours: number | null;
}
