import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download, ScrollText } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Nothing } from '../kit/Nothing.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useNames, useTruth } from './console.ts';
import { LogLineRow } from './LogLineRow.tsx';
import './LogPanel.css';
import { type LogRow, logRows } from './logRows.ts';
import { ROWS } from './moveBetweenRows.ts';
import { StepBackSheet } from './StepBackSheet.tsx';
import { wallZone } from './wallTime.ts';

/** Every accepted input, oldest first: who, what, when, and a bot's reason. From here EXCON steps back. */
export function LogPanel() {
  const { t, i18n } = useLingui();
  const names = useNames();
  const { exercise, history, texts } = useTruth();
  const rows = useMemo(() => logRows(history, texts, names), [history, texts, names]);
  // That a bot is done tells nobody anything; its seat shows it.
  const shown = useMemo(() => rows.filter(({ line }) => line.type !== 'setReady' || line.why === null), [rows]);
  const zone = wallZone(history.at(-1)?.line.atMillis ?? 0, i18n.locale);
  const [to, setTo] = useState<LogRow | null>(null);
  const list = useStickToEnd(shown.length);
  return (
    <Panel
      className="log"
      id="log"
      still
      title={<Trans>Log</Trans>}
      aside={
        <span className="panel-aside">
          <span className="muted" title={t`Wall times are in your own time zone.`}>
            <Trans>wall time {zone}</Trans>
          </span>
          <span className="muted">
            <Plural value={rows.length} _0="empty" one="# entry" other="# entries" />
          </span>
          <a className="btn plain small" href={`/api/exercises/${exercise}/run/truth`} download>
            <Download size={13} aria-hidden="true" />
            <Trans>Export run</Trans>
          </a>
        </span>
      }
    >
      {rows.length === 0 ? (
        <Nothing icon={ScrollText} title={<Trans>Nothing has happened yet</Trans>}>
          <Trans>Every input appears here. You can step back to any of them.</Trans>
        </Nothing>
      ) : (
        <ol className="log-list" ref={list} {...ROWS} aria-label={t`Log of inputs`}>
          {shown.map((row, index) => (
            <LogLineRow key={row.line.entry} row={row} last={index === shown.length - 1} stepBack={setTo} />
          ))}
        </ol>
      )}
      <StepBackSheet to={to} rows={rows} onClose={() => setTo(null)} />
    </Panel>
  );
}

/** Keeps the newest line in sight, unless somebody has scrolled up to read. */
function useStickToEnd(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const some = count > 0;
  useEffect(() => {
    const element = some ? list.current : null;
    if (!element) return;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24;
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [some]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a line has been added
  useLayoutEffect(() => {
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [count]);
  return list;
}
