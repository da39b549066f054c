import { Trans } from '@lingui/react/macro';
import { NotebookPen } from 'lucide-react';
import { nationOf } from '../../engine/state/rows.ts';
import { Nothing } from '../kit/Nothing.tsx';
import { useNames, useTruth } from './console.ts';
import './HotWashTable.css';

/** What seats hand in for the hot wash, newest first: to sustain, to improve, and for whose editions (rule P8). */
export function HotWashTable() {
  const names = useNames();
  const { state, texts } = useTruth();
  if (state.notes.length === 0) {
    return (
      <Nothing icon={NotebookPen} title={<Trans>No seat has handed in a note yet</Trans>}>
        <Trans>After EndEx every desk asks what to keep and what to change. The notes come in here.</Trans>
      </Nothing>
    );
  }
  return (
    <table className="nations help hot-wash">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Seat</Trans>
          </th>
          <th scope="col">
            <Trans>Note</Trans>
          </th>
          <th scope="col">
            <Trans>Printed for</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {state.notes.toReversed().map((note) => (
          <tr key={note.id}>
            <th scope="row">{names.seat(note.seat)}</th>
            <td className={note.kind}>
              <b>{note.kind === 'sustain' ? <Trans>Sustain</Trans> : <Trans>Improve</Trans>}</b>
              <q>{texts[note.text] ?? <Trans>The words were erased.</Trans>}</q>
            </td>
            <td>{note.for === 'all' ? <Trans>all, without a name</Trans> : names.nation(nationOf(note.seat))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
