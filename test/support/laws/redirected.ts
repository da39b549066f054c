import type { Audience, Report, ReportType } from '../../../engine/model/report.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import type { Emission } from '../../../engine/turn/emission.ts';

/** The same emission, with one type of report told to others than the rule meant: the slip that the secrecy alarms are made of. */
export function redirected(emit: Emission, type: ReportType, to: (to: Audience) => Audience): Emission {
  const slip = (report: Report): Report => (report.report === type ? { ...report, to: to(report.to) } : report);
  return { ...emit, report: (report) => emit.report(slip(report)) };
}

/** Told to everybody. */
export const toAll = (): Audience => ({ all: true });

/** Told to the whole nation in the place of one seat. */
export const toNation = (to: Audience): Audience => ('seat' in to ? { nation: nationOf(to.seat) } : to);
