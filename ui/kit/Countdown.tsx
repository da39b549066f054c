import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import './Countdown.css';
import { duration } from './duration.ts';
import { announce } from './noticeStore.ts';

const SOON_MILLIS = 60_000;
const NOW_MILLIS = 15_000;
const SAY_AT = [60_000, 15_000];

export interface CountdownProps {
  /** When it ends, by the clock that `now` reads; null shows dashes. */
  readonly endsAtMillis: number | null;
  /** What is left while the clock stands still; shown as it is. */
  readonly leftMillis?: number | undefined;
  /** The server's clock as this page knows it (ui/net gives it). */
  readonly now: () => number;
  /** Announced politely at one minute and at fifteen seconds. */
  readonly spoken?: boolean;
}

/** Time left, in mono, amber below a minute and red below fifteen seconds; the width never changes. */
export function Countdown({ endsAtMillis, leftMillis, now, spoken = false }: CountdownProps) {
  const { t } = useLingui();
  const running = useTimeLeft(endsAtMillis, now);
  const left = endsAtMillis === null ? (leftMillis ?? null) : running;
  const before = useRef<number | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = left;
    if (!spoken || left === null || last === null) return;
    const passed = SAY_AT.find((mark) => last > mark && left <= mark);
    if (passed !== undefined) announce(t`${Math.round(passed / 1000)} seconds left in this turn`);
  }, [left, spoken, t]);
  if (left === null) return <span className="countdown">--:--</span>;
  const tone = left <= NOW_MILLIS ? 'now' : left <= SOON_MILLIS ? 'soon' : '';
  return (
    <span className={`countdown ${tone}`} role="timer" aria-live="off">
      {duration(left)}
    </span>
  );
}

function useTimeLeft(endsAtMillis: number | null, now: () => number): number | null {
  const [left, setLeft] = useState<number | null>(endsAtMillis === null ? null : endsAtMillis - now());
  useEffect(() => {
    if (endsAtMillis === null) {
      setLeft(null);
      return;
    }
    const tick = () => setLeft(Math.max(0, endsAtMillis - now()));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [endsAtMillis, now]);
  return left;
}
