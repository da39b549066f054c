/** A figure as it is read from across a room: 23.9 M, 643 k, 15. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 999_500) return `${sign(value)}${(size / 1_000_000).toFixed(1)} M`;
  if (size >= 1000) return `${sign(value)}${Math.round(size / 1000)} k`;
  return `${sign(value)}${size}`;
}

/** A difference with its sign; nothing changed is 0. */
export function signed(value: number): string {
  return value > 0 ? `+${short(value)}` : short(value);
}

/** A figure to the last digit, in groups of three. */
export function exact(value: number): string {
  const digits = String(Math.abs(Math.round(value)));
  return `${sign(value)}${digits.replace(/\B(?=(\d{3})+$)/g, ' ')}`;
}

function sign(value: number): string {
  return value < 0 ? '−' : '';
}
