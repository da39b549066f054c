import { t } from '@lingui/core/macro';
import type { Line, View } from '../../../engine/view/view.ts';
import { type Names, namesOf } from '../../kit/names.ts';
import { announce, dropNotices, notify } from '../../kit/noticeStore.ts';
import { text } from '../../kit/text.ts';
import type { Desk } from '../deskContext.ts';
import { lineSentence } from '../model/lineSentence.ts';

/** Says aloud and shows what is new since the last news: only what arrives while somebody is looking. */
export function tellNews({ store }: Desk): () => void {
  return store.subscribe((now, before) => {
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
    tellProposals(now.view, before.view, names);
    for (const line of now.view.nation.lines.slice(before.view.nation.lines.length)) {
      if (!isWorthANotice(line)) continue;
      // What a turn's opening brought stands on its card and in the report; a notice would only cover the map.
      const words = lineSentence(line, now.scenario, names);
      if (hasOpened) announce(words);
      else notify(words, 'ok');
    }
  });
}

function isWorthANotice(line: Line): boolean {
  return (
    line.line === 'receipt' ||
    (line.line === 'information' && line.copy.from !== null) ||
    (line.line === 'transit' && line.arrived)
  );
}

function tellMessages(now: View, before: View, names: Names): void {
  for (const message of now.seat.messages.slice(before.seat.messages.length)) {
    if (!message.mine) notify(t`Message from ${names.seat(message.from)}`);
  }
}

function tellProposals(now: View, before: View, names: Names): void {
  for (const { proposal, mine } of now.nation.proposals) {
    const was = before.nation.proposals.find((row) => row.proposal.id === proposal.id)?.proposal.status;
    if (was === proposal.status) continue;
    const from = names.seat(proposal.fromSeat);
    const isAsker = proposal.fromSeat === now.seat.seat;
    if (was === undefined && !isAsker && (!mine || proposal.kind === 'coSignature'))
      notify(t`${from} waits for an answer.`);
    if (proposal.status === 'accepted' && isAsker) notify(t`Your question was accepted.`, 'ok');
    if (proposal.status === 'changed' && isAsker)
      notify(t`Your question came back changed. Read it and confirm.`, 'warn');
    if (proposal.status === 'declined' && isAsker) notify(t`Your question was declined.`, 'warn');
  }
}
