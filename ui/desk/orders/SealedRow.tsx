import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Gavel, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SealedOrder } from '../../../engine/model/order.ts';
import { Button } from '../../kit/Button.tsx';
import { focusHome } from '../../kit/focusHome.ts';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { orderObject } from '../model/orderObject.ts';
import { rulingSentence } from '../model/rulingWords.ts';
import { useNames } from '../useNames.ts';
import { isForSeat, useRefusal } from '../useRefusal.ts';

/** A sealed order on the sheet: what it is, who gave it and why, and, where EXCON decides, how that stands. */
export function SealedRow({ order }: { readonly order: SealedOrder }) {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const reason = useDeskState((state) => (order.reason === null ? null : state.texts[order.reason]));
  const type = scenario.orders.find((one) => one.id === order.type);
  const ruling = view.nation.rulings.find((one) => one.order === order.id);
  const isRuled = type?.effects.some((effect) => effect.do === 'adjudicate') ?? false;
  const isNow = type?.takesEffect === 'now';
  const input = { type: 'withdrawOrder', turn: view.nation.turn, order: order.id } as const;
  const refusal = useRefusal()(input);
  // Who reads along with a seat is not that seat.
  const isMine = order.seat === view.seat.seat && !view.seat.observer;
  const seat = isMine ? t`you` : names.seat(order.seat);
  // The bot that covers one's own seat is not oneself; who of the two it was stands in the reason.
  const who = view.nation.covered[order.seat] ? (isMine ? t`your seat` : t`${seat} (a bot)`) : seat;
  const says: ReactNode[] = [];
  if (reason) says.push(<q key="reason">{reason}</q>);
  const entered = view.nation.enteredFor.includes(order.id);
  if (entered && isNow)
    says.push(
      <span key="entered">
        <Trans>entered for {seat} by exercise control</Trans>
      </span>,
    );
  if (ruling) says.push(<span key="ruling">{rulingSentence(ruling, names)}</span>);
  return (
    <li className={isNow ? 'sheet-row done' : 'sheet-row'}>
      <span className="code">{order.type}</span>
      <span className="what" title={orderObject(order, scenario, names)}>
        {orderObject(order, scenario, names)}
      </span>
      <span className={isNow ? 'how good' : 'how'}>
        <SealedIcon isNow={isNow} isRuled={isRuled} />
        {isNow ? (
          who
        ) : ruling ? (
          <Trans>ruled by EXCON, sealed by {who}</Trans>
        ) : order.turn < view.nation.turn ? (
          <Trans>with EXCON since turn {order.turn}</Trans>
        ) : isRuled ? (
          <Trans>with EXCON, sealed by {who}</Trans>
        ) : entered ? (
          <Trans>entered for {seat} by exercise control</Trans>
        ) : (
          <Trans>sealed by {who}</Trans>
        )}
      </span>
      {isForSeat(refusal) ? (
        <span className="acts">
          <Button
            look="quiet"
            small
            aria-label={t`Withdraw ${order.type}`}
            greyed={refusal !== null}
            title={refusal ? refusalSentence(refusal, names) : undefined}
            onClick={(event) => {
              focusHome(event);
              void submitOrTell(desk, input);
            }}
          >
            <Trans>Withdraw</Trans>
          </Button>
        </span>
      ) : null}
      {says.length > 0 ? <span className="says">{says}</span> : null}
    </li>
  );
}

function SealedIcon({ isNow, isRuled }: { readonly isNow: boolean; readonly isRuled: boolean }) {
  const Icon = isNow ? Check : isRuled ? Gavel : Lock;
  return <Icon size={12} aria-hidden="true" />;
}
