import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import './HoldButton.css';

/** How long it is held, so that no elbow and no stray key sets it off. */
export const HOLD_MILLIS = 2_000;

export interface HoldButtonProps {
  /** What happens when it was held long enough. */
  readonly onHeld: () => void;
  /** It was let go too early. */
  readonly onEarly: () => void;
  /** Says that it must be held, and what it does; for screen readers and on hover. */
  readonly explain: string;
  readonly children: ReactNode;
}

/** A button that acts when it is held for two seconds, by finger, mouse, Enter or Space. A bar shows how far it is. */
export function HoldButton({ onHeld, onEarly, explain, children }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [held, setHeld] = useState(false);
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setHeld(false);
  };
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const start = () => {
    if (timer.current !== null) return;
    setHeld(true);
    timer.current = setTimeout(() => {
      stop();
      onHeld();
    }, HOLD_MILLIS);
  };
  const letGo = () => {
    if (timer.current === null) return;
    stop();
    onEarly();
  };
  const isHoldKey = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' ';
  return (
    <button
      type="button"
      className={held ? 'hold-button held' : 'hold-button'}
      title={explain}
      aria-description={explain}
      onPointerDown={(event) => {
        if (event.button === 0) start();
      }}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isHoldKey(event)) return;
        event.preventDefault();
        if (!event.repeat) start();
      }}
      onKeyUp={(event) => {
        if (!isHoldKey(event)) return;
        event.preventDefault();
        letGo();
      }}
      onBlur={letGo}
    >
      <span className="hold-bar" aria-hidden="true" />
      <span className="hold-words">{children}</span>
    </button>
  );
}
