import { Trans, useLingui } from '@lingui/react/macro';
import type { TriedOrder } from '../../../engine/evaluation/debrief/trial.ts';
import { NationMark } from '../../kit/NationMark.tsx';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { useText } from '../../kit/useText.ts';
import { decisionName } from '../pages/decisionName.ts';
import { useOpened } from '../roomContext.ts';
import './DecisionsTab.css';
import { largestDifference } from './largestDifference.ts';
import { TrialBars } from './TrialBars.tsx';

/** The decisions that mattered most, three a nation, each with what it would have come to otherwise. */
export function DecisionsTab() {
  const { t } = useLingui();
  const say = useText();
  const { bundle } = useOpened();
  const { printed, debrief, edition } = bundle;
  const largest = largestDifference(debrief.decisions.flatMap(({ orders }) => orders));
  return (
    <ScrollArea className="decisions" label={t`Decisions that mattered`}>
      <header>
        <h2>
          <Trans>Decisions that mattered</Trans>
        </h2>
        <p>
          {edition === 'truth' ? (
            <Trans>
              Each one alone is given a turn earlier, a turn later, or not at all; everything else stays as played.
              Figures are the region’s person-hours without safe water or power: more (+) or fewer (−) than as played.
            </Trans>
          ) : (
            <Trans>
              Each one alone is given a turn earlier, a turn later, or not at all; everything else stays as played.
              Figures are your own person-hours without safe water or power: more (+) or fewer (−) than as played.
            </Trans>
          )}
        </p>
      </header>
      <div className="decision-nations" data-count={Math.min(4, debrief.decisions.length)}>
        {debrief.decisions.map(({ nation, orders }) => {
          const known = printed.nations.find(({ id }) => id === nation);
          return (
            <section key={nation} aria-label={known ? say(known.name) : nation}>
              <h3>
                <NationMark id={nation} colour={known?.colour ?? '#93a3bd'} size={24} />
                {known ? say(known.name) : nation}
              </h3>
              {orders.length === 0 ? (
                <p className="muted">
                  <Trans>No decision of its seats changed these figures.</Trans>
                </p>
              ) : (
                <ol>
                  {orders.map((order) => (
                    <Decision key={order.id} order={order} largest={largest} name={decisionName(printed, order)} />
                  ))}
                </ol>
              )}
            </section>
          );
        })}
      </div>
    </ScrollArea>
  );
}

function Decision({
  order,
  largest,
  name,
}: {
  readonly order: TriedOrder;
  readonly largest: number;
  readonly name: string;
}) {
  const seat = order.seat.replace('-', ' ').toUpperCase();
  return (
    <li className="decision">
      <p className="decision-when">
        <span className="mono">T{order.turn}</span> {seat}
        {order.bot ? (
          <span className="muted">
            {' '}
            · <Trans>by a bot</Trans>
          </span>
        ) : null}
      </p>
      <h4>{name}</h4>
      <TrialBars order={order} largest={largest} />
    </li>
  );
}
