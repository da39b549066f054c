import type { WaterNetwork } from './waterNetwork.ts';

/**
 * Opens and closes pumps and pipes by the levels that their tanks have when an hour begins, as the file's level controls say
 * (1 open, 0 closed). Between two bounds a link stays as it was; of two controls that act on one link the later one holds.
 */
export function operateLinks(
  { controls }: WaterNetwork,
  open: readonly number[],
  tankLitres: readonly number[],
): readonly number[] {
  const next = [...open];
  for (const { link, tank, when, litres, open: opens } of controls) {
    const held = tankLitres[tank] ?? 0;
    if (when === 'below' ? held <= litres : held >= litres) next[link] = opens;
  }
  return next;
}
