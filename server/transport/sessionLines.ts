/** The open lines of each session, so that one browser can be cut off and the others of its place stay. */
export interface SessionLines {
  /** Notes a line of a session; the result takes it out again. */
  add(session: string, end: () => void): () => void;
  has(session: string): boolean;
  /** Ends every line of a session. */
  end(session: string): void;
}

/** No lines yet. */
export function sessionLines(): SessionLines {
  const lines = new Map<string, Set<() => void>>();
  return {
    add: (session, end) => {
      const own = lines.get(session) ?? new Set();
      lines.set(session, own.add(end));
      return () => {
        own.delete(end);
        if (own.size === 0 && lines.get(session) === own) lines.delete(session);
      };
    },
    has: (session) => lines.has(session),
    end: (session) => {
      const open = lines.get(session) ?? new Set();
      lines.delete(session);
      for (const end of open) end();
    },
  };
}
