import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Hourglass, MessageCircleQuestion, RefreshCw } from 'lucide-react';
import type { Proposal } from '../../../engine/model/event.ts';
import { Button } from '../../kit/Button.tsx';
import { focusHome } from '../../kit/focusHome.ts';
import { change } from '../../store/createDeskStore.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { othersWords } from '../model/othersWords.ts';
import { proposalTitle } from '../model/proposalTitle.ts';
import { waitingOf } from '../model/waitingOf.ts';
import { useNames } from '../useNames.ts';
import { Ago } from './Ago.tsx';
import { RumourState } from './RumourState.tsx';
import './SituationStrip.css';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { isForSeat, useRefusal } from '../useRefusal.ts';
import { useSituation } from './useSituation.ts';

/** The one tap that a change needs when it is plain what was changed. */
function ConfirmNow({ proposal }: { readonly proposal: Proposal }) {
  const desk = useDesk();
  const names = useNames();
  const { view } = useKnown();
  const { id, digest } = proposal;
  const input = {
    ...({ type: 'answerProposal', turn: view.nation.turn, proposal: id, verdict: 'confirm', digest } as const),
    ...{ change: null, reason: null },
  };
  const refusal = useRefusal()(input);
  if (!isForSeat(refusal)) return null;
  const confirm = async () => {
    if (!(await submitOrTell(desk, input))) return;
    change(desk.store, (state) => {
      if (state.work.at === 'proposal' && state.work.id === id) state.work = { at: 'orders' };
    });
  };
  return (
    <Button
      look="primary"
      small
      greyed={refusal !== null}
      title={refusal ? refusalSentence(refusal, names) : undefined}
      onClick={(event) => {
        focusHome(event);
        void confirm();
      }}
    >
      <Check size={14} aria-hidden="true" />
      <Trans>Confirm</Trans>
    </Button>
  );
}

/** One line under the map, always there: the state of the exercise when it is not simply planning, and who waits for whom. */
export function SituationStrip() {
  const { t } = useLingui();
  const { store, connection } = useDesk();
  const isWaiting = useDeskState((state) => state.link.is === 'waiting');
  const names = useNames();
  const { view, scenario } = useKnown();
  const work = useDeskState((state) => state.work);
  const heardAt = useDeskState((state) => state.heardAtMillis);
  const first = useDeskState((state) => state.askedFirst);
  const situation = useSituation();
  const { mine, others } = waitingOf(view, scenario);
  const asked = mine.map((one) => ({
    ...one,
    title: proposalTitle(one.proposal, view, names, first[one.proposal.id]),
  }));
  const reads = names.seat(view.seat.seat);
  return (
    <section className="desk-strip" data-home tabIndex={-1} aria-label={t`Situation and open questions`}>
      {situation ? (
        <p className={`state ${situation.tone}`} role="status">
          <situation.icon size={15} aria-hidden="true" />
          <b>{situation.title}</b>
          <span>{situation.says}</span>
          {isWaiting ? (
            <Button small onClick={connection.reconnect}>
              <RefreshCw size={13} aria-hidden="true" />
              <Trans>Try now</Trans>
            </Button>
          ) : null}
        </p>
      ) : null}
      <div className={mine.length > 0 ? 'waiting lit' : 'waiting'}>
        {mine.length > 0 ? (
          <>
            <h2 className="head">
              {view.seat.observer ? <Trans>Waiting for {reads}</Trans> : <Trans>Waiting for you</Trans>}
            </h2>
            {asked.map(({ proposal, verdicts, title }) => (
              <span key={proposal.id} className="asked">
                <Button
                  className="question"
                  title={title}
                  aria-pressed={work.at === 'proposal' && work.id === proposal.id}
                  onClick={() => store.setState({ work: { at: 'proposal', id: proposal.id } })}
                >
                  <MessageCircleQuestion size={14} aria-hidden="true" />
                  <span>{title}</span>
                </Button>
                {verdicts.includes('confirm') ? <ConfirmNow proposal={proposal} /> : null}
              </span>
            ))}
          </>
        ) : null}
        <RumourState />
        {othersWords(others, view, scenario, names, first).map(({ id, words }) => (
          <span className="mine" key={id} title={words}>
            <Hourglass size={13} aria-hidden="true" />
            <span className="what">{words}</span>
            {heardAt[id] === undefined ? null : <Ago sinceMillis={heardAt[id] ?? 0} />}
          </span>
        ))}
        {mine.length === 0 && others.length === 0 && !situation && !view.nation.rumour ? (
          <span className="calm-words">
            {view.seat.observer ? (
              <Trans>Nobody waits for {reads}, and it waits for nobody.</Trans>
            ) : (
              <Trans>Nobody waits for you, and you wait for nobody.</Trans>
            )}
          </span>
        ) : null}
      </div>
    </section>
  );
}
