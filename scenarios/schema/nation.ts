import * as z from 'zod';
import { ASSET_KINDS, ITEMS } from '../../engine/model/order.ts';
import { DEPENDENCY_KINDS, type DependencyKind, SERVICES, type Service } from '../../engine/model/scenario.ts';
import { id, reference } from './reference.ts';
import { shortText, text } from './text.ts';

const count = () => z.int().min(0).max(99);

/** What kind of dependency a service makes where the author does not say. */
const USUAL_KIND: Readonly<Record<Service, DependencyKind>> = {
  power: 'physical',
  water: 'physical',
  communications: 'cyber',
  care: 'physical',
  payments: 'cyber',
  fuel: 'physical',
};

/** One dependency of an asset. */
export const dependencySchema = z
  .strictObject({
    service: z.enum(SERVICES),
    from: reference('asset'),
    nation: reference('nation').optional().describe('The nation of `from`, where it is another one'),
    kind: z
      .enum(DEPENDENCY_KINDS)
      .optional()
      .describe('Without it: cyber for communications and payments, physical for all else'),
    bufferHours: z.int().min(0).max(999).default(0).describe('Hours that battery or fuel last without it'),
    refillPerMille: z
      .int()
      .min(0)
      .max(1000)
      .default(0)
      .describe('How much of an hour of buffer comes back in an hour of supply; 0 where somebody must bring it'),
    lossPerMille: z.int().min(1).max(1000).default(1000).describe('What is lost without it; 1000 is everything'),
    restartHours: z.int().min(0).max(999).default(0).describe('Hours from its return until the asset serves again'),
    alternative: id()
      .nullable()
      .default(null)
      .describe('Dependencies of one asset with the same name here stand in for each other'),
  })
  .transform(({ kind, ...rest }) => ({ ...rest, kind: kind ?? USUAL_KIND[rest.service] }));

/** One asset of a nation's network. */
export const assetSchema = z.strictObject({
  id: id(),
  kind: z.enum(ASSET_KINDS),
  name: shortText(),
  critical: z.boolean().default(false),
  people: z.int().min(0).max(1_000_000_000).default(0).describe('People who live here; districts only'),
  dependsOn: z.array(dependencySchema).default([]),
  // A parcel of water is one bit of a 32-bit number, so the way to the taps has an end.
  pipeHours: z.int().min(0).max(30).default(0).describe('Hours from the works to the taps; works only'),
  setHours: z.int().min(0).max(999).default(0).describe('Hours that one generator set runs it; hospitals only'),
});

/** One nation without the networks below its map: one file in `nations/`. */
export const nationSchema = z.strictObject({
  id: id().describe('The id; the file has the same name'),
  name: shortText(),
  adjective: shortText(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written "#4fa6a0": a hash and six small hexadecimal digits'),
  seats: z
    .array(z.strictObject({ id: id(), role: z.enum(['civ', 'mil']), name: shortText() }))
    .min(1)
    .describe('A seat is named <nation>-<role>'),
  assets: z.array(assetSchema).min(1),
  purse: z.strictObject({ crew: count(), team: count(), set: count() }).describe('What the nation can commit'),
  mayOnlyTravel: z.array(z.enum(ITEMS)).default([]).describe('Items that serve nobody at home: they can only be lent'),
  brief: text(1500).describe('What both seats read before the exercise'),
});
