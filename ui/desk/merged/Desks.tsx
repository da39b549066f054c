import { useStore } from 'zustand';
import { Desk } from '../Desk.tsx';
import { DeskContext } from '../deskContext.ts';
import type { DeskSetStore } from './deskSet.ts';
import { DeskSetContext } from './deskSetContext.ts';

/** The desk in front; the others go on behind it. */
export function Desks({ set }: { readonly set: DeskSetStore }) {
  const shown = useStore(set, ({ desks, shown: seat }) => desks.find((desk) => desk.seat === seat));
  if (!shown) return null;
  return (
    <DeskSetContext value={set}>
      <DeskContext key={shown.seat} value={shown}>
        <Desk />
      </DeskContext>
    </DeskSetContext>
  );
}
