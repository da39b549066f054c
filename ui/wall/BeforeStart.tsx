import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Circle, CircleDot } from 'lucide-react';
import type { WallStanding } from '../../engine/protocol/wall.ts';
import { NationMark } from '../kit/NationMark.tsx';
import { useText } from '../kit/useText.ts';
import { roleCode } from '../kit/vocabulary.ts';
import { JoinHere } from './JoinHere.tsx';
import { useScenario, useWall } from './wallContext.ts';
import './BeforeStart.css';

/** So many nations have room for the whole names of their seats. */
const MOST_ROWS = 5;

/** Before StartEx: the seats as they fill in, and where to come in. */
export function BeforeStart() {
  const { t } = useLingui();
  const say = useText();
  const { nations, turns } = useScenario();
  const seats = useWall((state) => state.shown?.seats) ?? [];
  const many = nations.length > MOST_ROWS;
  const here = seats.filter(({ standing }) => standing !== 'empty').length;
  const standingOf = (id: string): WallStanding => seats.find(({ seat }) => seat === id)?.standing ?? 'empty';
  return (
    <div className="wall-before">
      <section className="wall-welcome">
        <h2>
          <Trans>Take your seats</Trans>
        </h2>
        <p className="wall-count" role="status">
          <Trans>
            <b>{here}</b> of {seats.length} seats
          </Trans>
        </p>
        <p>
          <Trans>{turns} turns. The exercise begins when exercise control says StartEx.</Trans>
        </p>
        <JoinHere />
      </section>
      <ul className={many ? 'wall-seats many' : 'wall-seats'} aria-label={t`Seats`}>
        {nations.map((nation) => (
          <li key={nation.id}>
            <h3>
              <NationMark id={nation.id} colour={nation.colour} size={36} />
              {say(nation.name)}
            </h3>
            <ul>
              {nation.seats.map((seat) => (
                <SeatRow
                  key={seat.id}
                  name={many ? roleCode(seat.role) : say(seat.name)}
                  standing={standingOf(seat.id)}
                  short={many}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SeatRow(props: { readonly name: string; readonly standing: WallStanding; readonly short: boolean }) {
  const { t } = useLingui();
  const { name, standing, short } = props;
  const Shape = standing === 'set' ? Check : standing === 'here' ? CircleDot : Circle;
  const words = standing === 'set' ? t`set to start` : standing === 'here' ? t`here` : t`empty`;
  return (
    <li className={`wall-seat ${standing}`}>
      <Shape aria-hidden="true" />
      <span>{name}</span>
      <span className={short ? 'hidden-text' : 'wall-standing'}>{words}</span>
    </li>
  );
}
