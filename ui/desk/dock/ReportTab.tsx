import { Trans, useLingui } from '@lingui/react/macro';
import { Activity, CornerDownRight, Handshake, NotebookText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { LossLines } from '../../kit/causes/LossLines.tsx';
import { Nothing } from '../../kit/Nothing.tsx';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { useDeskState, useKnown } from '../deskContext.ts';
import { reportRows } from '../model/reportRows.ts';
import { useNames } from '../useNames.ts';
import { useTurnSentences } from '../useTurnSentences.ts';
import { BeforeTheStart, Brief } from './Brief.tsx';
import { Harm } from './Harm.tsx';
import { LineIcon, lineTone } from './LineIcon.tsx';
import './ReportTab.css';

/** What each turn brought: three sentences, the lines behind them, and what it cost people. */
export function ReportTab() {
  const { t } = useLingui();
  const { view } = useKnown();
  const reports = useDeskState((state) => state.reports);
  const [chosen, setChosen] = useState<number | null>(null);
  const latest = reports.at(-1)?.turn ?? 0;
  const turn = chosen ?? latest;
  if (latest === 0) return <BeforeTheStart />;
  const pick = (
    <Turns
      turns={reports.map((report) => report.turn)}
      shown={turn}
      last={view.nation.turn}
      onShow={(next) => setChosen(next === latest ? null : next)}
    />
  );
  if (turn === 0) return <Brief>{pick}</Brief>;
  return (
    <div className="report">
      {pick}
      <ScrollArea label={t`The turn in three sentences`} className="report-main">
        <Sentences turn={turn} />
        <Harm turn={turn - 1} />
      </ScrollArea>
      <Lines turn={turn} />
    </div>
  );
}

function Turns({
  turns,
  shown,
  last,
  onShow,
}: {
  turns: readonly number[];
  shown: number;
  last: number;
  onShow: (turn: number) => void;
}) {
  const { t } = useLingui();
  return (
    <fieldset className="report-turns" aria-label={t`Reports by turn`}>
      <Button small className="turn-pick whole" aria-pressed={shown === 0} onClick={() => onShow(0)}>
        <Trans>Brief</Trans>
      </Button>
      {turns.map((turn) => (
        <Button
          key={turn}
          small
          className={turn > last ? 'turn-pick whole' : 'turn-pick'}
          aria-pressed={turn === shown}
          onClick={() => onShow(turn)}
        >
          {turn > last ? t`EndEx` : t`T${turn}`}
        </Button>
      ))}
    </fieldset>
  );
}

function Sentences({ turn }: { readonly turn: number }) {
  const { changed, why, helped } = useTurnSentences(turn);
  return (
    <ol className="report-sentences">
      <li>
        <Activity size={17} aria-hidden="true" />
        {changed}
      </li>
      {why === '' ? null : (
        <li>
          <CornerDownRight size={16} aria-hidden="true" />
          {why}
        </li>
      )}
      {helped === '' ? null : (
        <li className="helped">
          <Handshake size={16} aria-hidden="true" />
          {helped}
        </li>
      )}
    </ol>
  );
}

/** Every line of the turn: what its opening brought, and what was done in it. */
function Lines({ turn }: { readonly turn: number }) {
  const { t } = useLingui();
  const { view, scenario } = useKnown();
  const names = useNames();
  const reports = useDeskState((state) => state.reports);
  const index = reports.findIndex((report) => report.turn === turn);
  const from = reports[index]?.from ?? 0;
  const to = reports[index + 1]?.from ?? view.nation.lines.length;
  const rows = reportRows(view.nation.lines.slice(from, to), scenario, names);
  return (
    <ScrollArea label={t`Everything in this report`} className="report-side">
      {rows.length === 0 ? (
        <Nothing icon={NotebookText} title={t`No lines in this report`}>
          <Trans>What is noticed, lost, repaired or shared is listed here.</Trans>
        </Nothing>
      ) : (
        <ul className="report-lines" aria-label={t`Lines of the report`}>
          {rows.map(({ at, line, says, losses, isOver }) => (
            <li key={at} className={line.line === 'receipt' ? 'good receipt' : isOver ? 'note' : lineTone(line)}>
              <LineIcon line={line} />
              <div>{losses.length > 0 ? <LossLines head={says} losses={losses} names={names} /> : says}</div>
            </li>
          ))}
        </ul>
      )}
    </ScrollArea>
  );
}
