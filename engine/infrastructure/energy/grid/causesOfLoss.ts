import type { GridEvent } from './gridEvent.ts';
import type { GridPlan } from './gridPlan.ts';

/** The events of one hour, as `runGridHour` gave them. */
export interface GridHistoryHour {
  readonly hour: number;
  readonly events: readonly GridEvent[];
}

/** An event with the hour in which it happened. */
export interface GridCause {
  readonly hour: number;
  readonly event: GridEvent;
}

/**
 * Why a feeder lacks power at the end of an hour, nearest cause first (rule N3): it was shed in that hour, or its bus went dark and it
 * has not been back since; then each event because of which that happened, back to what its hour began with. Read from what was put
 * down, never guessed: empty where nothing was, as for a feeder whose own breaker is open. `history` is in order of hours.
 */
export function causesOfLoss(
  plan: GridPlan,
  history: readonly GridHistoryHour[],
  feeder: number,
  hour: number,
): readonly GridCause[] {
  const bus = plan.feeders[feeder]?.bus ?? -1;
  for (const past of history.toReversed()) {
    if (past.hour > hour) continue;
    // Relays and operators shed for an hour; only a bus that went dark stays so.
    const isNow = past.hour === hour;
    const at = past.events.findLastIndex((event) => isDarkened(event, bus) || (isNow && isShed(event, feeder)));
    if (at !== -1) return chainFrom(past, at);
    if (past.events.some((event) => event.what === 'feederRestored' && event.feeder === feeder)) return [];
  }
  return [];
}

/** The same for a bus at which no feeder hangs: since it went dark and has not been back. */
export function causesOfDark(history: readonly GridHistoryHour[], bus: number, hour: number): readonly GridCause[] {
  for (const past of history.toReversed()) {
    if (past.hour > hour) continue;
    const at = past.events.findLastIndex((event) => isDarkened(event, bus));
    if (at !== -1) return chainFrom(past, at);
    if (past.events.some((event) => event.what === 'busEnergised' && event.bus === bus)) return [];
  }
  return [];
}

function isDarkened(event: GridEvent, bus: number): boolean {
  return event.what === 'blackout' && event.buses.includes(bus);
}

function isShed(event: GridEvent, feeder: number): boolean {
  return event.what === 'feederShed' && event.feeder === feeder;
}

function chainFrom({ hour, events }: GridHistoryHour, at: number): readonly GridCause[] {
  const chain: GridCause[] = [];
  for (let next: number | null = at; next !== null; ) {
    const event: GridEvent | undefined = events[next];
    if (!event) break;
    chain.push({ hour, event });
    next = event.because;
  }
  return chain;
}
