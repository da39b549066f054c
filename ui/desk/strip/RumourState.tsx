import { Trans, useLingui } from '@lingui/react/macro';
import { Megaphone, MessageCircleWarning } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { blockOf } from '../model/blockOf.ts';
import { orderDoing } from '../model/orderDoing.ts';
import { rumourCost } from '../model/publicSentences.ts';

/** A rumour while it spreads: what it costs, and the way to speak. */
export function RumourState() {
  const { t } = useLingui();
  const desk = useDesk();
  const { view, scenario } = useKnown();
  const { rumour } = view.nation;
  if (rumour === null || view.nation.clock === 'ended') return null;
  const speak = orderDoing(scenario, 'state')?.type;
  return (
    <span className="asked whole">
      <span className="rumour" title={t`Since turn ${rumour.sinceTurn}`}>
        <MessageCircleWarning size={14} aria-hidden="true" />
        <span className="what">
          <Trans>Rumour:</Trans> {rumourCost(rumour.trustPerTurn)}
        </span>
      </span>
      {speak && blockOf(view, scenario, speak) === null ? (
        <Button small onClick={() => openOrder(desk, speak.id)}>
          <Megaphone size={14} aria-hidden="true" />
          <Trans>Speak</Trans>
        </Button>
      ) : null}
    </span>
  );
}
