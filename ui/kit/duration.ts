/** Wall time left as minutes and seconds, "03:07"; an hour and more as "1:02:30". Never below zero. */
export function duration(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
