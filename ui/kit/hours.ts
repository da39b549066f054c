/** Hours with their unit, never parted at the end of a line: "6 h". */
export function hours(count: number): string {
  return `${count}\u00a0h`;
}
