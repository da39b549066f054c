/**
 * How long sites of one class last without the grid: `perMille` of them last no longer than `minutes`. Rows ascend in both,
 * from 0 to 1000 per mille; whole numbers. Between rows it goes straight.
 */
export type Autonomy = readonly { readonly perMille: number; readonly minutes: number }[];

/** How many per mille of a class still run after so many minutes without the grid, rounded down. Never rises with the minutes. */
export function stillRunning(autonomy: Autonomy, minutes: number): number {
  let below = { perMille: 0, minutes: 0 };
  for (const row of autonomy) {
    if (row.minutes > minutes) {
      const share = row.perMille - below.perMille;
      const span = row.minutes - below.minutes;
      const ended = below.perMille + Math.ceil((share * (minutes - below.minutes)) / span);
      return 1000 - ended;
    }
    below = row;
  }
  return 1000 - below.perMille;
}

/** The autonomy of the site that a roll of 0 to 999 picks from its class, whole minutes, rounded down. Never falls with the roll. */
export function autonomyOf(autonomy: Autonomy, roll: number): number {
  let below = { perMille: 0, minutes: 0 };
  for (const row of autonomy) {
    if (row.perMille > roll) {
      const span = row.minutes - below.minutes;
      return below.minutes + Math.floor((span * (roll - below.perMille)) / (row.perMille - below.perMille));
    }
    below = row;
  }
  return below.minutes;
}
