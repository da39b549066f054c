import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { answersSchema } from './order.ts';
import { catalogueId, reference } from './reference.ts';
import { longText, shortText } from './text.ts';

/** A Decide button: an order with what can be filled in filled in. */
export const decideSchema = z.strictObject({ order: reference('order'), label: shortText(), answers: answersSchema });

/** What one group of seats reads. */
export const deliverySchema = z.strictObject({
  to: z.array(reference('seat')).min(1).describe('The seats that read this'),
  subject: shortText().describe('Says what happened'),
  body: longText().describe('At most 90 words'),
  ifHolds: z
    .strictObject({ information: reference('information'), body: longText() })
    .exactOptional()
    .describe('The body for seats whose nation holds this information'),
  decide: z.array(decideSchema).default([]).describe('Decide buttons'),
});

/** One row of the MSEL: one file in `injects/`. */
export const injectSchema = z.strictObject({
  id: catalogueId().describe('The id; the file has the same name'),
  title: shortText().describe('The title in the MSEL; no seat sees it'),
  turn: z.int().min(1).max(999).describe('The turn at whose opening it is due'),
  trigger: conditionSchema.exactOptional().describe('It is delivered only if this holds'),
  from: shortText().describe('The sender that seats see'),
  severity: z.enum(['routine', 'priority', 'flash']),
  deliveries: z.array(deliverySchema).min(1),
  notices: z.array(reference('asset')).exactOptional().describe('Doors that the readers learn of'),
  rumour: z
    .strictObject({ trustPerTurn: z.int().min(1).max(1000) })
    .exactOptional()
    .describe('A rumour that costs the readers’ nations trust every turn until somebody speaks'),
  contingency: z.boolean().exactOptional().describe('It is there for a rare case; no dry run has to bring it'),
  expected: longText().describe('What a good team does; EXCON alone sees it'),
});
