import { Trans, useLingui } from '@lingui/react/macro';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import type { SeatThen } from '../model/seatAt.ts';

/** What a seat wrote to others in a turn; nothing where it wrote nothing. */
export function OwnMessages({
  then,
  turn,
  names,
}: {
  readonly then: SeatThen;
  readonly turn: number;
  readonly names: Names;
}) {
  const { t } = useLingui();
  const written = then.view.seat.messages.filter((message) => message.mine && message.turn === turn);
  if (written.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>What it wrote</Trans>
      </h3>
      <ul className="story-orders">
        {written.map((message) => (
          <li key={message.id}>
            <p className="muted">
              <Trans>To {listOf(message.with.map(names.seat), names.language)}</Trans>
            </p>
            <q>{message.text ?? t`This message was erased.`}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
