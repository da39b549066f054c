import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { announce, notify } from '../kit/noticeStore.ts';
import { whyNot } from './clockActions.ts';
import { useNames, useTools, useTruth } from './console.ts';
import { handOver } from './handOver.ts';
import type { SeatChip } from './seatChips.ts';
import { useCommand } from './useCommand.ts';

/** Hands a seat to a person in one press; the link, where one is needed, shows in a sheet. */
export function useHandOver(): (chip: SeatChip) => Promise<void> {
  const { t } = useLingui();
  const { store, invite, copy } = useTools();
  const { exercise } = useTruth();
  const names = useNames();
  const command = useCommand();
  return useCallback(
    async (chip) => {
      const { control, link } = store.getState();
      const no = whyNot('cover', control.clock?.phase ?? null, link);
      if (no) {
        notify(no, 'warn');
        return;
      }
      const free = (seat: string) => command({ type: 'coverSeat', seat, bot: null });
      const handed = await handOver(exercise, chip, { free, invite, copy });
      if (handed.is === 'refused') return;
      if (handed.is === 'there') announce(t`${names.seat(chip.seat)} is with its person.`);
      else store.setState({ handed: { seat: chip.seat, how: handed } });
    },
    [store, invite, copy, exercise, names, command, t],
  );
}
