import { t } from '@lingui/core/macro';
import type { Fact } from '../../engine/model/fact.ts';
import type { SealedOrder } from '../../engine/model/order.ts';
import type { Report } from '../../engine/model/report.ts';
import { editionWord } from '../kit/editionWord.ts';
import { keptWord } from '../kit/keptWord.ts';
import { listOf } from '../kit/listOf.ts';
import type { HistoryEntry } from './control.ts';
import type { ExconNames } from './exconNames.ts';
import { answerWords, proposalWords } from './proposalWords.ts';
import { ruledWords } from './rulingStanding.ts';

/** The first fact or report of a kind that an entry came to. */
interface Found {
  fact<K extends Fact['fact']>(kind: K): Extract<Fact, { fact: K }> | undefined;
  report<K extends Report['report']>(kind: K): Extract<Report, { report: K }> | undefined;
}

/** What a log line did, after the name of who did it, as its facts and reports tell it. */
export function lineWords({ line, batches }: HistoryEntry, names: ExconNames): string {
  const facts = batches.flatMap((batch) => batch.facts);
  const reports = batches.flatMap((batch) => batch.reports);
  const found: Found = {
    fact: <K extends Fact['fact']>(kind: K) =>
      facts.find((one): one is Extract<Fact, { fact: K }> => one.fact === kind),
    report: <K extends Report['report']>(kind: K) =>
      reports.find((one): one is Extract<Report, { report: K }> => one.report === kind),
  };
  if (line.type !== 'enterFor') return didWords({ line, batches }, found, names);
  // What was on the paper says what it did as if its seat had sent it.
  const entered = found.fact('enteredFor');
  const seat = names.seat(entered?.seat ?? '');
  const asSent = { ...line, by: entered?.seat ?? line.by, type: entered?.what ?? line.type };
  return t`entered for ${seat}, from paper: ${didWords({ line: asSent, batches }, found, names)}`;
}

function didWords({ line, batches }: HistoryEntry, found: Found, names: ExconNames): string {
  switch (line.type) {
    case 'realWorldStop':
      return t`stopped everything: real world`;
    case 'sealOrder': {
      const proposed = found.fact('proposed')?.proposal;
      return proposed ? proposalWords(proposed, names) : sealedWords(found, names);
    }
    case 'withdrawOrder':
      return t`withdrew an order`;
    case 'sendMessage':
      return t`sent a message to ${seats(found.report('messageSent')?.with ?? [], names)}`;
    case 'answerProposal': {
      const answered = found.fact('proposalChanged')?.proposal;
      return answered ? answerWords(answered, line.by, names) : t`answered a question`;
    }
    case 'makeOffer': {
      const offered = found.fact('proposed')?.proposal;
      return offered ? proposalWords(offered, names) : t`made an offer`;
    }
    case 'setReady':
      return found.fact('readySet')?.ready === false ? t`is not ready any more` : t`is ready`;
    case 'askControl':
      return t`asked on the help line`;
    case 'addNote':
      return t`handed in a note for the hot wash`;
    case 'withdrawNote':
      return t`took a note back`;
    default:
      return controlWords({ line, batches }, found, names);
  }
}

/** What EXCON, or the clock in its name, did. */
function controlWords({ line, batches }: HistoryEntry, found: Found, names: ExconNames): string {
  switch (line.type) {
    case 'startEx':
      return t`started the exercise`;
    case 'lockTurn':
      return t`locked turn ${line.turn}`;
    case 'extendTurn':
      return t`gave turn ${line.turn} another ${found.fact('turnExtended')?.seconds ?? 0} s`;
    case 'closeTurn':
      return t`closed turn ${found.fact('turnClosed')?.turn ?? line.turn}`;
    case 'releaseInject':
      return t`released ${found.fact('injectReleased')?.inject ?? ''}`;
    case 'improviseInject':
      return t`improvised an inject for ${seats(improvisedFor(batches), names)}`;
    case 'note':
      return t`wrote a note`;
    case 'answerSeat':
      return t`answered ${names.seat(found.fact('helpAnswered')?.seat ?? '')} on the help line`;
    case 'coverSeat': {
      const cover = found.fact('seatCovered');
      const seat = names.seat(cover?.seat ?? '');
      return cover?.bot ? t`gave ${seat} to a bot` : t`gave ${seat} back to people`;
    }
    case 'observeSeat': {
      const set = found.fact('observerSet');
      const seat = names.seat(set?.seat ?? '');
      return set?.observer ? t`turned ${seat} to observer` : t`let ${seat} act again`;
    }
    case 'adjudicate': {
      const ruled = found.fact('rulingChanged')?.ruling;
      const seat = names.seat(ruled?.order.seat ?? '');
      if (ruled?.status !== 'granted') return t`declined the order of ${seat}`;
      return t`granted the order of ${seat}. When the turn closes: ${ruledWords(ruled, names) ?? t`nothing changes.`}`;
    }
    case 'endEx':
      return t`ended the exercise`;
    case 'pauseTurn':
      return t`paused turn ${line.turn}`;
    case 'resumeTurn':
      return t`resumed turn ${line.turn}`;
    case 'realWorldResume':
      return t`resumed the exercise after the real-world stop`;
    case 'releaseEdition':
      return t`released ${editionWord(found.fact('editionReleased')?.edition ?? '', names)}`;
    case 'withholdEdition':
      return t`withheld ${editionWord(found.fact('editionWithheld')?.edition ?? '', names)} again`;
    default:
      return line.type;
  }
}

/** What acts at once says what it did; the others name the order and its site. */
function sealedWords(found: Found, names: ExconNames): string {
  const stated = found.fact('stated');
  if (stated) return t`said in public: “${names.statement(stated.statement)}”`;
  const sample = found.fact('sampleTaken')?.sample;
  if (sample) return t`asked the laboratory about ${names.asset(sample.asset)}`;
  const ruling = found.fact('rulingAsked')?.ruling;
  if (ruling) {
    const site = ruling.order.answers.target;
    return site ? t`wrote an order of its own for ${names.asset(site)}` : t`wrote an order of its own`;
  }
  const order = found.report('orderSealed')?.order;
  if (order && found.report('briefGiven')) return t`asked for a warning brief (${order.type})`;
  const shared = found.report('informationShared');
  if (order && shared) {
    const receivers = listOf(shared.with.map(names.nation), names.language);
    return t`shared ${names.information(shared.information)} with ${receivers} (${order.type})`;
  }
  return orderWords(order, names);
}

function orderWords(order: SealedOrder | undefined, names: ExconNames): string {
  if (!order) return t`sealed an order`;
  const what = names.order(order.type);
  const { target, mode, keep } = order.answers;
  if (keep !== undefined) {
    const kept = keptWord(keep);
    return mode === 'off' ? t`sealed ${what} for ${kept}, to end it` : t`sealed ${what} for ${kept}`;
  }
  if (target === undefined) return t`sealed ${what}`;
  const where = names.asset(target);
  return mode === 'off' ? t`sealed ${what} for ${where}, to end it` : t`sealed ${what} for ${where}`;
}

function improvisedFor(batches: HistoryEntry['batches']): readonly string[] {
  return batches
    .flatMap((batch) => batch.reports)
    .flatMap((one) => (one.report === 'improvised' && 'seat' in one.to ? [one.to.seat] : []));
}

function seats(ids: readonly string[], names: ExconNames): string {
  return listOf(ids.map(names.seat), names.language);
}
