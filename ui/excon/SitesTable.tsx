import { Trans, useLingui } from '@lingui/react/macro';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { percent } from '../kit/number.ts';
import { StatusMark } from '../kit/StatusMark.tsx';
import { siteFigures } from '../kit/siteFigures.ts';
import { kindWord } from '../kit/vocabulary.ts';
import { assetNotes } from './assetNotes.ts';
import { useConsole, useNames, useTools } from './console.ts';
import { givesNow } from './givesNow.ts';
import type { TruthSite } from './truthSite.ts';
import { useTruthSites } from './useTruthSites.ts';

/** Every site with its truth: the map in words. A row that is chosen is chosen on the map too; the order never changes. */
export function SitesTable() {
  const { t } = useLingui();
  const names = useNames();
  const { store } = useTools();
  const selected = useConsole((state) => state.selected);
  const assets = useTruthSites();
  return (
    <Table
      className="sites"
      aria-label={t`Sites`}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        store.setState({ selected: key === undefined ? null : String(key) });
      }}
    >
      <TableHeader>
        <Column id="site" isRowHeader>
          <Trans>Site</Trans>
        </Column>
        <Column id="nation">
          <Trans>Nation</Trans>
        </Column>
        <Column id="status">
          <Trans>Status</Trans>
        </Column>
        <Column id="service" className="figure">
          <Trans>Service</Trans>
        </Column>
        <Column id="notes">
          <Trans>What is so there</Trans>
        </Column>
      </TableHeader>
      <TableBody>
        {assets.map((one) => {
          const notes = [...assetNotes(one, names), ...waitingAt(one)].join(' · ');
          return (
            <Row key={one.id} id={one.id} textValue={names.asset(one.id)}>
              <Cell>
                <b>{names.asset(one.id)}</b> <span className="muted kind">{kindWord(one.asset.kind)}</span>
              </Cell>
              <Cell>{one.nation.toUpperCase()}</Cell>
              <Cell>
                <StatusMark status={one.status} />
              </Cell>
              <Cell className="figure">{percent(givesNow(one))}</Cell>
              <Cell className="notes-cell">
                <span title={notes}>{notes}</span>
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** How much waits there, once something does. */
function waitingAt({ asset, columns, index }: TruthSite): readonly string[] {
  const waiting = columns.waiting[index] ?? 0;
  return waiting > 0 ? siteFigures(asset.kind, { waiting, stockPerMille: null }) : [];
}
