import type { Edition } from '../../engine/model/edition.ts';
import type { DebriefStanding } from '../../engine/protocol/debriefStanding.ts';

/** What came of a question about debriefs: what was asked for, the server's refusal in words, or no answer at all. */
export type Answer<T> =
  | { readonly is: 'given'; readonly value: T }
  | { readonly is: 'refused'; readonly says: string }
  | { readonly is: 'unreachable' };

/** The server as the debrief room asks it. */
export interface DebriefApi {
  /** The editions that are for this browser, and which of them it may open. */
  standing(exercise: string): Promise<Answer<DebriefStanding>>;
  /** One edition's bundle as text, as it is saved. */
  bundle(exercise: string, edition: Edition): Promise<Answer<string>>;
}

/** The room's questions over a page's own `fetch`. */
export function debriefApi(ask: typeof globalThis.fetch): DebriefApi {
  const of = (exercise: string) => `/api/exercises/${encodeURIComponent(exercise)}/debrief`;
  const get = async <T>(path: string, read: (response: Response) => Promise<T>): Promise<Answer<T>> => {
    try {
      const response = await ask(path, { headers: { accept: 'application/json' } });
      if (response.ok) return { is: 'given', value: await read(response) };
      const { says } = ((await response.json()) ?? {}) as { readonly says?: unknown };
      return { is: 'refused', says: typeof says === 'string' ? says : '' };
    } catch {
      // No network, no server, or something in between that does not speak JSON: all the same to the person.
      return { is: 'unreachable' };
    }
  };
  return {
    standing: (exercise) => get(of(exercise), (response) => response.json() as Promise<DebriefStanding>),
    bundle: (exercise, edition) => get(`${of(exercise)}/${encodeURIComponent(edition)}`, (response) => response.text()),
  };
}
