import { t } from '@lingui/core/macro';
import { ASSET_KINDS, ITEMS, MEASURES, SECTORS } from '../../engine/model/order.ts';
import type { AnyRefusal } from '../../engine/orders/refusal.ts';
import { askRequest } from './askWord.ts';
import { informationName } from './informationName.ts';
import { keptWord } from './keptWord.ts';
import { listOf } from './listOf.ts';
import type { Names } from './names.ts';
import { items, measureWord, roleWord, sectorWord } from './vocabulary.ts';

/** Why something is not taken, in one or two short sentences: what is missing and who has it. */
export function refusalSentence(refusal: AnyRefusal, names: Names): string {
  switch (refusal.refused) {
    case 'unknownOrder':
      return t`This exercise has no order ${refusal.type}.`;
    case 'wrongRole': {
      const seats = listOf(refusal.roles.map(roleWord), names.language, 'disjunction');
      return t`Your ${seats} orders this. Ask for it by message.`;
    }
    case 'notPlanning':
      return clockSentence(refusal.clock);
    case 'staleTurn':
      return t`This was written for turn ${refusal.turn}. Now it is turn ${refusal.now}. Check it and send it again.`;
    case 'missingAnswer':
      return askRequest(refusal.ask);
    case 'badAnswer':
      return badAnswerSentence(refusal.ask, refusal.allowed, names);
    case 'notYours':
      return t`${named(refusal.what, names)} is not yours. Only its own nation can do this; you can send it a message.`;
    case 'purseEmpty':
      return purseSentence(refusal.item, refusal.needed, refusal.free);
    case 'noNoticedDoor':
      return t`Needs an odd log-on that your nation has noticed. There is none yet. A hunt (N03) can find one, and so can an indicator that a neighbour shares.`;
    case 'notHeld':
      return notHeldSentence(refusal.information);
    case 'measureOn':
      return t`This is in force there already: ${measure(refusal.measure)}.`;
    case 'measureOff':
      return t`There is nothing to end: “${measure(refusal.measure)}” is not in force there.`;
    case 'notStruck':
      return refusal.asset === ''
        ? t`None of your sites has been hit. This order is for one that was.`
        : t`Nothing has hit ${named(refusal.asset, names)}. This order is for a site that was hit.`;
    case 'notRequested':
      return t`${names.nation(refusal.nation)} has not asked for help. It asks with a request for assistance (M05); a message can suggest it.`;
    case 'alreadySealed':
      return t`The same order stands on your nation's sheet already. Withdraw it first if you want it otherwise.`;
    case 'unknownProposal':
      return t`This question is not before you. It may have been taken back.`;
    case 'proposalClosed':
      return t`This question is closed: it has been answered, or its turn is over.`;
    case 'changed':
      return t`It was changed after you read it. Read it again, then answer.`;
    case 'notYourAnswer':
      return t`Your ${roleWord(refusal.role)} answers this one.`;
    case 'waitsForCoSignature':
      return t`It waits for a signature; see the line under the map.`;
    case 'alreadyDone':
      return t`That is done already.`;
    case 'mayOnlyTravel':
      return travelSentence(refusal.item);
    case 'nothingToFind':
      return refusal.sector === ''
        ? t`A hunt would find nothing new: all your remote doors are known already.`
        : t`A hunt would find nothing new: every remote door in ${sector(refusal.sector)} is known already.`;
    case 'doorsShut':
      return t`Every remote door of yours is shut for good already. A warning would shut nothing more.`;
    case 'nothingToKeep':
      return t`Your nation has no substation, or no feeder for anything that this order could keep first.`;
    case 'keptFirst':
      return t`This is in force already: ${keptWord(refusal.kind)} are kept first when power is short.`;
    case 'notKeptFirst':
      return refusal.kind === null
        ? t`There is nothing to end: the plan of shedding stands as it was built.`
        : t`There is nothing to end: ${keptWord(refusal.kind)} are not kept first now.`;
    case 'stopped':
      return t`Everything stands still for something that is not part of the exercise. Exercise control will speak.`;
    case 'notEnded':
      return t`This waits for the end of the exercise.`;
    case 'observer':
      return refusal.how === 'link'
        ? t`You are an observer here. You read along and send nothing.`
        : t`Exercise control has made this seat an observer. You read along, and your drafts stay here.`;
    case 'malformed':
      return t`The exercise could not read this: ${refusal.says}`;
    case 'wrongProtocol':
      return t`This page is older than the exercise. Reload it; your drafts are safe.`;
    case 'notControl':
      return t`Only exercise control (EXCON) can do this.`;
    case 'notASeat':
      return t`Only a national seat can do this.`;
    case 'unknownTarget':
      return t`The exercise does not know ${refusal.what} ${refusal.id}.`;
    case 'wrongClock':
      return t`This cannot be done now. ${clockSentence(refusal.clock)}`;
    case 'abandoned':
      return t`That part of the exercise was stepped back over and cannot be reached again.`;
    case 'keyReused':
      return t`This was sent before with other content. Change a word and send it again.`;
    case 'noPen':
      return t`Another browser of your seat holds the pen. Ask for it above your orders.`;
    case 'storeFailed':
      return t`The exercise could not write this down, so nothing has happened. Try again; if it fails twice, tell EXCON.`;
    case 'broken':
      return t`Something failed and nothing has happened. Tell EXCON this code: ${refusal.code}.`;
  }
}

