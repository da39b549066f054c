import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { Decide } from '../../../engine/model/inject.ts';
import type { InboxItem } from '../../../engine/view/view.ts';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useText } from '../../kit/useText.ts';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { standingOf } from '../model/standingOf.ts';
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

function DecideButton({ decide, from }: { readonly decide: Decide; readonly from: string }) {
  const text = useText();
  const desk = useDesk();
  const names = useNames();
  const under = useId();
  const { view, scenario } = useKnown();
  const type = scenario.orders.find((order) => order.id === decide.order);
  if (!type) return null;
  const { block, isDone } = standingOf(view, scenario, decide);
  return (
    <Button
      className="decide"
      greyed={block !== null}
      describedBy={under}
      onClick={() => openOrder(desk, type.id, decide.answers, from)}
    >
      <span className="code">{type.id}</span>
      <span>{text(decide.label)}</span>
      <small id={under} className={isDone ? 'done' : undefined}>
        {isDone && !block ? (
          <>
            <Trans>Done this turn.</Trans>{' '}
          </>
        ) : null}
        {block?.refused === 'alreadySealed' ? (
          <Trans>Sealed this turn; it stands on the sheet.</Trans>
        ) : block ? (
          refusalSentence(block, names)
        ) : (
          text(type.price)
        )}
      </small>
    </Button>
  );
}
