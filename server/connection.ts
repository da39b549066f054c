/** One page's line to an exercise, as the exercise sees it: text out, and an end. */
export interface Connection {
  /** Names the browser behind the line; all lines of one session have the same. */
  readonly browser: string;
  /** It only reads along with the seat: it counts for nothing there. */
  readonly observes: boolean;
  isOpen(): boolean;
  send(frame: string): void;
  close(code: number, reason: string): void;
}
