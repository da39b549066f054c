import * as z from 'zod';
import { id, reference } from './reference.ts';
import { longText, shortText } from './text.ts';

/** A thing that can be known, held and shared: one file in `information/`. */
export const informationSchema = z.strictObject({
  id: id().describe('The id; the file has the same name'),
  name: shortText(),
  says: longText(),
  reveals: z.array(reference('campaign')).describe('Who holds it notices the doors of these campaigns for certain'),
});
