import type { OrderRun } from '../orderRun.ts';

/** A free-form order does nothing by itself: what it comes to is exercise control's ruling (rule F1, engine/turn/phases/respond.ts). */
export function adjudicate(_run: OrderRun): void {}
