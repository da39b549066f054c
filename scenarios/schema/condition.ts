import * as z from 'zod';
import { DEED_KINDS } from '../../engine/model/condition.ts';
import { SERVICES } from '../../engine/model/scenario.ts';
import { reference } from './reference.ts';

const turn = () => z.int().min(1).max(999);

/** What can be looked for in the ledger of deeds. */
export const deedPatternSchema = z
  .strictObject({
    deed: z.enum(DEED_KINDS),
    by: reference('nation').exactOptional(),
    to: reference('nation').exactOptional(),
    asset: reference('asset').exactOptional(),
    information: reference('information').exactOptional(),
  })
  .describe('A deed; every field that you give must match');

/** A test of the truth. One tag, `test`; the loader and the JSON Schema both read it. */
export const conditionSchema = z.discriminatedUnion('test', [
  z
    .strictObject({ test: z.literal('turn'), atLeast: turn().exactOptional(), atMost: turn().exactOptional() })
    .refine((test) => test.atLeast !== undefined || test.atMost !== undefined, 'give `atLeast`, `atMost` or both')
    .describe('The turn is at least, or at most, this one'),
  z
    .strictObject({
      test: z.literal('happened'),
      what: deedPatternSchema,
      withinTurns: turn().exactOptional(),
      byNations: z.int().min(1).max(99).exactOptional(),
    })
    .describe('A deed has been done, perhaps within so many turns, perhaps by so many nations'),
  z
    .strictObject({ test: z.literal('holds'), nation: reference('nation'), information: reference('information') })
    .describe('A nation has a copy of this information'),
  z
    .strictObject({ test: z.literal('door'), asset: reference('asset'), is: z.enum(['none', 'open', 'shut']) })
    .describe('How the way in at an asset stands'),
  z
    .strictObject({
      test: z.literal('service'),
      asset: reference('asset'),
      below: z.int().min(1).max(1000),
      column: z.enum(['end', 'mean', 'worst']).exactOptional(),
    })
    .describe('The service of an asset is below so many per mille'),
  z
    .strictObject({
      test: z.literal('untreated'),
      asset: reference('asset').exactOptional(),
      withinHours: z.int().min(0).max(30),
    })
    .describe('Untreated water is at the taps of this works, or will be within so many hours'),
  z
    .strictObject({ test: z.literal('lost'), service: z.enum(SERVICES) })
    .describe('The nation that speaks has lost this service somewhere at present; statements only'),
  z
    .strictObject({
      test: z.literal('all'),
      get of() {
        return z.array(conditionSchema).min(1);
      },
    })
    .describe('Every one of these holds'),
  z
    .strictObject({
      test: z.literal('any'),
      get of() {
        return z.array(conditionSchema).min(1);
      },
    })
    .describe('At least one of these holds'),
  z
    .strictObject({
      test: z.literal('not'),
      get that() {
        return conditionSchema;
      },
    })
    .describe('This does not hold'),
]);
