import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Inbox } from 'lucide-react';
import { useId, useState } from 'react';
import type { Proposal } from '../../../engine/model/event.ts';
import type { SeatInput } from '../../../engine/model/input.ts';
import type { Answers } from '../../../engine/model/order.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import { Button } from '../../kit/Button.tsx';
import { Nothing } from '../../kit/Nothing.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useText } from '../../kit/useText.ts';
import { change } from '../../store/createDeskStore.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { proposalTitle } from '../model/proposalTitle.ts';
import { ProposalStatus } from '../ProposalStatus.tsx';
import { useNames } from '../useNames.ts';
import { AskField } from './AskField.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import { ReasonField } from './ReasonField.tsx';
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
  const { t } = useLingui();
  const text = useText();
  const desk = useDesk();
  const names = useNames();
  const why = useId();
  const { view, scenario } = useKnown();
  const place = `answer ${proposal.id}`;
  const reason = useDeskState((state) => state.words[place] ?? '');
  const [changed, setChanged] = useState<Answers>({});
  const [isSending, setSending] = useState(false);
  const type = scenario.orders.find((order) => order.id === proposal.draft?.type);
  const isChanged = Object.keys(changed).length > 0;
  const write = (words: string) =>
    change(desk.store, (state) => {
      state.words[place] = words;
    });

  const inputFor = (verdict: Extract<SeatInput, { type: 'answerProposal' }>['verdict']): SeatInput => ({
    type: 'answerProposal',
    turn: view.nation.turn,
    proposal: proposal.id,
    verdict,
    digest: proposal.digest,
    change: verdict === 'change' ? changed : null,
    reason: reason.trim() === '' ? null : reason.trim(),
  });
  const answer = async (verdict: Parameters<typeof inputFor>[0]) => {
    setSending(true);
    const isTaken = await submitOrTell(desk, inputFor(verdict));
    setSending(false);
    if (!isTaken) return;
    change(desk.store, (state) => {
      delete state.words[place];
      state.work = { at: 'orders' };
    });
  };

  const isConfirm = proposal.status === 'changed';
  const yes = isConfirm ? 'confirm' : isChanged ? 'change' : 'accept';
  const refusal = refuse(view, scenario, inputFor(yes));
  const canSign = refusal === null || refusal.refused === 'purseEmpty' || refusal.refused === 'missingAnswer';
  const canDecline = refuse(view, scenario, inputFor('decline')) === null;
  const isRequest = proposal.kind === 'request';
  return (
    <WorkPanel title={proposalTitle(proposal, view, names)} aside={<ProposalStatus status={proposal.status} />}>
      {type ? <p className="summary">{text(type.summary)}</p> : null}
      <ProposalFacts proposal={proposal} />
      {type && !isConfirm && canSign
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
      {canDecline || canSign ? <ReasonField reasons={[]} value={reason} onWrite={write} /> : null}
      <div className="work-acts">
        {refusal && !isRequest ? (
          <p className="why-not" id={why}>
            <CircleAlert size={14} aria-hidden="true" />
            {refusalSentence(refusal, names)}
          </p>
        ) : null}
        {isRequest ? (
          <Button
            look="primary"
            wide
            greyed={!canDecline}
            onClick={() =>
              desk.store.setState({ work: { at: 'offer', to: proposal.fromNation, request: proposal.id } })
            }
          >
            <Trans>Make an offer</Trans>
          </Button>
        ) : (
          <Button
            look="primary"
            wide
            greyed={refusal !== null || isSending}
            describedBy={refusal ? why : undefined}
            onClick={() => void answer(yes)}
          >
            {isConfirm ? (
              <Trans>Confirm the change</Trans>
            ) : isChanged ? (
              <Trans>Accept with this change</Trans>
            ) : (
              <Trans>Accept</Trans>
            )}
          </Button>
        )}
        {canDecline ? (
          <Button small wide greyed={isSending} onClick={() => void answer('decline')}>
            <Trans>Decline</Trans>
          </Button>
        ) : null}
        {isChanged && !isConfirm ? (
          <p className="price">{t`${names.seat(proposal.fromSeat)} must confirm a change before it counts.`}</p>
        ) : null}
      </div>
    </WorkPanel>
  );
}

/** Keeps only answers that differ from what was asked, so that an undone change is no change. */
function onlyChanges(answers: Answers, asked: Answers): Answers {
  const entries = Object.entries(answers) as [keyof Answers, unknown][];
  return Object.fromEntries(entries.filter(([field, value]) => value !== asked[field])) as Answers;
}
