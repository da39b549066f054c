import { Trans, useLingui } from '@lingui/react/macro';
import { HandHelping, LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Proposal } from '../../../engine/model/event.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import { items } from '../../kit/vocabulary.ts';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { ProposalStatus } from '../ProposalStatus.tsx';
import { useNames } from '../useNames.ts';
import './HelpTab.css';

/** The help board: who asked whom for what, who offers what, and what is on the road. */
export function HelpTab() {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const own = view.nation.nation;
  const neighbours = scenario.nations.filter((nation) => nation.id !== own);
  const rows = view.nation.proposals.map(({ proposal }) => proposal).reverse();
  const request = scenario.orders.find((order) => order.effects.some((effect) => effect.do === 'request'));
  return (
    <div className="help">
      <Column
        title={t`Requests`}
        act={
          request ? (
            <Button small onClick={() => openOrder(desk, request.id)}>
              <LifeBuoy size={14} aria-hidden="true" />
              <Trans>Ask for help</Trans>
            </Button>
          ) : null
        }
        empty={t`Nobody has asked for help yet.`}
      >
        {rows
          .filter((row) => row.kind === 'request')
          .map((row) => (
            <ProposalRow key={row.id} proposal={row} />
          ))}
      </Column>
      <Column
        title={t`Offers`}
        act={
          neighbours[0] ? (
            <Button
              small
              onClick={() => desk.store.setState({ work: { at: 'offer', to: neighbours[0]?.id ?? '', request: null } })}
            >
              <HandHelping size={14} aria-hidden="true" />
              <Trans>Offer help</Trans>
            </Button>
          ) : null
        }
        empty={t`No offers yet. An offer does not need a request.`}
      >
        {rows
          .filter((row) => row.kind === 'offer')
          .map((row) => (
            <ProposalRow key={row.id} proposal={row} />
          ))}
      </Column>
      <Column title={t`On the road`} act={null} empty={t`Nothing is on the road.`}>
        {view.nation.transits.map(({ transit, arrived }) => (
          <li key={transit.order}>
            <span className="row">
              <b>{items(transit.item, transit.count)}</b>
              <Chip tone={arrived ? 'ok' : 'neutral'}>{arrived ? t`arrived` : exerciseTime(transit.atHour)}</Chip>
            </span>
            <span className="muted">
              {names.nation(transit.from)} → {transit.asset ? names.asset(transit.asset) : names.nation(transit.to)}
            </span>
          </li>
        ))}
      </Column>
    </div>
  );
}

function Column({
  title,
  act,
  empty,
  children,
}: {
  title: string;
  act: ReactNode;
  empty: string;
  children: readonly ReactNode[];
}) {
  return (
    <section aria-label={title}>
      <header>
        <h3>{title}</h3>
        {act}
      </header>
      {children.length === 0 ? <p className="empty">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

function ProposalRow({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const own = useDeskState((state) => state.view?.nation.nation);
  const reason = useDeskState((state) => (proposal.reason === null ? null : state.texts[proposal.reason]));
  const isOpenToUs = proposal.status === 'open' && proposal.toNation === own;
  return (
    <li>
      <span className="row">
        <b>
          {proposal.item ? items(proposal.item, proposal.count) : null}
          {proposal.backByTurn === null ? null : t` · back by turn ${proposal.backByTurn}`}
        </b>
        <ProposalStatus status={proposal.status} />
      </span>
      <span className="muted">
        {names.seat(proposal.fromSeat)} → {names.nation(proposal.toNation)} · {t`turn ${proposal.turn}`}
      </span>
      {reason ? <q>{reason}</q> : null}
      {isOpenToUs ? (
        <span>
          <Button small onClick={() => store.setState({ work: { at: 'proposal', id: proposal.id } })}>
            {proposal.kind === 'offer' ? <Trans>Read and answer</Trans> : <Trans>Offer or decline</Trans>}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
