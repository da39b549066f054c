/** Exercise hours as people say them on the air, with the marking: "06:00 EX", and from the second day on "D+1 03:00 EX". */
export function exerciseTime(hour: number): string {
  return `${dayTime(hour)}\u00a0EX`;
}

/** The same without the marking, for tables whose head carries it. It never breaks in two. */
export function dayTime(hour: number): string {
  const day = Math.floor(hour / 24);
  const time = `${String(hour - day * 24).padStart(2, '0')}:00`;
  return day === 0 ? time : `D+${day}\u00a0${time}`;
}

/** The hour at which a turn opens; turn 1 opens at StartEx. */
export function openingHour(turn: number, hoursPerTurn: number): number {
  return hoursPerTurn * (Math.max(1, turn) - 1);
}
