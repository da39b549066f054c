import { useMemo } from 'react';
import { closedTurns } from './closedTurns.ts';
import { useTruth } from './console.ts';
import type { TruthSite } from './truthSite.ts';
import { truthSites } from './truthSites.ts';

/** Every site as it really stands. */
export function useTruthSites(): readonly TruthSite[] {
  const { scenario, state, history } = useTruth();
  const hour = useMemo(() => closedTurns(history) * scenario.hoursPerTurn, [history, scenario]);
  return useMemo(() => truthSites(scenario, state, hour), [scenario, state, hour]);
}
