import { useId } from 'react';
import type { Decide } from '../../../engine/model/inject.ts';
import type { Refusal } from '../../../engine/orders/refusal.ts';
import type { InboxItem } from '../../../engine/view/view.ts';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useText } from '../../kit/useText.ts';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { blockOf } from '../model/blockOf.ts';
import { useNames } from '../useNames.ts';

/** What an inject offers to decide: the order's name in its own words, what it costs, or why it cannot be done now. */
export function DecideButtons({ item }: { readonly item: InboxItem }) {
  return (
    <div className="decides">
      {item.decide.map((decide) => (
        <DecideButton key={`${decide.order} ${JSON.stringify(decide.answers)}`} decide={decide} from={item.id} />
      ))}
    </div>
  );
}

/** Refusals that mean the thing has been done or is on its way. */
const DONE: readonly Refusal['refused'][] = ['alreadySealed', 'measureOn', 'waitsForCoSignature', 'alreadyDone'];

function DecideButton({ decide, from }: { readonly decide: Decide; readonly from: string }) {
  const text = useText();
  const desk = useDesk();
  const names = useNames();
  const under = useId();
  const { view, scenario } = useKnown();
  const type = scenario.orders.find((order) => order.id === decide.order);
  if (!type) return null;
  const block = blockOf(view, scenario, type, decide.answers);
  return (
    <Button
      className="decide"
      greyed={block !== null}
      describedBy={under}
      onClick={() => openOrder(desk, type.id, decide.answers, from)}
    >
      <span className="code">{type.id}</span>
      <span>{text(decide.label)}</span>
      <small id={under} className={block && DONE.includes(block.refused) ? 'done' : undefined}>
        {block ? refusalSentence(block, names) : text(type.price)}
      </small>
    </Button>
  );
}
