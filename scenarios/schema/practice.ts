import * as z from 'zod';

/** What practice runs came to, as `npm run generate:practice` writes it. */
export const practiceSchema = z.strictObject({
  runs: z.int().min(1),
  bots: z.string().min(1),
  nations: z.record(z.string(), z.array(z.tuple([z.int().min(0), z.int().min(0)]))),
});
