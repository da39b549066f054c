import { t } from '@lingui/core/macro';
import type { Proposal } from '../../../engine/model/event.ts';
import type { Line, View } from '../../../engine/view/view.ts';
import { type Names, namesOf } from '../../kit/names.ts';
import { announce, dropNotices, type Notice, notify } from '../../kit/noticeStore.ts';
import { text } from '../../kit/text.ts';
import type { Desk } from '../deskContext.ts';
import { lineSentence } from '../model/lineSentence.ts';
import { proposalTitle } from '../model/proposalTitle.ts';

type Texts = Readonly<Record<string, string | null>>;

/** Says aloud and shows what is new since the last news: only what arrives while somebody is looking at this desk. */
export function tellNews({ store }: Desk, isShown: () => boolean = () => true): () => void {
  return store.subscribe((now, before) => {
    if (!isShown()) return;
    if (!now.caughtUp || !now.scenario || !now.view || !before.view || now.view === before.view) return;
    if (now.epoch !== before.epoch) return;
    const language = document.documentElement.lang || 'en';
    const names = namesOf(now.scenario, language);
    const hasOpened = now.view.nation.turn !== before.view.nation.turn;
    if (now.view.nation.clock === 'ended' && before.view.nation.clock !== 'ended') {
      dropNotices();
      announce(t`EndEx. The exercise has ended.`);
    }
    if (hasOpened) {
      dropNotices();
      announce(t`Turn ${now.view.nation.turn} has opened.`);
    }
    for (const item of now.view.seat.inbox.slice(before.view.seat.inbox.length))
      announce(t`New in your inbox: ${text(item.subject, language)}`);
    tellMessages(now.view, before.view, names);
    if (answersIn(now.view) > answersIn(before.view)) notify(t`EXCON has answered on the help line.`, 'ok');
    tellProposals(now.view, before.view, names, now.texts);
    tellCover(now.view, before.view, names);
    tellObservers(now.view, before.view, names);
    for (const line of now.view.nation.lines.slice(before.view.nation.lines.length)) {
      if (!isWorthANotice(line)) continue;
      // What a turn's opening brought stands on its card and in the report; a notice would only cover the map. That our
      // help has worked is worth one all the same.
      const words = line.line === 'ruled' ? ruledWords(line) : lineSentence(line, now.scenario, names);
      if (hasOpened && line.line !== 'receipt') announce(words);
      else notify(words, lineTone(line));
    }
  });
}

function isWorthANotice(line: Line): boolean {
  switch (line.line) {
    case 'receipt':
    case 'rumour':
    case 'stated':
    case 'ruled':
    case 'laboratory':
    case 'brief':
      return true;
    case 'information':
      return line.copy.from !== null;
    case 'transit':
      return line.arrived;
    default:
      return false;
  }
}

function lineTone(line: Line): Notice['tone'] {
  switch (line.line) {
    case 'rumour':
      return line.spreading ? 'warn' : 'ok';
    case 'stated':
      return line.contradicts === null ? 'plain' : 'warn';
    case 'ruled':
      return line.ruling.verdict === 'grant' ? 'ok' : 'warn';
    case 'laboratory':
      return line.found === 'untreated' ? 'warn' : 'ok';
    default:
      return 'ok';
  }
}

/** A bot that takes a chair of this nation says so, and so does a person who takes it back. */
function tellCover(now: View, before: View, names: Names): void {
  for (const [seat, isBot] of Object.entries(now.nation.covered)) {
    if (seat === now.seat.seat || isBot === (before.nation.covered[seat] ?? false)) continue;
    notify(
      isBot
        ? t`A bot holds ${names.seat(seat)} now. It acts by itself and says why on every order.`
        : t`A person holds ${names.seat(seat)} again.`,
    );
  }
}

/** A seat of this nation that only reads from now on, or acts again; what waits for its signature can be withdrawn. */
function tellObservers(now: View, before: View, names: Names): void {
  for (const [seat, observes] of Object.entries(now.nation.observers)) {
    if (observes === (before.nation.observers[seat] ?? false)) continue;
    const name = names.seat(seat);
    if (seat === now.seat.seat)
      notify(observes ? t`Exercise control has made this seat an observer.` : t`This seat acts again.`, 'warn');
    else if (!observes) notify(t`${name} acts again.`);
    else if (now.nation.covered[seat]) notify(t`The people of ${name} read along now. A bot acts for them.`);
    else notify(t`${name} reads along now and signs nothing. You can withdraw what waits for it.`, 'warn');
  }
}

/** How many answers the help line has brought. */
function answersIn({ seat }: View): number {
  return seat.help.reduce((sum, row) => sum + row.answers.length, 0);
}

function tellMessages(now: View, before: View, names: Names): void {
  for (const message of now.seat.messages.slice(before.seat.messages.length)) {
    if (!message.mine) notify(t`Message from ${names.seat(message.from)}`);
  }
}

function tellProposals(now: View, before: View, names: Names, texts: Texts): void {
  for (const { proposal, mine } of now.nation.proposals) {
    const was = before.nation.proposals.find((row) => row.proposal.id === proposal.id)?.proposal.status;
    if (was === proposal.status) continue;
    const isAsker = proposal.fromSeat === now.seat.seat;
    if (was === undefined && !isAsker && (!mine || proposal.kind === 'coSignature'))
      notify(proposalTitle(proposal, now, names));
    if (proposal.status === 'accepted' && isAsker) notify(acceptedWords(proposal, names), 'ok');
    if (proposal.status === 'changed' && isAsker)
      notify(t`${asked(proposal, names)} came back changed. Read it and confirm.`, 'warn');
    if (proposal.status === 'declined' && isAsker) notify(declinedWords(proposal, now, names, texts), 'warn');
  }
}

/** What was said yes to, and by whom: a co-signature by the other seat, a request or an offer by another nation. */
function acceptedWords(proposal: Proposal, names: Names): string {
  const nation = names.nation(proposal.toNation);
  switch (proposal.kind) {
    case 'coSignature':
      return t`Signed and sealed: ${asked(proposal, names)}.`;
    case 'request':
      return t`Help of ${nation} is on its way.`;
    case 'offer':
      return t`${nation} accepted your offer. It is on the road.`;
  }
}

function asked(proposal: Proposal, names: Names): string {
  return proposal.draft ? names.order(proposal.draft.type) : t`Your question`;
}

/** Who declined, and the reason where one was given. */
function declinedWords(proposal: Proposal, now: View, names: Names, texts: Texts): string {
  const why = proposal.answerReason === null ? null : texts[proposal.answerReason];
  const isAbroad = proposal.toNation !== now.nation.nation;
  const who = isAbroad ? names.nation(proposal.toNation) : t`Your other seat`;
  return why ? t`${who} declined: “${why}”` : t`${who} declined.`;
}

/** That EXCON has ruled; what takes hold and EXCON's note stand on the sheet and in the report. */
function ruledWords(line: Extract<Line, { line: 'ruled' }>): string {
  return line.ruling.verdict === 'grant'
    ? t`EXCON granted your free-form order. The ruling stands on your sheet.`
    : t`EXCON declined your free-form order. The note stands on your sheet.`;
}
