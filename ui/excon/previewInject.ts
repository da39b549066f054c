import type { SeatId } from '../../engine/model/ids.ts';
import type { Inject } from '../../engine/model/inject.ts';
import { nationOf } from '../../engine/state/rows.ts';
import type { State } from '../../engine/state/state.ts';
import { text } from '../kit/text.ts';

/** What one seat would read if the inject were released now. */
export interface InjectPreview {
  readonly seat: SeatId;
  readonly subject: string;
  readonly body: string;
  /** The information that this seat's nation holds and that changes what it reads, or null. */
  readonly becauseHolds: string | null;
  readonly decide: readonly string[];
}

/** What each recipient would read now; the same choice of body as the engine makes on release (rule J2). */
export function previewInject(inject: Inject, state: State, language: string): readonly InjectPreview[] {
  return inject.deliveries.flatMap((delivery) =>
    delivery.to.map((seat) => {
      const { ifHolds } = delivery;
      const holds =
        ifHolds !== undefined &&
        state.ledgers.copies.some((copy) => copy.nation === nationOf(seat) && copy.information === ifHolds.information);
      return {
        seat,
        subject: text(delivery.subject, language),
        body: text(holds ? ifHolds.body : delivery.body, language),
        becauseHolds: holds ? ifHolds.information : null,
        decide: delivery.decide.map((button) => text(button.label, language)),
      };
    }),
  );
}
