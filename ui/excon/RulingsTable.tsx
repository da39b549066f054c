import { Trans, useLingui } from '@lingui/react/macro';
import { Gavel } from 'lucide-react';
import { useState } from 'react';
import type { RulingRow } from '../../engine/model/ruling.ts';
import { Button } from '../kit/Button.tsx';
import { Nothing } from '../kit/Nothing.tsx';
import { useNames, useTruth } from './console.ts';
import { RulingSheet } from './RulingSheet.tsx';
import './RulingsTable.css';
import { ruledWords, standingWord } from './rulingStanding.ts';

/** Free-form orders: those that wait for a ruling with the way to it, and what was ruled before. Oldest first. */
export function RulingsTable() {
  const { state } = useTruth();
  const [ruling, setRuling] = useState<string | null>(null);
  const open = state.rulings.find((row) => row.order.id === ruling) ?? null;
  return (
    <>
      {state.rulings.length === 0 ? (
        <Nothing icon={Gavel} title={<Trans>No order waits for a ruling</Trans>}>
          <Trans>When a seat writes an order of its own, you decide here what comes of it.</Trans>
        </Nothing>
      ) : (
        <table className="nations help rulings">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Turn</Trans>
              </th>
              <th scope="col">
                <Trans>Order in the seat's words</Trans>
              </th>
              <th scope="col">
                <Trans>Ruling</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {state.rulings.map((row) => (
              <Row key={row.order.id} row={row} rule={() => setRuling(row.order.id)} />
            ))}
          </tbody>
        </table>
      )}
      <RulingSheet row={open} onClose={() => setRuling(null)} />
    </>
  );
}

function Row({ row, rule }: { readonly row: RulingRow; readonly rule: () => void }) {
  const { t } = useLingui();
  const names = useNames();
  const { texts } = useTruth();
  const { order, note } = row;
  const seat = names.seat(order.seat);
  const site = order.answers.target;
  const words = order.reason === null ? null : (texts[order.reason] ?? null);
  const what = ruledWords(row, names);
  return (
    <tr className={row.status === 'waiting' ? 'open' : 'accepted'}>
      <td className="mono">T{order.turn}</td>
      <th scope="row">
        {seat}
        {site ? <span className="muted"> · {names.asset(site)}</span> : null}
        {words ? (
          <q>{words}</q>
        ) : (
          <span className="muted">
            {' '}
            <Trans>The words were erased.</Trans>
          </span>
        )}
      </th>
      <td>
        {row.status === 'waiting' ? (
          <Button small look="primary" aria-label={t`Rule on the order of ${seat}`} onClick={rule}>
            <Gavel size={13} aria-hidden="true" />
            <Trans>Rule</Trans>
          </Button>
        ) : (
          <>
            <b>{standingWord(row)}</b>
            {what ? <span> {what}</span> : null}
            {note && texts[note] ? <q>{texts[note]}</q> : null}
          </>
        )}
      </td>
    </tr>
  );
}