function notHeldSentence(information: string): string {
  return information === ''
    ? t`You hold no indicator yet. Declaring an incident (N02) frees your own; a neighbour that holds one can share it.`
    : t`Needs ${informationName(information)}, which you do not hold. Declaring an incident (N02) frees your own; a nation that holds it can share it.`;
}

function clockSentence(clock: string): string {
  switch (clock) {
    case 'waiting':
      return t`The exercise has not started. EXCON gives the start.`;
    case 'planning':
      return t`The turn is open for planning.`;
    case 'locked':
    case 'resolving':
      return t`The turn is locked. You can go on when the next one opens.`;
    case 'paused':
      return t`The exercise is paused. Keep it as a draft; EXCON resumes the turn, and no time is lost.`;
    case 'stopped':
      return t`Everything stands still for something that is not part of the exercise.`;
    case 'ended':
      return t`The exercise has ended.`;
    default:
      return t`The clock says ${clock}.`;
  }
}

function purseSentence(item: string, needed: number, free: number): string {
  const known = ITEMS.find((one) => one === item);
  const needs = known ? items(known, needed) : `${needed} ${item}`;
  if (free <= 0) {
    return t`Needs ${needs}; none is free. Withdraw an order or end a measure that binds one, or ask your neighbours (M05).`;
  }
  return t`Needs ${needs}; only ${free} free. Withdraw an order or end a measure that binds some, or ask your neighbours (M05).`;
}

/** What serves nobody at home can only be lent. */
function travelSentence(item: string): string {
  switch (ITEMS.find((one) => one === item)) {
    case 'team':
      return t`These teams may only travel: lend them.`;
    case 'set':
      return t`These generator sets may only travel: lend them.`;
    default:
      return t`These crews may only travel: lend them.`;
  }
}

function badAnswerSentence(ask: string, allowed: readonly string[], names: Names): string {
  if (allowed.length === 0) return t`There is nothing to choose from here. ${askRequest(ask)}`;
  const choices = listOf(
    allowed.map((id) => (ask === 'keep' ? kept(id) : named(id, names))),
    names.language,
    'disjunction',
  );
  return t`${askRequest(ask)} It can be ${choices}.`;
}

/** An id that may be an asset's, a nation's or a seat's, as people say it. */
function named(id: string, names: Names): string {
  const asset = names.asset(id);
  if (asset !== id) return asset;
  const nation = names.nation(id);
  return nation === id ? id : nation;
}

function kept(id: string): string {
  const known = ASSET_KINDS.find((one) => one === id);
  return known ? keptWord(known) : id;
}

function sector(id: string): string {
  const known = SECTORS.find((one) => one === id);
  return known ? sectorWord(known).toLocaleLowerCase() : id;
}

function measure(kind: string): string {
  const known = MEASURES.find((one) => one === kind);
  return known ? measureWord(known) : kind;
}
