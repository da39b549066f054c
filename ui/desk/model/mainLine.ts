import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line } from '../../../engine/view/view.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** Of a loss at several assets the one that people feel first. */
const FELT = { district: 0, hospital: 1, works: 2, substation: 3, hub: 4, port: 5, bankSwitch: 6 } as const;

/**
 * The line that a turn's report begins with: struck now, then lost and neither restored nor lost anew since, then found out, then what the public hears and EXCON
 * ruled, then what got better; null on a quiet turn.
 */
export function mainLine(lines: readonly Line[], scenario: PublicScenario): Line | null {
  const of = <K extends Line['line']>(kind: K) => lines.filter((line): line is LineOf<K> => line.line === kind);
  const assets = scenario.nations.flatMap((nation) => nation.assets);
  const felt = ({ asset: id, service }: LineOf<'serviceLost'>) => {
    const kind = assets.find((asset) => asset.id === id)?.kind ?? 'hub';
    // A district feels darkness and dry taps before everything; the lack of anything else no more than where it comes from.
    return kind === 'district' && service !== 'power' && service !== 'water' ? FELT.hub : FELT[kind];
  };
  const isOver = (loss: LineOf<'serviceLost'>) =>
    lines
      .slice(lines.indexOf(loss) + 1)
      .some((line) => (line.line === 'serviceRestored' || line.line === 'serviceLost') && isOf(line, loss));
  const losses = of('serviceLost').filter((loss) => !isOver(loss));
  losses.sort((a, b) => felt(a) - felt(b) || b.hour - a.hour);
  const [untreated, treated] = split(of('laboratory'), (line) => line.found === 'untreated');
  const [spreading, ended] = split(of('rumour'), (line) => line.spreading);
  const found = of('hunt').filter((line) => line.found.length > 0);
  const contradicted = of('stated').filter((line) => line.contradicts !== null);
  const ranked: readonly (readonly Line[])[] = [
    of('struck').slice(-1),
    losses,
    of('doorNoticed'),
    found,
    untreated,
    spreading,
    contradicted,
    of('ruled'),
    of('serviceRestored'),
    of('doorShut'),
    ended,
    treated,
    of('telemetryLate'),
    of('order'),
  ];
  return ranked.flat()[0] ?? null;
}

function isOf(line: LineOf<'serviceRestored' | 'serviceLost'>, loss: LineOf<'serviceLost'>): boolean {
  return line.asset === loss.asset && line.service === loss.service;
}

function split<T>(rows: readonly T[], is: (row: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [rows.filter(is), rows.filter((row) => !is(row))];
}
