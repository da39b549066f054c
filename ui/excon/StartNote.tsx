import { Trans } from '@lingui/react/macro';
import { useConsole, useTruth } from './console.ts';
import { seatChips } from './seatChips.ts';

/** Who is here before StartEx; nobody is waited for, EXCON decides. */
export function StartNote() {
  const { scenario } = useTruth();
  const seats = useConsole((state) => state.control.seats);
  const chips = seatChips(scenario, seats);
  const here = chips.filter((chip) => chip.doing !== 'away' && chip.doing !== 'bot').length;
  const bots = chips.filter((chip) => chip.doing === 'bot').length;
  const missing = chips.length - here - bots;
  return (
    <p className={missing > 0 ? 'start-note missing' : 'start-note'}>
      <Trans>
        Seats: {here} here, {bots} with bots, {missing} missing.
      </Trans>
    </p>
  );
}
