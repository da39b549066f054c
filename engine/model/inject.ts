import type { Condition } from './condition.ts';
import type { AssetId, InformationId, InjectId, SeatId, Text } from './ids.ts';
import type { Draft } from './order.ts';

/** A Decide button: an order with what can be filled in filled in. */
export interface Decide {
  readonly order: Draft['type'];
  readonly label: Text;
  readonly answers: Draft['answers'];
}

/** What one group of seats reads. Who holds `ifHolds` reads `says` of the first variant whose condition fits. */
export interface Delivery {
  readonly to: readonly SeatId[];
  readonly subject: Text;
  readonly body: Text;
  /** A second body for seats whose nation holds this information when the inject arrives. */
  readonly ifHolds?: { readonly information: InformationId; readonly body: Text };
  readonly decide: readonly Decide[];
}

/** A row of the MSEL. `trigger` is judged at the end of the turn before; without one it is due by time alone. */
export interface Inject {
  readonly id: InjectId;
  readonly title: Text;
  readonly turn: number;
  readonly trigger?: Condition;
  readonly from: Text;
  readonly severity: 'routine' | 'priority' | 'flash';
  readonly deliveries: readonly Delivery[];
  /** Doors that the inject tells its readers' nations of. */
  readonly notices?: readonly AssetId[];
  /** A rumour that starts in its readers' nations and costs trust every turn until somebody speaks (rule I2). */
  readonly rumour?: { readonly trustPerTurn: number };
  /** It is there for a rare case: no dry run has to bring it. */
  readonly contingency?: boolean;
  readonly expected: Text;
}
