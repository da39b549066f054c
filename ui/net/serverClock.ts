/** The server's clock as this page knows it: the local clock and the difference that the last clock frame told. */
export interface ServerClock {
  heard(serverMillis: number): void;
  now(): number;
}

/** Starts a server clock on a local one; until a frame tells otherwise both are the same. */
export function serverClock(localMillis: () => number): ServerClock {
  let ahead = 0;
  return {
    heard: (serverMillis) => {
      ahead = serverMillis - localMillis();
    },
    now: () => localMillis() + ahead,
  };
}
