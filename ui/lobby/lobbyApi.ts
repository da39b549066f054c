import type { SeatId, Text } from '../../engine/model/ids.ts';
import type { Controller, ExercisePlan, HostExercise, HostScenario } from './hostData.ts';

/** Why the server did not do something: its own code and sentence, or that it was not reached. */
export interface Fault {
  /** `unreachable` when there was no answer that could be read. */
  readonly code: string;
  readonly says: string;
}

/** What came of a question to the server. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A place that this browser holds. */
export interface OwnPlace {
  readonly exercise: string;
  readonly seat: SeatId;
  /** Its page. */
  readonly to: string;
  /** Whether its exercise has not ended, and it may stop it. */
  readonly runs: boolean;
  /** What the scenario calls the real-world stop; null where it has no name of its own for it. */
  readonly realWorldLabel: Text | null;
}

/** The server as the lobby and the join page ask it. */
export interface LobbyApi {
  join(token: string): Promise<Outcome<{ readonly to: string }>>;
  isHost(): Promise<Outcome<boolean>>;
  /** The places in exercises that this browser holds, with their pages. */
  places(): Promise<Outcome<readonly OwnPlace[]>>;
  /** The real-world stop of every exercise in which this browser holds a place; gives how many stand still. */
  stop(): Promise<Outcome<number>>;
  /** Where others open their links; null where only this machine reaches the server. */
  door(): Promise<Outcome<string | null>>;
  scenarios(): Promise<Outcome<readonly HostScenario[]>>;
  exercises(): Promise<Outcome<readonly HostExercise[]>>;
  create(plan: ExercisePlan): Promise<Outcome<HostExercise>>;
  /** A fresh link for a seat, or for the observers of one; links made before and not used are void, and on request so are the sessions there. */
  invite(exercise: string, seat: SeatId, endSessions?: boolean): Promise<Outcome<string>>;
  /** Ends every session of a seat or of its observers, and voids their links. */
  revoke(exercise: string, place: string): Promise<Outcome<unknown>>;
  /** Lets whoever holds a seat hold another of the nation beside it, or ends that. */
  merge(exercise: string, seat: SeatId, also: SeatId, merged: boolean): Promise<Outcome<unknown>>;
  /** The browsers that control an exercise, oldest first. */
  controllers(exercise: string): Promise<Outcome<readonly Controller[]>>;
  /** Puts one of them out. */
  endController(exercise: string, controller: string): Promise<Outcome<unknown>>;
  /** Stops an exercise for something that is not part of it; only its console goes on. */
  realWorldStop(exercise: string): Promise<Outcome<unknown>>;
  /** Signs this browser in to the console; gives its address. */
  openConsole(exercise: string): Promise<Outcome<string>>;
  /** Lets this browser show the wall of an exercise; gives its address. */
  openWall(exercise: string): Promise<Outcome<string>>;
}

/** The lobby's questions over a page's own `fetch`. */
export function lobbyApi(ask: typeof globalThis.fetch): LobbyApi {
  const get = <T>(path: string) => answer<T>(() => ask(path, { headers: { accept: 'application/json' } }));
  const post = <T>(path: string, body: unknown) =>
    answer<T>(() =>
      ask(path, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const of = (exercise: string) => `/api/host/exercises/${encodeURIComponent(exercise)}`;
  return {
    join: (token) => post<{ to: string }>('/api/join', { token }),
    isHost: async () => pick(await get<{ host: boolean }>('/api/me'), (me) => me.host),
    places: async () => pick(await get<{ places: readonly OwnPlace[] }>('/api/me'), (me) => me.places),
    stop: async () => pick(await post<{ stopped: number }>('/api/stop', {}), (done) => done.stopped),
    door: async () => pick(await get<{ url: string | null }>('/api/door'), (door) => door.url),
    scenarios: async () =>
      pick(await get<{ scenarios: readonly HostScenario[] }>('/api/host/scenarios'), (found) => found.scenarios),
    exercises: async () =>
      pick(await get<{ exercises: readonly HostExercise[] }>('/api/host/exercises'), (found) => found.exercises),
    create: (plan) => post<HostExercise>('/api/host/exercises', plan),
    invite: async (exercise, seat, endSessions = false) =>
      pick(await post<{ url: string }>(`${of(exercise)}/invites`, { seat, endSessions }), (made) => made.url),
    revoke: (exercise, place) => post(`${of(exercise)}/revoke`, { seat: place }),
    merge: (exercise, seat, also, merged) => post(`${of(exercise)}/mergers`, { seat, also, merged }),
    controllers: async (exercise) =>
      pick(
        await get<{ controllers: readonly Controller[] }>(`${of(exercise)}/controllers`),
        (found) => found.controllers,
      ),
    endController: (exercise, controller) => post(`${of(exercise)}/controllers/end`, { controller }),
    realWorldStop: (exercise) => post(`${of(exercise)}/stop`, {}),
    openWall: async (exercise) => pick(await post<{ to: string }>(`${of(exercise)}/wall`, {}), (made) => made.to),
    openConsole: async (exercise) => pick(await post<{ to: string }>(`${of(exercise)}/excon`, {}), (made) => made.to),
  };
}

async function answer<T>(asked: () => Promise<Response>): Promise<Outcome<T>> {
  try {
    const response = await asked();
    const body: unknown = await response.json();
    return response.ok ? { ok: true, value: body as T } : { ok: false, fault: faultOf(body) };
  } catch {
    // No network, no server, or something in between that does not speak JSON: all the same to the person.
    return { ok: false, fault: UNREACHABLE };
  }
}

const UNREACHABLE: Fault = { code: 'unreachable', says: '' };

function faultOf(body: unknown): Fault {
  const { error, says } = (body ?? {}) as { readonly error?: unknown; readonly says?: unknown };
  if (typeof error !== 'string') return UNREACHABLE;
  return { code: error, says: typeof says === 'string' ? says : '' };
}

function pick<T, U>(outcome: Outcome<T>, take: (value: T) => U): Outcome<U> {
  return outcome.ok ? { ok: true, value: take(outcome.value) } : outcome;
}
