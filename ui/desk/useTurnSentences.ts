import { useMemo } from 'react';
import { useDeskState, useKnown } from './deskContext.ts';
import { reportLines } from './model/reportLines.ts';
import { type TurnSentences, turnSentences } from './model/turnSentences.ts';
import { useNames } from './useNames.ts';

/** The three sentences of a turn's report. */
export function useTurnSentences(turn: number): TurnSentences {
  const { view, scenario } = useKnown();
  const names = useNames();
  const reports = useDeskState((state) => state.reports);
  return useMemo(
    () => turnSentences(reportLines({ view, reports }, turn), view, scenario, names, turn),
    [view, scenario, names, reports, turn],
  );
}
