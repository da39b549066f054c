import { useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import type { LogRow } from './logRows.ts';
import { moveBetweenRows, ROW } from './moveBetweenRows.ts';
import { wallTime } from './wallTime.ts';

/** One line of the log. Its button is one stop of the arrow keys; the Tab key stops at the newest only. */
export function LogLineRow({
  row,
  last,
  stepBack,
}: {
  readonly row: LogRow;
  readonly last: boolean;
  readonly stepBack: (row: LogRow) => void;
}) {
  const { t, i18n } = useLingui();
  const { entry, atMillis } = row.line;
  return (
    <li className="log-row">
      <span className="mono muted">{entry}</span>
      <span className="mono muted">{row.turn > 0 ? `T${row.turn}` : '–'}</span>
      <span>
        <b className="log-who">{row.who}</b> {row.what}
        {row.quote ? <q>{row.quote}</q> : null}
        {row.why ? <span className="muted"> · {row.why}</span> : null}
        {row.came.length > 0 ? (
          <ul className="log-came">
            {row.came.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
      </span>
      <span className="mono muted">{wallTime(atMillis, i18n.locale)}</span>
      <button
        type="button"
        className="btn quiet small"
        {...ROW}
        tabIndex={last ? 0 : -1}
        aria-label={t`Entry ${entry}, ${row.who} ${row.what}. Step back to here`}
        title={t`Step back to here`}
        onKeyDown={moveBetweenRows}
        onClick={() => stepBack(row)}
      >
        <Undo2 size={13} aria-hidden="true" />
      </button>
    </li>
  );
}
