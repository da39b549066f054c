import * as z from 'zod';
import { ASSET_KINDS, ITEMS, MEASURES, SECTORS, TLPS } from '../../engine/model/order.ts';
import { conditionSchema } from './condition.ts';
import { catalogueId, reference } from './reference.ts';
import { shortText, text } from './text.ts';

const ROLES = ['civ', 'mil'] as const;
const perMille = () => z.int().min(0).max(1000);
const hours = () => z.int().min(0).max(999);
const turns = () => z.int().min(1).max(99);

/** One question that the desk asks when the order is drafted. */
export const askSchema = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('target'),
    kinds: z.array(z.enum(ASSET_KINDS)).min(1),
    of: z.enum(['own', 'any']),
  }),
  z.strictObject({ ask: z.literal('nations') }),
  z.strictObject({ ask: z.literal('tlp') }),
  z.strictObject({ ask: z.literal('information') }),
  z.strictObject({ ask: z.literal('untilTurn'), atMostTurns: turns() }),
  z.strictObject({ ask: z.literal('count'), atLeast: z.int().min(1).max(99), atMost: z.int().min(1).max(99) }),
  z.strictObject({ ask: z.literal('sector'), options: z.array(z.enum(SECTORS)).min(1) }),
  z.strictObject({ ask: z.literal('subject') }),
  z.strictObject({ ask: z.literal('item'), options: z.array(z.enum(ITEMS)).min(1) }),
  z.strictObject({ ask: z.literal('mode') }),
  z.strictObject({ ask: z.literal('statement') }),
  z.strictObject({ ask: z.literal('byTurn'), atMostTurns: turns() }),
  z.strictObject({ ask: z.literal('keep'), options: z.array(z.enum(ASSET_KINDS)).min(1) }),
]);

/** What must hold, as the sender sees it, before the order can be sealed. */
export const needSchema = z.discriminatedUnion('need', [
  z.strictObject({ need: z.literal('noticedDoor') }),
  z.strictObject({ need: z.literal('holds'), information: reference('information') }),
  z.strictObject({ need: z.literal('holdsAsked') }),
  z.strictObject({ need: z.literal('coSignature'), from: z.enum(ROLES), instrument: shortText() }),
  z.strictObject({ need: z.literal('measure'), measure: z.enum(MEASURES), is: z.enum(['on', 'off']) }),
  z.strictObject({ need: z.literal('requestedAbroad') }),
  z.strictObject({ need: z.literal('struck') }),
  z.strictObject({ need: z.literal('reason') }),
]);

/** What the order does. */
export const effectSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('occupy'),
    item: z.enum(ITEMS),
    count: z.union([z.int().min(1).max(99), z.literal('asked')]),
    while: z.enum(['turn', 'measure']),
  }),
  z.strictObject({ do: z.literal('declare') }),
  z.strictObject({ do: z.literal('grant'), information: reference('information') }),
  z.strictObject({ do: z.literal('share') }),
  z.strictObject({
    do: z.literal('advise'),
    reduces: z.strictObject({ kind: z.enum(ASSET_KINDS), byPerMille: perMille(), forTurns: turns() }).nullable(),
  }),
  z.strictObject({ do: z.literal('hunt') }),
  z.strictObject({ do: z.literal('isolate'), reducesPerMille: perMille() }),
  z.strictObject({
    do: z.literal('goManual'),
    servicePerMille: perMille(),
    tiredPerMille: perMille(),
    tiredAfterTurns: turns(),
  }),
  z.strictObject({ do: z.literal('repair'), crewHours: hours().min(1), secondCrewAfterHours: hours() }),
  z.strictObject({ do: z.literal('notice'), needlessTrust: perMille(), withinHours: z.int().min(0).max(30) }),
  z.strictObject({ do: z.literal('protect'), fullServiceAfterHours: hours() }),
  z.strictObject({ do: z.literal('dispatch'), item: z.enum(ITEMS), homeHours: hours(), abroadHours: hours() }),
  z.strictObject({ do: z.literal('brief') }),
  z.strictObject({ do: z.literal('request') }),
  z.strictObject({ do: z.literal('state'), agreedTrust: perMille(), contradictedTrust: perMille() }),
  z.strictObject({ do: z.literal('askLaboratory'), answerTurns: turns() }),
  z.strictObject({ do: z.literal('adjudicate') }),
  z.strictObject({ do: z.literal('trust'), byPerMille: z.int().min(-1000).max(1000) }),
  z.strictObject({ do: z.literal('treat') }),
  z.strictObject({ do: z.literal('work'), crewHours: hours().min(1) }),
  z.strictObject({ do: z.literal('fuel'), hours: hours().min(1) }),
  z.strictObject({ do: z.literal('reduce'), byPerMille: perMille(), forTurns: turns() }),
  z.strictObject({ do: z.literal('shutDoor') }),
  z.strictObject({ do: z.literal('keepFirst') }),
]);

/** Answers to an order's asks, as a Decide button fills them in. */
export const answersSchema = z.strictObject({
  target: reference('asset').exactOptional(),
  nations: z.array(reference('nation')).min(1).exactOptional(),
  tlp: z.enum(TLPS).exactOptional(),
  information: reference('information').exactOptional(),
  untilTurn: z.int().min(1).max(999).exactOptional(),
  count: z.int().min(1).max(99).exactOptional(),
  sector: z.enum(SECTORS).exactOptional(),
  subject: reference('subject').exactOptional(),
  item: z.enum(ITEMS).exactOptional(),
  mode: z.enum(['on', 'off']).exactOptional(),
  statement: reference('statement').exactOptional(),
  byTurn: z.int().min(1).max(999).exactOptional(),
  keep: z.enum(ASSET_KINDS).exactOptional(),
});

/** One order of the catalogue: one file in `orders/`. */
export const orderSchema = z.strictObject({
  id: catalogueId().describe('The id; the file has the same name'),
  name: shortText(),
  summary: text(600),
  roles: z.array(z.enum(ROLES)).min(1).describe('Who may seal it'),
  takesEffect: z
    .enum(['now', 'atResolution'])
    .describe('now: at once, within the turn; atResolution: when the turn closes'),
  asks: z.array(askSchema).describe('What the desk asks when the order is drafted'),
  needs: z.array(needSchema).describe('What must hold, as the sender sees it; else the order is refused'),
  worksIf: conditionSchema.exactOptional().describe('What must hold in truth; else the order fails'),
  effects: z.array(effectSchema).min(1).describe('What it does'),
  otherwise: z.array(effectSchema).exactOptional().describe('What it does when worksIf does not hold'),
  price: shortText().describe('What it costs and gives, in one line'),
  reasons: z.array(shortText()).max(6).describe('Reasons that the sender may tap'),
});
