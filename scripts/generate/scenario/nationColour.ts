/** A colour of its own for each of so many nations: hues evenly apart, all as light and as strong. */
export function nationColour(rank: number, count: number): string {
  const hue = (6 * rank) / count;
  const channel = (from: number) => {
    // The distance round the wheel of six to where this channel is strongest.
    const away = Math.abs(((((hue - from + 3) % 6) + 6) % 6) - 3);
    const strength = Math.min(1, Math.max(0, 2 - away));
    return Math.round(110 + 100 * strength)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(2)}${channel(4)}`;
}
