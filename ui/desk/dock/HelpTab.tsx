import { Trans, useLingui } from '@lingui/react/macro';
import { HandHelping, LifeBuoy } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { helpBoard } from '../model/helpBoard.ts';
import './HelpTab.css';
import { OfferItem } from './help/OfferItem.tsx';
import { OwnRequestRow } from './help/OwnRequestRow.tsx';
import { PurseTable } from './help/PurseTable.tsx';
import { Receipts } from './help/Receipts.tsx';
import { RequestToUs } from './help/RequestToUs.tsx';
import { RoadItem } from './help/RoadItem.tsx';

/** The help board: who asks whom for what and by when, what each has answered, what is on the road, and what we have. */
export function HelpTab() {
  const { t } = useLingui();
  const desk = useDesk();
  const { view, scenario } = useKnown();
  const board = useMemo(() => helpBoard(view, scenario), [view, scenario]);
  const request = scenario.orders.find((order) => order.effects.some((effect) => effect.do === 'request'));
  const neighbour = scenario.nations.find((nation) => nation.id !== view.nation.nation)?.id ?? '';
  return (
    <div className="help">
      <div className="help-board" data-home tabIndex={-1}>
        <Section
          title={t`Requests`}
          empty={t`Nobody has asked for help yet. Help from abroad needs hours on the road: ask early.`}
          act={
            request ? (
              <Button small onClick={() => openOrder(desk, request.id)}>
                <LifeBuoy size={14} aria-hidden="true" />
                <Trans>Ask for help</Trans>
              </Button>
            ) : null
          }
        >
          {board.toUs.map((row) => (
            <RequestToUs key={row.request.id} row={row} purse={board.purse} />
          ))}
          {board.ours.map((row) => (
            <OwnRequestRow key={row.id} row={row} />
          ))}
        </Section>
        <Section
          title={t`Other offers`}
          empty={t`None. An offer does not need a request.`}
          act={
            <Button small onClick={() => desk.store.setState({ work: { at: 'offer', to: neighbour, request: null } })}>
              <HandHelping size={14} aria-hidden="true" />
              <Trans>Offer help</Trans>
            </Button>
          }
        >
          {board.offers.map((row) => (
            <OfferItem key={row.offer.id} row={row} />
          ))}
        </Section>
        <Section title={t`On the road`} empty={t`Nothing is on the road.`} act={null}>
          {board.road.map((row) => (
            <RoadItem key={row.transit.order} row={row} />
          ))}
        </Section>
      </div>
      <ScrollArea label={t`What you have, and what our help did`} className="help-side">
        <PurseTable rows={board.purse} />
        <Receipts receipts={board.receipts} />
      </ScrollArea>
    </div>
  );
}

function Section({
  title,
  act,
  empty,
  children,
}: {
  readonly title: string;
  readonly act: ReactNode;
  readonly empty: string;
  readonly children: readonly (ReactNode | readonly ReactNode[])[];
}) {
  const isEmpty = children.flat().length === 0;
  return (
    <section aria-label={title}>
      <header>
        <h3>{title}</h3>
        {act}
      </header>
      {isEmpty ? <p className="empty">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}
