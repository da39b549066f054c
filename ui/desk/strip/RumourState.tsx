import { Trans } from '@lingui/react/macro';
import { Megaphone, MessageCircleWarning } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { blockOf } from '../model/blockOf.ts';
import { orderDoing } from '../model/orderDoing.ts';
import { rumourCost } from '../model/publicSentences.ts';

/** A rumour while it spreads: since when, what it costs, and the way to speak. */
export function RumourState() {
  const desk = useDesk();
  const { view, scenario } = useKnown();
  const { rumour } = view.nation;
  if (rumour === null || view.nation.clock === 'ended') return null;
  const speak = orderDoing(scenario, 'state')?.type;
  return (
    <span className="asked">
      <span className="rumour">
        <MessageCircleWarning size={14} aria-hidden="true" />
        <Trans>Rumour since turn {rumour.sinceTurn}:</Trans> {rumourCost(rumour.trustPerTurn)}
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
