import type { OrderTypeId } from '../../engine/model/ids.ts';
import type { Answers } from '../../engine/model/order.ts';
import type { AnyRefusal } from '../../engine/orders/refusal.ts';

/** An order that somebody is writing. It lives in this browser only until it is sealed. */
export interface LocalDraft {
  readonly id: string;
  readonly type: OrderTypeId;
  readonly answers: Answers;
  readonly reason: string;
  /** The turn for which it is written. */
  readonly turn: number;
  /** The inbox item whose Decide button began it. */
  readonly from: string | null;
  /** Idempotency key of its next sealing; a new one after every change, so that the same content is never taken twice. */
  readonly key: string;
  /** Whether somebody has written in it or kept it; a form that was only looked at is no draft and is never sent. */
  readonly touched: boolean;
  readonly sending: boolean;
  /** Why the room did not take it last time. */
  readonly refused: AnyRefusal | null;
}
