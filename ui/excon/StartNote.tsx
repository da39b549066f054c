import { Trans, useLingui } from '@lingui/react/macro';
import { chairLacks } from './chairWords.ts';
import './StartNote.css';
import { useConsole, useNames, useTruth } from './console.ts';
import { seatChips } from './seatChips.ts';

/** Who is here before StartEx; nobody is waited for, EXCON decides. */
export function StartNote() {
  const { scenario } = useTruth();
  const { t } = useLingui();
  const names = useNames();
  const chairs = useConsole((state) => state.control.chairs);
  const seats = useConsole((state) => state.control.seats);
  const chips = seatChips(scenario, seats);
  const here = chips.filter((chip) => chip.doing !== 'away' && chip.doing !== 'bot').length;
  const bots = chips.filter((chip) => chip.doing === 'bot').length;
  const missing = chips.length - here - bots;
  const lacking = chairs
    .filter((chair) => chips.some(({ seat, bot }) => seat === chair.seat && bot === null))
    .filter(chairLacks);
  return (
    <>
      <p className={missing > 0 ? 'start-note missing' : 'start-note'}>
        <Trans>
          Seats: {here} here, {bots} with bots, {missing} missing.
        </Trans>
      </p>
      {lacking.length > 0 ? (
        <ul className="start-lacks" aria-label={t`Before StartEx`}>
          {lacking.map((chair) => (
            <li key={chair.seat}>
              <b>{names.seat(chair.seat)}</b> {chairLacks(chair)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
