import { useMemo } from 'react';
import { assetNotes } from '../../desk/model/assetNotes.ts';
import { assetStates } from '../../desk/model/assetState.ts';
import { WhyList } from '../../kit/causes/WhyList.tsx';
import type { Names } from '../../kit/names.ts';
import type { SeatThen } from '../model/seatAt.ts';
import { useRoom } from '../roomContext.ts';
import { SelectedSite } from './SelectedSite.tsx';

/** The marked site as a seat knew it. */
export function SeatSite({ then, names }: { readonly then: SeatThen; readonly names: Names }) {
  const selected = useRoom((state) => state.selected);
  const { view, scenario } = then;
  const states = useMemo(() => assetStates(view, scenario), [view, scenario]);
  if (selected === null) return null;
  const { whys, notes } = assetNotes(view, scenario, selected, names);
  const status = states.find(({ id }) => id === selected)?.status ?? null;
  return (
    <SelectedSite name={names.asset(selected)} pane={names.seat(view.seat.seat)} status={status} notes={notes}>
      {whys.length > 0 ? <WhyList whys={whys} names={names} /> : null}
    </SelectedSite>
  );
}
