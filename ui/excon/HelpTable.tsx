import { Trans } from '@lingui/react/macro';
import { Handshake } from 'lucide-react';
import { useMemo } from 'react';
import { Nothing } from '../kit/Nothing.tsx';
import { useNames, useTruth } from './console.ts';
import './HelpTable.css';
import { type HelpRow, helpBoard } from './helpBoard.ts';
import { answerWord, helpHead, helpTerms, journeyWord } from './helpWords.ts';

/** Requests and offers between all nations as a board: asked, answered, on the road, there. Oldest first. */
export function HelpTable() {
  const { state, history, texts } = useTruth();
  const rows = useMemo(() => helpBoard(state, history, texts), [state, history, texts]);
  if (rows.length === 0) {
    return (
      <Nothing icon={Handshake} title={<Trans>Nobody has asked for help or offered it</Trans>}>
        <Trans>Requests and offers between nations stand here, from the question until the help is there.</Trans>
      </Nothing>
    );
  }
  return (
    <table className="nations help">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Turn</Trans>
          </th>
          <th scope="col">
            <Trans>Asked or offered</Trans>
          </th>
          <th scope="col">
            <Trans>Answer</Trans>
          </th>
          <th scope="col">
            <Trans>On the road, there</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.proposal.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: HelpRow }) {
  const names = useNames();
  const terms = helpTerms(row);
  const { status } = row.proposal;
  const stands = status === 'open' || status === 'changed' ? 'open' : status;
  return (
    <tr className={stands}>
      <td className="mono">T{row.askedTurn}</td>
      <th scope="row">
        {helpHead(row, names)}
        {terms ? <span className="muted"> · {terms}</span> : null}
        {row.why ? <q>{row.why}</q> : null}
      </th>
      <td>
        <b>{answerWord(row)}</b>
        {row.answer ? <q>{row.answer}</q> : null}
      </td>
      <td>{journeyWord(row.journey) ?? <span className="muted">–</span>}</td>
    </tr>
  );
}
