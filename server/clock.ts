/** The time as the server is told it, so that a test can tell it another one. */
export interface Clock {
  nowMillis(): number;
  /** Calls back once, `afterMillis` from now; the result takes it back. */
  setTimer(afterMillis: number, then: () => void): () => void;
}
