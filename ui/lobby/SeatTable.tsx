import { Trans, useLingui } from '@lingui/react/macro';
import { Bot, Check, Circle, Link as LinkIcon, UserCheck } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { NationMark } from '../kit/NationMark.tsx';
import { useText } from '../kit/useText.ts';
import { roleCode } from '../kit/vocabulary.ts';
import { policyWord } from './botPolicies.ts';
import type { ExerciseSeat, HostExercise, HostScenario } from './hostData.ts';
import { SeatExtras } from './SeatExtras.tsx';
import { SeatMenu } from './SeatMenu.tsx';
import { seatGrid } from './seatGrid.ts';
import { seatLabel } from './seatLabel.ts';
import { type SeatStanding, seatStanding, standingWord } from './seatStanding.ts';
import './SeatTable.css';

const ICONS = { bot: Bot, open: Circle, invited: LinkIcon, joined: UserCheck, here: Check } as const satisfies Record<
  SeatStanding,
  unknown
>;

/** Nations down, roles across; each seat says how far it has come and gives the link that brings a person there. */
export function SeatTable(props: {
  readonly exercise: HostExercise;
  readonly nations: HostScenario['nations'];
  readonly links: Readonly<Record<string, string>>;
  readonly show: (seats: readonly string[], fresh: boolean) => void;
}) {
  const { exercise, nations, links, show } = props;
  const besides = (seat: ExerciseSeat) =>
    exercise.seats.filter((one) => one.nation === seat.nation && one.id !== seat.id);
  const say = useText();
  const { roles, rows } = seatGrid(exercise.seats);
  return (
    <table className="seat-table">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Nation</Trans>
          </th>
          {roles.map((role) => (
            <th key={role} scope="col">
              {roleCode(role)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const nation = nations.find((one) => one.id === row.nation);
          return (
            <tr key={row.nation}>
              <th scope="row">
                <span className="seat-nation">
                  <NationMark id={row.nation} colour={nation?.colour ?? '#93a3bd'} size={26} />
                  {nation ? say(nation.name) : row.nation.toUpperCase()}
                </span>
              </th>
              {row.seats.map((seat, index) => (
                <td key={seat?.id ?? roles[index]}>
                  {seat ? (
                    <SeatCell
                      exercise={exercise.id}
                      seat={seat}
                      beside={besides(seat)}
                      hasLink={links[seat.id] !== undefined}
                      show={show}
                    />
                  ) : null}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SeatCell({
  exercise,
  seat,
  beside,
  hasLink,
  show,
}: {
  readonly exercise: string;
  readonly seat: ExerciseSeat;
  readonly beside: readonly ExerciseSeat[];
  readonly hasLink: boolean;
  readonly show: (seats: readonly string[], fresh: boolean) => void;
}) {
  const { t } = useLingui();
  const say = useText();
  const standing = seatStanding(seat, hasLink);
  const Icon = ICONS[standing];
  const label = seatLabel(seat.nation, seat.role);
  const action = standing === 'invited' ? t`Show link` : standing === 'open' ? t`Create link` : t`New link`;
  return (
    <div className={`seat-cell ${standing}`}>
      <span className="seat-name" title={say(seat.name)}>
        {say(seat.name)}
      </span>
      <span className="seat-standing">
        <Icon size={14} aria-hidden="true" />
        {seat.bot !== null && standing === 'bot' ? t`Bot: ${policyWord(seat.bot)}` : standingWord(standing)}
        <SeatExtras seat={seat} beside={beside} />
      </span>
      <Button
        small
        look={standing === 'open' ? 'plain' : 'quiet'}
        aria-label={`${action}: ${label}`}
        onClick={() => show([seat.id], standing !== 'invited')}
      >
        {action}
      </Button>
      <SeatMenu exercise={exercise} seat={seat} beside={beside} show={show} />
    </div>
  );
}
