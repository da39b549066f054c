import { Plural, Trans } from '@lingui/react/macro';
import { Clock, Flag, Users } from 'lucide-react';
import { NationMark } from '../kit/NationMark.tsx';
import { useText } from '../kit/useText.ts';
import type { HostScenario } from './hostData.ts';

/** What is played: the title large, what it is about, how long, and who takes part. */
export function ScenarioCard({ scenario }: { readonly scenario: HostScenario }) {
  const say = useText();
  const seats = scenario.nations.reduce((sum, nation) => sum + nation.seats.length, 0);
  return (
    <section className="scenario-card" aria-labelledby="scenario-title">
      <h1 id="scenario-title">{say(scenario.title)}</h1>
      <p className="scenario-summary">{say(scenario.summary)}</p>
      <ul className="scenario-facts">
        <li>
          <Clock size={15} aria-hidden="true" />
          <Trans>
            <Plural value={scenario.turns} one="# turn" other="# turns" /> of {scenario.hoursPerTurn} hours
          </Trans>
        </li>
        <li>
          <Flag size={15} aria-hidden="true" />
          <Plural value={scenario.nations.length} one="# nation" other="# nations" />
        </li>
        <li>
          <Users size={15} aria-hidden="true" />
          <Plural value={seats} one="# seat" other="# seats" />
        </li>
      </ul>
      <ul className="scenario-nations">
        {scenario.nations.map((nation) => (
          <li key={nation.id}>
            <NationMark id={nation.id} colour={nation.colour} size={26} />
            {say(nation.name)}
          </li>
        ))}
      </ul>
    </section>
  );
}
