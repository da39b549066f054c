/** How much one page may say: far more than a person can, far less than would hurt. */
const MOST_MESSAGES = 60;
const WINDOW_MILLIS = 10_000;

/** Counts the messages of one connection; false for the one that is too many. */
export function floodGate(): (nowMillis: number) => boolean {
  let recent: number[] = [];
  return (nowMillis) => {
    recent = recent.filter((at) => at > nowMillis - WINDOW_MILLIS);
    recent.push(nowMillis);
    return recent.length <= MOST_MESSAGES;
  };
}
