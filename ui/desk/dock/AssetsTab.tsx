import { Trans, useLingui } from '@lingui/react/macro';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { PublicAsset } from '../../../engine/view/publicScenario.ts';
import { Button } from '../../kit/Button.tsx';
import { percent } from '../../kit/number.ts';
import { StatusMark } from '../../kit/StatusMark.tsx';
import { kindWord } from '../../kit/vocabulary.ts';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { assetNotes } from '../model/assetNotes.ts';
import { comingWords } from '../model/comingWords.ts';
import { ordersFor } from '../model/ordersFor.ts';
import { useAssetStates } from '../useAssetStates.ts';
import { useNames } from '../useNames.ts';
import './AssetsTab.css';
import { Trend } from './Trend.tsx';

/** The map as a table: every site with its state, and everything the map can do, by keyboard. */
export function AssetsTab() {
  const { t } = useLingui();
  const { store } = useDesk();
  const { view, scenario } = useKnown();
  const selected = useDeskState((state) => state.selected);
  const rows = scenario.nations
    .map((nation) => ({ nation, isOwn: nation.id === view.nation.nation }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
    .flatMap(({ nation, isOwn }) => nation.assets.map((asset) => ({ asset, isOwn, nation: nation.id })));
  return (
    <Table
      className="assets-table"
      aria-label={t`Sites`}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) store.setState({ selected: String(key) });
      }}
    >
      <TableHeader>
        <Column isRowHeader>
          <Trans>Site</Trans>
        </Column>
        <Column>
          <Trans>State</Trans>
        </Column>
        <Column>
          <Trans>Service</Trans>
        </Column>
        <Column className="by-turn">
          <Trans>By turn</Trans>
        </Column>
        <Column className="next">
          <Trans>Next</Trans>
        </Column>
        <Column>
          <Trans>In force, and doors</Trans>
        </Column>
        <Column>
          <Trans>Orders</Trans>
        </Column>
      </TableHeader>
      <TableBody>{rows.map(({ asset, isOwn, nation }) => siteRow(asset, isOwn, nation))}</TableBody>
    </Table>
  );
}

/** A row is written as a call because the table reads its rows' cells directly. */
function siteRow(asset: PublicAsset, isOwn: boolean, nation: string) {
  return (
    <Row key={asset.id} id={asset.id} className={isOwn ? 'own' : 'foreign'}>
      <Cell className="name">
        <SiteName asset={asset} nation={isOwn ? null : nation} />
      </Cell>
      <Cell>{isOwn ? <SiteState id={asset.id} /> : <StatusMark status="unknown" />}</Cell>
      <Cell className="num">{isOwn ? <SiteService id={asset.id} /> : null}</Cell>
      <Cell className="by-turn">{isOwn ? <Trend id={asset.id} /> : null}</Cell>
      <Cell className="next">{isOwn ? <SiteNext id={asset.id} /> : null}</Cell>
      <Cell className="notes">{isOwn ? <SiteNotes id={asset.id} /> : null}</Cell>
      <Cell>
        <SiteOrders id={asset.id} />
      </Cell>
    </Row>
  );
}

function SiteName({ asset, nation }: { readonly asset: PublicAsset; readonly nation: string | null }) {
  const names = useNames();
  return (
    <>
      {names.asset(asset.id)}
      <small>
        {kindWord(asset.kind)}
        {nation === null ? null : ` · ${names.nation(nation)}`}
      </small>
    </>
  );
}

function useSite(id: string) {
  return useAssetStates().find((state) => state.id === id);
}

function SiteState({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const site = useSite(id);
  return (
    <>
      <StatusMark status={site?.status ?? 'unknown'} word={site?.isStruck ? t`Hit` : undefined} />
      {site?.coming ? <small className="next-below">{comingWords(site.coming)}</small> : null}
    </>
  );
}

function SiteService({ id }: { readonly id: string }) {
  const perMille = useSite(id)?.servicePerMille ?? null;
  return perMille === null ? '–' : percent(perMille);
}

function SiteNext({ id }: { readonly id: string }) {
  const coming = useSite(id)?.coming;
  return coming ? comingWords(coming) : null;
}

function SiteNotes({ id }: { readonly id: string }) {
  const { view, scenario } = useKnown();
  const { notes } = assetNotes(view, scenario, id, useNames());
  return <span title={notes.join(' · ')}>{notes.join(' · ')}</span>;
}

function SiteOrders({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  return (
    <span className="acts">
      {ordersFor(view, scenario, id).map((order) => (
        <Button
          key={order.id}
          small
          title={names.order(order.id)}
          aria-label={t`${order.id} ${names.order(order.id).replace(` (${order.id})`, '')}: ${names.asset(id)}`}
          onClick={() => openOrder(desk, order.id, { target: id })}
        >
          <span className="code">{order.id}</span>
        </Button>
      ))}
    </span>
  );
}
