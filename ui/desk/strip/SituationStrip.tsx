import { Trans, useLingui } from '@lingui/react/macro';
import { Hourglass, MessageCircleQuestion } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { proposalTitle } from '../model/proposalTitle.ts';
import { waitingOf } from '../model/waitingOf.ts';
import { useNames } from '../useNames.ts';
import { Ago } from './Ago.tsx';
import './SituationStrip.css';
import { useSituation } from './useSituation.ts';

/** One line under the map, always there: the state of the exercise when it is not simply planning, and who waits for whom. */
export function SituationStrip() {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const work = useDeskState((state) => state.work);
  const heardAt = useDeskState((state) => state.heardAtMillis);
  const situation = useSituation();
  const { mine, others } = waitingOf(view, scenario);
  return (
    <section className="desk-strip" aria-label={t`Situation and open questions`}>
      {situation ? (
        <p className={`state ${situation.tone}`} role="status">
          <situation.icon size={15} aria-hidden="true" />
          <b>{situation.title}</b>
          <span>{situation.says}</span>
        </p>
      ) : null}
      <div className={mine.length > 0 ? 'waiting lit' : 'waiting'}>
        {mine.length > 0 ? (
          <>
            <h2 className="head">
              <Trans>Waiting for you</Trans>
            </h2>
            {mine.map(({ proposal }) => (
              <Button
                key={proposal.id}
                className="question"
                aria-pressed={work.at === 'proposal' && work.id === proposal.id}
                onClick={() => store.setState({ work: { at: 'proposal', id: proposal.id } })}
              >
                <MessageCircleQuestion size={14} aria-hidden="true" />
                <span>{proposalTitle(proposal, view, names)}</span>
              </Button>
            ))}
          </>
        ) : null}
        {others.map(({ proposal }) => (
          <span className="mine" key={proposal.id} title={proposalTitle(proposal, view, names)}>
            <Hourglass size={13} aria-hidden="true" />
            <span className="what">{proposalTitle(proposal, view, names)}</span>
            {heardAt[proposal.id] === undefined ? null : <Ago sinceMillis={heardAt[proposal.id] ?? 0} />}
          </span>
        ))}
        {mine.length === 0 && others.length === 0 && !situation ? (
          <span className="calm-words">
            <Trans>Nobody waits for you, and you wait for nobody.</Trans>
          </span>
        ) : null}
      </div>
    </section>
  );
}
