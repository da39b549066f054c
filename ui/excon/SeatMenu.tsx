import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { observerPlace } from '../../engine/model/observerPlace.ts';
import { ActionMenu, type MenuAction } from '../kit/ActionMenu.tsx';
import { notify } from '../kit/noticeStore.ts';
import { faultWords } from '../lobby/faultWords.ts';
import type { Outcome } from '../lobby/lobbyApi.ts';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import type { SeatChip } from './seatChips.ts';
import { useCommand } from './useCommand.ts';

/** What is seldom done with a seat: observers, turning it to observer and back, and a second seat for its person. */
export function SeatMenu({ chip, name }: { readonly chip: SeatChip; readonly name: string }) {
  const { t } = useLingui();
  const { seat, observes } = chip;
  const { store, invite, revoke, merge, copy } = useTools();
  const { exercise } = useTruth();
  const names = useNames();
  const command = useCommand();
  const chair = useConsole((state) => state.control.chairs.find((one) => one.seat === seat));
  const seats = useConsole((state) => state.control.seats);
  const phase = useConsole((state) => state.control.clock?.phase ?? null);
  const link = useConsole((state) => state.link);
  const no = whyNot('cover', phase, link);
  const told = async (asked: Promise<Outcome<unknown>>, done: string) => {
    const outcome = await asked;
    if (outcome.ok) notify(done, 'ok');
    else notify(faultWords(outcome.fault), 'alarm');
  };
  const linkFor = async () => {
    const made = await invite(exercise, observerPlace(seat));
    if (made.ok) store.setState({ observed: { seat, url: made.value, copied: await copy(made.value) } });
    else notify(faultWords(made.fault), 'alarm');
  };
  const give = async (other: string, bot: string | null) => {
    // Who holds two seats acts at both: a bot steps back first.
    if (bot !== null && !(await command({ type: 'coverSeat', seat: other, bot: null }))) return;
    await told(merge(exercise, seat, other, true), t`${name} has ${names.seat(other)} too.`);
  };
  const actions: MenuAction[] = [
    observes
      ? {
          id: 'act',
          label: t`Let its people act again`,
          says: no ?? t`They seal, sign and write as before. A bot that acts for them stops.`,
          greyed: no !== null,
          act: () => void command({ type: 'observeSeat', seat, observer: false, bot: null }, t`${name} acts again.`),
        }
      : {
          id: 'turn',
          label: t`Turn to observer`,
          says: no ?? t`Its people read on and seal nothing more; you choose who acts.`,
          greyed: no !== null,
          act: () => store.setState({ turning: seat }),
        },
    {
      id: 'observe',
      label: t`Link for an observer`,
      says: t`Opens what the seat sees, read only.`,
      act: () => void linkFor(),
    },
    {
      id: 'end',
      label: t`End its observers`,
      says: plural(chair?.observers ?? 0, {
        0: 'Nobody reads along now; links that were not used yet are void then.',
        one: '# reads along now.',
        other: '# read along now.',
      }),
      act: () => void told(revoke(exercise, observerPlace(seat)), t`Nobody reads along with ${name} any more.`),
    },
  ];
  for (const { seat: other, bot } of seats) {
    if (chip.bot !== null || !chip.beside.includes(other)) continue;
    const its = names.seat(other);
    if (chair?.merged.includes(other))
      actions.push({
        id: `take ${other}`,
        label: t`Take ${its} back from this person`,
        says: t`What is sealed there stays.`,
        act: () => void told(merge(exercise, seat, other, false), t`${name} has ${its} no more.`),
      });
    else
      actions.push({
        id: `give ${other}`,
        label: t`Also give ${its} to this person`,
        says: bot === null ? t`One person, two seats, with a switch between them.` : t`The bot there stops.`,
        greyed: bot !== null && no !== null,
        act: () => void give(other, bot),
      });
  }
  return <ActionMenu label={t`More for ${name}`} actions={actions} />;
}
