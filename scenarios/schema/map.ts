import * as z from 'zod';

const point = () => z.tuple([z.number(), z.number()]);
const rings = () =>
  z.array(z.array(z.number()).refine((ring) => ring.length % 2 === 0, 'an outline is pairs of x and y'));

/** The map of an exercise: `map.json`, made by `npm run generate:map`. Its nations and assets may be more than play. */
export const mapSchema = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  seed: z.string(),
  graticule: z.number().positive(),
  sea: z.array(z.strictObject({ depth: z.number(), rings: rings() })),
  nations: z.array(
    z.strictObject({
      id: z.string(),
      rings: rings(),
      hills: z.array(z.strictObject({ height: z.number(), rings: rings() })),
      label: point(),
    }),
  ),
  assets: z.array(z.strictObject({ id: z.string(), at: point() })),
});
