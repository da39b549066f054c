import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line } from '../../../engine/view/view.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** Of a loss at several assets the one that people feel first. */
const FELT = { district: 0, hospital: 1, works: 2, substation: 3, hub: 4 } as const;

/** The line that a turn's report begins with: struck now, then lost, then noticed, then better; null on a quiet turn. */
export function mainLine(lines: readonly Line[], scenario: PublicScenario): Line | null {
  const of = <K extends Line['line']>(kind: K) => lines.filter((line): line is LineOf<K> => line.line === kind);
  const assets = scenario.nations.flatMap((nation) => nation.assets);
  const felt = (id: string) => FELT[assets.find((asset) => asset.id === id)?.kind ?? 'hub'];
  const losses = of('serviceLost').sort((a, b) => felt(a.asset) - felt(b.asset) || b.hour - a.hour);
  const found = of('hunt').filter((line) => line.found.length > 0);
  const better = [...of('serviceRestored'), ...of('doorShut')];
  const rest = [...better, ...of('telemetryLate'), ...of('order')];
  return of('struck').at(-1) ?? losses[0] ?? of('doorNoticed')[0] ?? found[0] ?? rest[0] ?? null;
}
