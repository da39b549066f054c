import type { Batch } from '../../engine/model/event.ts';
import type { Fact } from '../../engine/model/fact.ts';
import type { Report } from '../../engine/model/report.ts';
import type { Room } from '../../engine/room/room.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { sortedKeys } from '../../engine/state/sortedKeys.ts';

/** What says nothing that a line beside it does not say. */
const QUIET_FACTS = new Set([
  'numbered',
  'readySet',
  'seatCovered',
  'observerSet',
  'trustClamped',
  'telemetrySent',
  'injectJudged',
  'orderSealed',
]);
const QUIET_REPORTS = new Set(['readySet', 'seatCovered', 'observerSet']);

/** A played run as a list to be read: one line a fact (·) or report (→ and who hears it), under its input and phase. */
export function eventList(room: Room): string {
  const lines: string[] = [];
  for (const { line, batches } of room.history) {
    const told = batches.flatMap((batch) => phaseLines(batch));
    if (told.length === 0) continue;
    const why = line.why === null ? '' : ` (${line.why})`;
    lines.push(`entry ${line.entry}  ${line.by} ${line.type}${why}`, ...told);
  }
  return `${lines.join('\n')}\n`;
}

function phaseLines({ phase, facts, reports }: Batch): readonly string[] {
  const lines = [...facts.filter(({ fact }) => !QUIET_FACTS.has(fact)).map(factLine), ...reports.flatMap(reportLine)];
  return lines.length === 0 ? [] : [`  ${phase}`, ...lines];
}

function factLine({ fact, ...fields }: Fact): string {
  // What solvers carry on is in the hashes; its consequences have lines of their own.
  const told = fact === 'networkRan' ? { ...fields, network: null, buffers: null } : fields;
  return `    · ${fact} ${compact(told)}`.trimEnd();
}

function reportLine({ report, to, ...fields }: Report): readonly string[] {
  if (QUIET_REPORTS.has(report)) return [];
  const who = 'all' in to ? 'all' : 'nation' in to ? to.nation : to.seat;
  return [`    → ${who}: ${report} ${compact(fields)}`.trimEnd()];
}

/** Fields as `name=value`; columns as their numbers, texts by their first words, what is null or empty left out. */
function compact(fields: Record<string, unknown>): string {
  return sortedKeys(fields)
    .flatMap((name) => {
      const text = value(fields[name]);
      return text === '' ? [] : [`${name}=${text}`];
    })
    .join(' ');
}

function value(it: unknown): string {
  if (it === null || it === undefined) return '';
  if (typeof it === 'string') return /^[0-9a-f]{16,64}$/.test(it) ? it.slice(0, 6) : it;
  if (typeof it !== 'object') return String(it);
  if (Array.isArray(it)) {
    if (it.length === 0) return '';
    return it.every((one) => typeof one === 'number') ? it.join(',') : `[${it.map(value).join('; ')}]`;
  }
  const record = it as Record<string, unknown>;
  if (typeof record.en === 'string')
    return JSON.stringify(record.en.length > 40 ? `${record.en.slice(0, 40)}…` : record.en);
  const inside = compact(record);
  return inside === '' ? '' : `(${inside})`;
}

/** The hashes that a run comes to. */
export function hashesOf(room: Room): Readonly<Record<string, string>> {
  const { sha256 } = room.game;
  return {
    stateHash: room.stateHash ?? '',
    logHash: room.entries.at(-1)?.chain ?? '',
    eventsHash: sha256(canonicalJson(room.history.map(({ batches }) => batches))),
    newsHash: sha256(canonicalJson(room.news)),
  };
}
