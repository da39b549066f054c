import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { id, partId, reference } from './reference.ts';
import { shortText } from './text.ts';

/** What a stage does to the truth. */
export const deedSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('openDoor'), assets: z.array(reference('asset')).min(1) }),
  z.strictObject({ do: z.literal('stopDosing'), asset: reference('asset') }),
  z.strictObject({ do: z.literal('openFeeders'), asset: reference('asset') }),
  z.strictObject({
    do: z.literal('disable'),
    asset: reference('asset').describe('The substation or hub at which the parts stand or end'),
    parts: z
      .array(partId())
      .min(1)
      .describe('Branches, units and ties of its grid; the site that a hub is, and its links'),
    forHours: z
      .int()
      .min(1)
      .max(999)
      .nullable()
      .describe('Hours until they are back by themselves; null: until a crew has mended them'),
  }),
]);

/** One stage of a track. */
export const stageSchema = z.strictObject({
  id: id(),
  name: shortText(),
  techniques: z
    .array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'an ATT&CK technique id looks like T0836 or T1566.001'))
    .describe('ATT&CK technique ids: labels for the debrief'),
  dwellTurns: z.int().min(1).max(99).describe('First stage: its turn. Later stages: turns after the stage before'),
  needsDoor: reference('asset')
    .nullable()
    .describe('The asset whose door it comes in by; null: nothing can shut its way'),
  needs: conditionSchema.exactOptional(),
  effects: z.array(deedSchema),
});

/** One campaign of an unknown actor: one file in `campaigns/`. */
export const campaignSchema = z.strictObject({
  id: id().describe('The id; the file has the same name'),
  name: shortText(),
  actor: z.string().regex(/^[A-Z][A-Z0-9-]*$/, 'an actor is a token such as UNK-1, never the name of anybody'),
  attackVersion: z.string().regex(/^\d+\.\d+$/, 'the ATT&CK version in quotes, such as "18.1"'),
  tracks: z
    .array(z.strictObject({ id: id(), stages: z.array(stageSchema).min(1) }))
    .min(1)
    .describe('One chain of stages against each nation'),
});
