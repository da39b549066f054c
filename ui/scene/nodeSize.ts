/** The radius of a node in pixels: three sizes, so that its picture is never stretched. */
export function nodeRadius(scale: number): number {
  if (scale < 0.62) return 12;
  return scale < 1.15 ? 14 : 17;
}

/** From this scale on all names of the own nation are shown, whatever they cover; below it those that find room. */
export const OWN_NAMES_SCALE = 0.35;

/** From this scale on the names of other nations' nodes are shown too. */
export const FOREIGN_NAMES_SCALE = 0.8;
