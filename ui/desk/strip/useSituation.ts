import { useLingui } from '@lingui/react/macro';
import { Bot, Flag, Hourglass, Lock, type LucideIcon, OctagonAlert, Pause, WifiOff, Workflow } from 'lucide-react';
import { usePassed } from '../../kit/usePassed.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { useLinkWords } from '../useLinkWords.ts';

/** A state that everybody at the desk must know of. */
export interface Situation {
  readonly tone: 'calm' | 'warn' | 'alarm';
  readonly icon: LucideIcon;
  readonly title: string;
  readonly says: string;
}

/** The state of the exercise that needs saying; nothing while the turn is simply open. The gravest comes first. */
export function useSituation(): Situation | null {
  const { t } = useLingui();
  const { connection } = useDesk();
  const { view } = useKnown();
  const link = useDeskState((state) => state.link);
  const clock = useDeskState((state) => state.clock);
  const failed = useDeskState((state) => state.failed);
  // The grace is over, and the next turn has not opened yet.
  const isResolving = usePassed(clock?.phase === 'locked' ? clock.endsAtMillis : null, connection.now);
  const linkWords = useLinkWords()(link);
  const { nation } = view;
  if (failed) {
    const says = t`Reload the page; your drafts are safe. If it fails again, tell EXCON this code: ${failed}.`;
    return { tone: 'alarm', icon: OctagonAlert, title: t`Something failed.`, says };
  }
  if (linkWords)
    return {
      tone: link.is === 'closed' ? 'alarm' : 'warn',
      icon: WifiOff,
      title: `${linkWords.title}.`,
      says: linkWords.says,
    };
  if (nation.clock === 'ended') {
    const says = t`The exercise has ended. Nothing can be ordered any more; everything stays readable.`;
    return { tone: 'calm', icon: Flag, title: t`EndEx.`, says };
  }
  if (nation.clock === 'paused') {
    const says = t`EXCON holds the clock. Read, draft and write messages; seal when it goes on. No time is lost.`;
    return { tone: 'warn', icon: Pause, title: t`Paused.`, says };
  }
  if (nation.clock === 'waiting') {
    const says = t`Read your brief on the left and look at your map. EXCON starts the exercise.`;
    return { tone: 'calm', icon: Hourglass, title: t`Waiting for StartEx.`, says };
  }
  if (isResolving) {
    const says = t`Orders take hold, three hours run, reports come in.`;
    return { tone: 'calm', icon: Workflow, title: t`Turn ${nation.turn} is being resolved.`, says };
  }
  if (nation.clock === 'locked') {
    return {
      tone: 'warn',
      icon: Lock,
      title: t`Locked.`,
      says: t`Drafts that are valid are being sent. Then the three hours of turn ${nation.turn} run.`,
    };
  }
  if (nation.covered[view.seat.seat] && !nation.observers[view.seat.seat]) {
    return {
      tone: 'warn',
      icon: Bot,
      title: t`A bot covers this seat.`,
      says: t`It acts in your place until EXCON hands the seat back.`,
    };
  }
  return null;
}
