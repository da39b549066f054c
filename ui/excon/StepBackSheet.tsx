import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { ScrollArea } from '../kit/ScrollArea.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { useConsole } from './console.ts';
import type { LogRow } from './logRows.ts';
import { lostByStepBack } from './lostByStepBack.ts';
import './StepBackSheet.css';
import { SubmitFoot } from './SubmitFoot.tsx';
import { useCommand } from './useCommand.ts';

/** Steps the whole exercise back to an entry: shows what is lost, and asks for its number to be typed. */
export function StepBackSheet({
  to,
  rows,
  onClose,
}: {
  readonly to: LogRow | null;
  readonly rows: readonly LogRow[];
  readonly onClose: () => void;
}) {
  return (
    <Sheet open={to !== null} onClose={onClose} title={<Trans>Step back to entry {to?.line.entry ?? 0}</Trans>}>
      {to ? <Form key={to.line.entry} to={to} lost={lostByStepBack(rows, to)} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Form({
  to,
  lost,
  onClose,
}: {
  readonly to: LogRow;
  readonly lost: readonly LogRow[];
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const command = useCommand();
  const live = useConsole((state) => state.link.is === 'live');
  const [typed, setTyped] = useState('');
  const id = useId();
  const { entry, hash } = to.line;
  const no = !live
    ? t`There is no connection to the exercise.`
    : lost.length === 0
      ? t`Nothing has happened since. There is nothing to step back over.`
      : typed.trim() !== String(entry)
        ? t`Type ${entry} to confirm.`
        : null;
  return (
    <form
      className="step-back"
      onSubmit={async (event) => {
        event.preventDefault();
        if (no) return;
        if (await command({ type: 'stepBack', to: hash }, t`The exercise goes on from entry ${entry}.`)) onClose();
      }}
    >
      <p>
        <Trans>
          The exercise goes on right after: {to.who} {to.what} (turn {to.turn}). Every desk learns again what it knew
          then. The turn that is open then gets its whole planning time.
        </Trans>
      </p>
      <div>
        <h3>
          <Plural value={lost.length} _0="Nothing is lost" one="# entry is lost" other="# entries are lost" />
        </h3>
        <ScrollArea label={t`Entries that are lost`} className="lost">
          <ol>
            {lost.map((row) => (
              <li key={row.line.entry}>
                <span className="mono muted">{row.line.entry}</span>
                <b>{row.who}</b>
                <span>{row.what}</span>
              </li>
            ))}
          </ol>
        </ScrollArea>
      </div>
      {lost.length > 0 ? (
        <p className="muted">
          <Trans>The log keeps them as abandoned. Nobody can go back into them.</Trans>
        </p>
      ) : null}
      <div className="field">
        <label htmlFor={`${id}-typed`}>
          <Trans>Type the number of the entry</Trans>
        </label>
        <input
          id={`${id}-typed`}
          className="input mono"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <SubmitFoot no={no} away={<Trans>Stay here</Trans>} onClose={onClose} look="danger">
        <Undo2 size={14} aria-hidden="true" />
        <Trans>Step back</Trans>
      </SubmitFoot>
    </form>
  );
}
