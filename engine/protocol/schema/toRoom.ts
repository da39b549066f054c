import { z } from 'zod';
import { ASSET_KINDS, ITEMS, SECTORS, TLPS } from '../../model/order.ts';
import { MOST_RULING_EFFECTS } from '../../model/ruling.ts';
import { MOST_NOTE_CHARACTERS, NOTE_KINDS } from '../../model/seatNote.ts';
import { CHECK_STEPS, PROTOCOL, type ToRoom } from '../message.ts';
import { rulingEffect } from './rulingEffect.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not an id');
const catalogueId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'is not an id');
/** `<seat or pair>/<turn>/<n>` */
const numbered = z.string().regex(/^[a-z][a-z0-9-]{0,60}\/\d{1,3}\/\d{1,5}$/, 'is not an id of an order or proposal');
const turn = z.int().min(0).max(999);
const count = z.int().min(1).max(99);
const wellFormed = (text: string) => text.isWellFormed();
const long = z.string().min(1).max(2000).refine(wellFormed, 'has a lone surrogate');
const reason = z.string().max(300).refine(wellFormed, 'has a lone surrogate').nullable();
const title = z.string().min(1).max(120).refine(wellFormed, 'has a lone surrogate');

const answers = z.strictObject({
  target: id.optional(),
  nations: z.array(id).max(40).optional(),
  tlp: z.enum(TLPS).optional(),
  information: id.optional(),
  untilTurn: turn.optional(),
  count: count.optional(),
  sector: z.enum(SECTORS).optional(),
  subject: id.optional(),
  item: z.enum(ITEMS).optional(),
  mode: z.enum(['on', 'off']).optional(),
  statement: id.optional(),
  byTurn: turn.optional(),
  keep: z.enum(ASSET_KINDS).optional(),
});

/** What a seat sends, or what control enters from its paper. */
const paper = [
  z.strictObject({ type: z.literal('sealOrder'), turn, draft: z.strictObject({ type: catalogueId, answers }), reason }),
  z.strictObject({ type: z.literal('withdrawOrder'), turn, order: numbered }),
  z.strictObject({ type: z.literal('sendMessage'), turn, to: z.array(id).min(1).max(60), text: long }),
  z.strictObject({
    type: z.literal('answerProposal'),
    turn,
    proposal: numbered,
    verdict: z.enum(['accept', 'decline', 'change', 'confirm', 'withdraw']),
    digest: z.string().regex(/^[0-9a-f]{16}$/, 'is not a digest'),
    change: answers.nullable(),
    reason,
  }),
  z.strictObject({
    type: z.literal('makeOffer'),
    turn,
    to: id,
    item: z.enum(ITEMS),
    count,
    backByTurn: turn.nullable(),
    reason,
  }),
  z.strictObject({ type: z.literal('setReady'), turn, ready: z.boolean() }),
  z.strictObject({
    type: z.literal('addNote'),
    kind: z.enum(NOTE_KINDS),
    for: z.enum(['own', 'all']),
    text: z.string().min(1).max(MOST_NOTE_CHARACTERS).refine(wellFormed, 'has a lone surrogate'),
  }),
  z.strictObject({ type: z.literal('withdrawNote'), note: numbered }),
] as const;

const input = z.discriminatedUnion('type', [
  ...paper,
  z.strictObject({ type: z.literal('askControl'), turn, text: long }),
  z.strictObject({ type: z.literal('answerSeat'), turn, seat: id, question: numbered, text: long }),
  z.strictObject({ type: z.literal('startEx') }),
  z.strictObject({ type: z.literal('lockTurn'), turn }),
  z.strictObject({ type: z.literal('extendTurn'), turn, seconds: z.int().min(1).max(3600) }),
  z.strictObject({ type: z.literal('closeTurn'), turn }),
  z.strictObject({ type: z.literal('releaseInject'), turn, inject: catalogueId }),
  z.strictObject({
    type: z.literal('improviseInject'),
    turn,
    to: z.array(id).min(1).max(60),
    from: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), title),
    subject: title,
    body: long,
  }),
  z.strictObject({
    type: z.literal('adjudicate'),
    turn,
    order: numbered,
    verdict: z.enum(['grant', 'decline']),
    target: id.nullable(),
    effects: z.array(rulingEffect).max(MOST_RULING_EFFECTS),
    note: z.string().min(1).max(300).refine(wellFormed, 'has a lone surrogate'),
  }),
  z.strictObject({ type: z.literal('note'), turn, text: long }),
  z.strictObject({ type: z.literal('coverSeat'), seat: id, bot: z.string().max(40).nullable() }),
  z.strictObject({
    type: z.literal('stepBack'),
    to: z.string().regex(/^([0-9a-f]{64}|start)$/, 'is not the hash of an entry'),
  }),
  z.strictObject({ type: z.literal('endEx') }),
  z.strictObject({ type: z.literal('pauseTurn'), turn }),
  z.strictObject({ type: z.literal('resumeTurn'), turn }),
  z.strictObject({ type: z.literal('realWorldStop') }),
  z.strictObject({ type: z.literal('realWorldResume') }),
  z.strictObject({ type: z.literal('enterFor'), seat: id, input: z.discriminatedUnion('type', paper) }),
  z.strictObject({ type: z.literal('releaseEdition'), edition: id }),
  z.strictObject({ type: z.literal('withholdEdition'), edition: id }),
  z.strictObject({
    type: z.literal('observeSeat'),
    seat: id,
    observer: z.boolean(),
    bot: z.string().max(40).nullable(),
  }),
]);

const toRoom = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    seen: z.strictObject({ epoch: z.int().min(1), seq: z.int().min(0) }).nullable(),
  }),
  z.strictObject({ type: z.literal('submit'), key: z.string().regex(/^[A-Za-z0-9/_-]{1,80}$/, 'is not a key'), input }),
  z.strictObject({ type: z.literal('presence'), doing: z.enum(['reading', 'drafting']), openedTurn: turn }),
  z.strictObject({ type: z.literal('agree') }),
  z.strictObject({ type: z.literal('check'), step: z.enum(CHECK_STEPS) }),
  z.strictObject({ type: z.literal('askPen') }),
  z.strictObject({ type: z.literal('passPen'), seat: id, to: z.int().min(1).max(999) }),
  z.strictObject({ type: z.literal('blankWall'), blank: z.boolean() }),
  z.strictObject({ type: z.literal('readOutOnWall'), turn, shown: z.boolean() }),
]);

/** A message from a page, or what is wrong with it and what would be right. */
export type Parsed = { readonly ok: true; readonly message: ToRoom } | { readonly ok: false; readonly says: string };

/** Checks a message at the door: strict, so that an unknown field is an error and not silently lost. */
export function parseToRoom(raw: unknown): Parsed {
  const result = toRoom.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0];
    const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    return { ok: false, says: `${where}${issue?.message ?? 'unreadable message'}` };
  }
  if (result.data.type === 'hello' && result.data.protocol !== PROTOCOL) {
    return {
      ok: false,
      says: `this page speaks protocol ${result.data.protocol}, the server ${PROTOCOL}; reload the page`,
    };
  }
  return { ok: true, message: dropUndefined(result.data) as ToRoom };
}

/** Optional fields that were not sent stay out, so that an input's canonical form does not depend on how it was parsed. */
function dropUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
