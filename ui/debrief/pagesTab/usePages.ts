import { useMemo } from 'react';
import type { Markup } from '../pages/markup.ts';
import { report } from '../pages/report.ts';
import { sheets } from '../pages/sheets.ts';
import { useOpened } from '../roomContext.ts';

/** The sheets of the wall set and the two pages of the report, drawn once for an edition. */
export function usePages(): { readonly wall: readonly Markup[]; readonly report: readonly Markup[] } {
  const { bundle, names } = useOpened();
  return useMemo(
    () => ({
      wall: sheets(bundle.printed, bundle.debrief),
      report: report(bundle.printed, bundle.debrief, names),
    }),
    [bundle, names],
  );
}
