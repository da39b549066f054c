import { Trans } from '@lingui/react/macro';
import { orderObject } from '../../desk/model/orderObject.ts';
import type { Names } from '../../kit/names.ts';
import type { SeatThen } from '../model/seatAt.ts';

/** What a nation had sealed when the turn was locked, with the reasons its seats gave. */
export function SealedOrders({ then, names }: { readonly then: SeatThen; readonly names: Names }) {
  const { sealed } = then.view.nation;
  return (
    <section>
      <h3>
        <Trans>Sealed orders of its nation</Trans>
      </h3>
      {sealed.length === 0 ? (
        <p className="muted">
          <Trans>None in this turn.</Trans>
        </p>
      ) : (
        <ul className="story-orders">
          {sealed.map((order) => (
            <li key={order.id}>
              <p>
                <b>{names.seat(order.seat)}</b> {orderObject(order, then.scenario, names)}{' '}
                <span className="code muted">{order.type}</span>
              </p>
              {order.reason !== null && then.texts[order.reason] ? <q>{then.texts[order.reason]}</q> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
