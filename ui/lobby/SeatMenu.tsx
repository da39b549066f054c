import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { observerPlace } from '../../engine/model/observerPlace.ts';
import { ActionMenu, type MenuAction } from '../kit/ActionMenu.tsx';
import { notify } from '../kit/noticeStore.ts';
import { faultWords } from './faultWords.ts';
import type { ExerciseSeat } from './hostData.ts';
import type { Outcome } from './lobbyApi.ts';
import { useLobby } from './lobbyContext.ts';
import { seatLabel } from './seatLabel.ts';

/** What is seldom done with a seat before and during an exercise: observers, and a second seat for its person. */
export function SeatMenu(props: {
  readonly exercise: string;
  readonly seat: ExerciseSeat;
  /** The other seats of its nation. */
  readonly beside: readonly ExerciseSeat[];
  readonly show: (places: readonly string[], fresh: boolean) => void;
}) {
  const { exercise, seat, beside, show } = props;
  const { t } = useLingui();
  const { api } = useLobby();
  const label = seatLabel(seat.nation, seat.role);
  const place = observerPlace(seat.id);
  const told = async (asked: Promise<Outcome<unknown>>, done: string) => {
    const outcome = await asked;
    if (outcome.ok) notify(done, 'ok');
    else notify(faultWords(outcome.fault), 'alarm');
  };
  const actions: MenuAction[] = [
    {
      id: 'observe',
      label: t`Link for an observer`,
      says: t`Opens what the seat sees, read only.`,
      act: () => show([place], true),
    },
  ];
  if (seat.observers > 0)
    actions.push({
      id: 'end',
      label: t`End its observers`,
      says: plural(seat.observers, { one: '# browser reads along.', other: '# browsers read along.' }),
      act: () => void told(api.revoke(exercise, place), t`Nobody reads along with ${label} any more.`),
    });
  for (const other of beside) {
    const name = seatLabel(other.nation, other.role);
    const isMerged = seat.merged.includes(other.id);
    const isBots = !isMerged && other.bot !== null;
    actions.push({
      id: other.id,
      label: isMerged ? t`Take ${name} back from its person` : t`Also give ${name} to its person`,
      says: isBots
        ? t`A bot plays ${name}. Hand it over in the console first.`
        : isMerged
          ? t`What is sealed there stays.`
          : t`One person, two seats, with a switch between them.`,
      greyed: isBots,
      act: () =>
        void told(
          api.merge(exercise, seat.id, other.id, !isMerged),
          isMerged ? t`${label} has ${name} no more.` : t`${label} has ${name} too.`,
        ),
    });
  }
  return <ActionMenu label={t`More for ${label}`} actions={actions} />;
}
