import { Plural, Trans } from '@lingui/react/macro';
import { Armchair } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Nothing } from '../kit/Nothing.tsx';
import { botReasons } from './botReasons.ts';
import { useConsole, useTools, useTruth } from './console.ts';
import { HandOverSheet } from './HandOverSheet.tsx';
import { nudges } from './nudges.ts';
import { nudgedAt } from './nudgeWords.ts';
import { ObserverLinkSheet } from './ObserverLinkSheet.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { SeatRow } from './SeatRow.tsx';
import { seatChips } from './seatChips.ts';
import './SeatList.css';
import { ObserveSheet } from './ObserveSheet.tsx';
import { turnPace } from './turnPace.ts';

const LOOK_AGAIN_MILLIS = 5_000;

/** Every seat: what its person or bot is doing, what deserves a look, and the buttons that nudge and hand over. */
export function SeatList() {
  const { scenario, state, history, texts } = useTruth();
  const seats = useConsole((known) => known.control.seats);
  const clock = useConsole((known) => known.control.clock);
  const now = useSlowNow();
  const chips = useMemo(() => seatChips(scenario, seats), [scenario, seats]);
  const pace = useMemo(() => turnPace(clock, history, now), [clock, history, now]);
  const looks = useMemo(() => nudges(seats, pace, now), [seats, pace, now]);
  const nudged = useMemo(() => nudgedAt(history, texts, state.turn), [history, texts, state.turn]);
  const reasons = useMemo(() => botReasons(history, state.turn), [history, state.turn]);
  return (
    <section className="seats">
      <h3 className="head">
        <Armchair size={14} aria-hidden="true" />
        <Trans>Seats</Trans>
        {looks.size > 0 ? (
          <span className="seats-looks">
            <Plural value={looks.size} one="# needs a look" other="# need a look" />
          </span>
        ) : null}
      </h3>
      {chips.length === 0 ? (
        <Nothing icon={Armchair} title={<Trans>This exercise has no seats</Trans>} />
      ) : (
        <ul>
          {chips.map((chip) => (
            <SeatRow
              key={chip.seat}
              chip={chip}
              look={looks.get(chip.seat) ?? null}
              nudgedAtMillis={nudged.get(chip.seat) ?? null}
              reason={reasons.get(chip.seat) ?? null}
              pace={pace}
            />
          ))}
        </ul>
      )}
      <HandOverSheet />
      <ObserverLinkSheet />
      <ObserveSheet />
      <PaperSheet />
    </section>
  );
}

/** The server's clock, looked at every few seconds: silence is counted in minutes. */
function useSlowNow(): number {
  const { connection } = useTools();
  const [now, setNow] = useState(connection.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [connection]);
  return now;
}
