/** One page's line to an exercise, as the exercise sees it: text out, and an end. */
export interface Connection {
  isOpen(): boolean;
  send(frame: string): void;
  close(code: number, reason: string): void;
}
