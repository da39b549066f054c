import { useLingui } from '@lingui/react/macro';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { Proposal } from '../../../engine/model/event.ts';
import type { SeatInput } from '../../../engine/model/input.ts';
import type { Answers } from '../../../engine/model/order.ts';
import { Nothing } from '../../kit/Nothing.tsx';
import { useText } from '../../kit/useText.ts';
import { change } from '../../store/createDeskStore.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { JourneyChip } from '../JourneyChip.tsx';
import { declineReasons } from '../model/declineReasons.ts';
import { proposalTitle } from '../model/proposalTitle.ts';
import { useNames } from '../useNames.ts';
import { isForSeat, useRefusal } from '../useRefusal.ts';
import { AskField } from './AskField.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import { ReasonField } from './ReasonField.tsx';
import { RequestAnswers } from './RequestAnswers.tsx';
import { type Verdict, Verdicts } from './Verdicts.tsx';
import { WorkPanel } from './WorkPanel.tsx';

/** A question that waits for this seat: what it says, and accept, accept with a change, decline with a reason, or confirm. */
export function AnswerForm({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { view } = useKnown();
  const row = view.nation.proposals.find(({ proposal }) => proposal.id === id);
  if (!row) {
    return (
      <WorkPanel title={t`A question`}>
        <Nothing icon={Inbox} title={t`This question is not here any more`} />
      </WorkPanel>
    );
  }
  return <OpenQuestion key={row.proposal.digest} proposal={row.proposal} />;
}

function OpenQuestion({ proposal }: { readonly proposal: Proposal }) {
  const text = useText();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const place = `answer ${proposal.id}`;
  const reason = useDeskState((state) => state.words[place] ?? '');
  const first = useDeskState((state) => state.askedFirst[proposal.id]);
  const [changed, setChanged] = useState<Answers>({});
  const [isSending, setSending] = useState(false);
  const type = scenario.orders.find((order) => order.id === proposal.draft?.type);
  const write = (words: string) =>
    change(desk.store, (state) => {
      state.words[place] = words;
    });
  const inputFor = (verdict: Verdict): SeatInput => ({
    type: 'answerProposal',
    turn: view.nation.turn,
    proposal: proposal.id,
    verdict,
    digest: proposal.digest,
    change: verdict === 'change' ? changed : null,
    reason: reason.trim() === '' ? null : reason.trim(),
  });
  const answer = async (verdict: Verdict) => {
    setSending(true);
    const isTaken = await submitOrTell(desk, inputFor(verdict));
    setSending(false);
    if (!isTaken) return;
    change(desk.store, (state) => {
      delete state.words[place];
      state.work = { at: 'orders' };
    });
  };
  const refuseHere = useRefusal();
  const judge = (verdict: Verdict) => refuseHere(inputFor(verdict));

  const isConfirm = proposal.status === 'changed';
  const accept = judge('accept');
  const canSign = !isConfirm && (accept === null || accept.refused === 'purseEmpty');
  return (
    <WorkPanel
      title={proposalTitle(proposal, view, names, first)}
      aside={<JourneyChip journey={{ standing: proposal.status, atHour: null }} />}
    >
      {type ? <p className="summary">{text(type.summary)}</p> : null}
      <ProposalFacts proposal={proposal} />
      {type && canSign
        ? type.asks
            .filter((ask) => ask.ask === 'untilTurn')
            .map((ask) => (
              <AskField
                key={ask.ask}
                ask={ask}
                answers={{ ...proposal.draft?.answers, ...changed }}
                onAnswer={(given) => setChanged(onlyChanges({ ...changed, ...given }, proposal.draft?.answers ?? {}))}
              />
            ))
        : null}
      {proposal.kind === 'request' && proposal.toNation === view.nation.nation ? (
        <RequestAnswers
          request={proposal}
          reason={reason}
          refusal={judge('decline')}
          isSending={isSending}
          onWrite={write}
          onDecline={() => void answer('decline')}
        />
      ) : (
        <>
          {isForSeat(judge('decline')) ? (
            <ReasonField reasons={declineReasons(proposal.kind)} value={reason} onWrite={write} />
          ) : null}
          <Verdicts
            proposal={proposal}
            isChanged={Object.keys(changed).length > 0}
            isSending={isSending}
            judge={judge}
            onAnswer={(verdict) => void answer(verdict)}
          />
        </>
      )}
    </WorkPanel>
  );
}

/** Keeps only answers that differ from what was asked, so that an undone change is no change. */
function onlyChanges(answers: Answers, asked: Answers): Answers {
  const entries = Object.entries(answers) as [keyof Answers, unknown][];
  return Object.fromEntries(entries.filter(([field, value]) => value !== asked[field])) as Answers;
}
