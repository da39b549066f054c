import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useNames } from '../useNames.ts';
import type { DeskSetStore } from './deskSet.ts';
import { useDeskSet } from './deskSetContext.ts';
import type { OpenedDesk } from './openDesk.ts';
import './SeatSwitch.css';
import { waitsFor } from './waitsFor.ts';

/** Between the seats of one person: which desk is in front, and what waits at the other. For the usual one seat its chip. */
export function SeatSwitch({ children }: { readonly children: ReactNode }) {
  const set = useDeskSet();
  return set ? <Switch set={set}>{children}</Switch> : children;
}

function Switch({ set, children }: { readonly set: DeskSetStore; readonly children: ReactNode }) {
  const { t } = useLingui();
  const desks = useStore(set, (state) => state.desks);
  if (desks.length < 2) return children;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend into the bar
    <div className="seat-switch" role="group" aria-label={t`Your seats`}>
      {desks.map((desk) => (
        <SeatButton key={desk.seat} desk={desk} set={set} />
      ))}
    </div>
  );
}

function SeatButton({ desk, set }: { readonly desk: OpenedDesk; readonly set: DeskSetStore }) {
  const { t } = useLingui();
  const names = useNames();
  const waits = useStore(desk.store, waitsFor);
  const isLost = useStore(desk.store, ({ link }) => link.is !== 'live');
  const isShown = useStore(set, ({ shown }) => shown === desk.seat);
  const switched = useStore(set, (state) => state.switched);
  const own = useRef<HTMLButtonElement>(null);
  // The desk below is a new one after a switch: the keyboard stays where it pressed.
  useEffect(() => {
    if (isShown && switched) own.current?.focus();
  }, [isShown, switched]);
  // The mark of the nation stands beside it; for screen readers the name is whole: "KES MIL".
  const [nation = '', role = ''] = names.seat(desk.seat).split(' ');
  const waiting = plural(waits, { one: '# waits for you', other: '# wait for you' });
  const words = isLost ? t`not connected` : waits > 0 ? waiting : t`nothing waits for you`;
  return (
    <button
      ref={own}
      type="button"
      className={isLost ? 'seat-pick lost' : 'seat-pick'}
      aria-pressed={isShown}
      title={`${nation} ${role}: ${words}`}
      onClick={() => set.setState({ shown: desk.seat, switched: true })}
    >
      <span>
        <span className="hidden-text">{nation} </span>
        {role}
        <span className="hidden-text">: {words}</span>
      </span>
      {waits > 0 ? (
        <span className="seat-waits" aria-hidden="true">
          {waits}
        </span>
      ) : null}
    </button>
  );
}
