import { Trans, useLingui } from '@lingui/react/macro';
import { Lock, MessageSquare } from 'lucide-react';
import { useId, useMemo } from 'react';
import { roleOf } from '../../../engine/model/roleOf.ts';
import type { Refusal } from '../../../engine/orders/refusal.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import type { PublicOrderType } from '../../../engine/view/publicScenario.ts';
import { Button } from '../../kit/Button.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useText } from '../../kit/useText.ts';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { moveByKeys } from '../inbox/moveByKeys.ts';
import { blockOf } from '../model/blockOf.ts';
import { groupOrders, type OrderGroup } from '../model/orderGroups.ts';
import { useNames } from '../useNames.ts';
import './OrderList.css';

/** Every order of the catalogue by what it is for; what cannot be sealed now says why and who could change that. */
export function OrderList() {
  const { view, scenario } = useKnown();
  const role = roleOf(scenario, view.seat.seat);
  const groups = useMemo(
    () => groupOrders(scenario.orders.filter((type) => type.roles.includes(role))),
    [scenario, role],
  );
  const foreign = scenario.orders.filter((type) => !type.roles.includes(role));
  const word = useGroupWord();
  const names = useNames();
  const closed = useClosed();
  return (
    <Panel id="orders" title={<Trans>Orders</Trans>}>
      {closed ? <p className="orders-closed">{refusalSentence(closed, names)}</p> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus between the buttons inside */}
      <div onKeyDown={moveByKeys}>
        {groups.map(({ group, orders }) => (
          <section key={group} className="order-group" aria-label={word(group)}>
            <h3>{word(group)}</h3>
            <ul>
              {orders.map((type) => (
                <li key={type.id}>
                  <OrderPick type={type} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {foreign.length > 0 ? <PartnerOrders orders={foreign} /> : null}
      </div>
    </Panel>
  );
}

/** The orders that only the other seat of the nation may give: said once, with the way to ask for them. */
function PartnerOrders({ orders }: { readonly orders: readonly PublicOrderType[] }) {
  const { t } = useLingui();
  const text = useText();
  const names = useNames();
  const { store } = useDesk();
  const { view, scenario } = useKnown();
  const roles = [...new Set(orders.flatMap((type) => type.roles))];
  const nation = scenario.nations.find((one) => one.id === view.nation.nation);
  const partner = nation?.seats.find((seat) => roles.includes(seat.role));
  const byBot = partner !== undefined && view.nation.covered[partner.id] === true;
  // A bot reads no messages: there is nobody to ask.
  const says = byBot
    ? t`${names.seat(partner.id)} orders this: a bot, by itself.`
    : refusalSentence({ refused: 'wrongRole', roles }, names);
  return (
    <section className="order-group partner" aria-label={says}>
      <h3>{says}</h3>
      <ul>
        {orders.map((type) => (
          <li key={type.id} title={text(type.summary)}>
            <span className="code">{type.id}</span> {text(type.name)}
          </li>
        ))}
      </ul>
      {partner && !byBot ? (
        <Button small onClick={() => store.setState({ dock: 'messages', thread: [partner.id] })}>
          <MessageSquare size={13} aria-hidden="true" />
          <Trans>Write to {names.seat(partner.id)}</Trans>
        </Button>
      ) : null}
    </section>
  );
}

/** What closes every order at once: the clock, or that the person only reads. Said once on top instead of on every row. */
function useClosed(): Refusal | null {
  const { view, scenario } = useKnown();
  const any = scenario.orders.find((order) => order.needs.length === 0) ?? scenario.orders[0];
  if (!any) return null;
  const draft = { type: any.id, answers: {} };
  const refusal = refuse(view, scenario, { type: 'sealOrder', turn: view.nation.turn, draft, reason: null });
  return refusal && closesAll(refusal) ? refusal : null;
}

function closesAll({ refused }: Refusal): boolean {
  return refused === 'notPlanning' || refused === 'observer';
}

function useGroupWord(): (group: OrderGroup) => string {
  const { t } = useLingui();
  return (group) => {
    switch (group) {
      case 'declare':
        return t`Find out and declare`;
      case 'share':
        return t`Share`;
      case 'protect':
        return t`Protect`;
      case 'operate':
        return t`Operate`;
      case 'help':
        return t`Help each other`;
      case 'speak':
        return t`Speak in public`;
      case 'other':
        return t`Something else`;
    }
  };
}

function OrderPick({ type }: { readonly type: PublicOrderType }) {
  const text = useText();
  const desk = useDesk();
  const names = useNames();
  const under = useId();
  const { view, scenario } = useKnown();
  const block = blockOf(view, scenario, type);
  const isDone = type.takesEffect === 'now' && view.nation.sealed.some((order) => order.type === type.id);
  return (
    <button
      type="button"
      className="order-pick"
      data-head={type.id}
      aria-disabled={block !== null || undefined}
      aria-describedby={under}
      title={text(type.summary)}
      onClick={() => {
        if (!block) openOrder(desk, type.id);
      }}
    >
      <span className="code">{type.id}</span>
      <b>{text(type.name)}</b>
      <small id={under}>
        {block && !closesAll(block) ? (
          <>
            <Lock size={11} className="lock" aria-hidden="true" />
            {refusalSentence(block, names)}
          </>
        ) : (
          <>
            {isDone ? (
              <span className="done">
                <Trans>Done this turn.</Trans>{' '}
              </span>
            ) : null}
            {text(type.price)}
          </>
        )}
      </small>
    </button>
  );
}
