/** Exercise hours as people say them on the air, with the marking: hour 27 is "D+1 03:00 EX". It never breaks in two. */
export function exerciseTime(hour: number): string {
  return `${dayTime(hour)}\u00a0EX`;
}

/** The same without the marking, for tables whose head carries it. */
export function dayTime(hour: number): string {
  const day = Math.floor(hour / 24);
  const inDay = hour - day * 24;
  return `D+${day}\u00a0${String(inDay).padStart(2, '0')}:00`;
}

/** The hour at which a turn opens; turn 1 opens at StartEx. */
export function openingHour(turn: number, hoursPerTurn: number): number {
  return hoursPerTurn * (Math.max(1, turn) - 1);
}
