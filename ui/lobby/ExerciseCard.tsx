import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight, Eye, Link as LinkIcon, Presentation } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipTone } from '../kit/Chip.tsx';
import { notify } from '../kit/noticeStore.ts';
import { RealWorldButton } from '../kit/RealWorldButton.tsx';
import { useText } from '../kit/useText.ts';
import { Controllers } from './Controllers.tsx';
import './ExerciseCard.css';
import { faultWords } from './faultWords.ts';
import type { HostExercise, HostScenario } from './hostData.ts';
import { LinkSheet } from './LinkSheet.tsx';
import { useLobby } from './lobbyContext.ts';
import { phaseName } from './phaseName.ts';
import { SeatTable } from './SeatTable.tsx';
import { seatsToInvite } from './seatStanding.ts';
import { useControllers } from './useControllers.ts';
import { useLinks } from './useLinks.ts';

const TONES: Readonly<Record<HostExercise['phase'], ChipTone>> = {
  waiting: 'warn',
  planning: 'accent',
  locked: 'accent',
  resolving: 'accent',
  paused: 'warn',
  stopped: 'alarm',
  ended: 'neutral',
};

/** One exercise: how it stands, the way to its console, and its seats with their links. */
export function ExerciseCard(props: {
  readonly exercise: HostExercise;
  readonly nations: HostScenario['nations'];
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const { exercise, nations, open, onOpen } = props;
  const say = useText();
  const head = (
    <>
      <span className="exercise-title">{say(exercise.title)}</span>
      <span className="mono muted">{exercise.id}</span>
      <span className="exercise-turn mono">
        {exercise.turn === 0 ? (
          <Plural value={exercise.turns} one="# turn" other="# turns" />
        ) : (
          <Trans>
            Turn {exercise.turn} of {exercise.turns}
          </Trans>
        )}
      </span>
      <Chip tone={TONES[exercise.phase]}>{phaseName(exercise.phase)}</Chip>
    </>
  );
  if (!open) {
    return (
      <button type="button" className="exercise-folded" aria-expanded={false} onClick={onOpen}>
        <ChevronRight size={15} aria-hidden="true" />
        {head}
      </button>
    );
  }
  return (
    <article className="exercise-card">
      <h3>{head}</h3>
      <Open exercise={exercise} nations={nations} />
    </article>
  );
}

function Open({ exercise, nations }: { readonly exercise: HostExercise; readonly nations: HostScenario['nations'] }) {
  const { t } = useLingui();
  const say = useText();
  const { api, go, openPage } = useLobby();
  const links = useLinks(exercise.id);
  const controllers = useControllers(exercise.id);
  const [sheet, setSheet] = useState<readonly string[] | null>(null);
  const missing = seatsToInvite(exercise.seats).map((seat) => seat.id);
  const showLinks = async (seats: readonly string[], fresh: boolean) => {
    const wanted = fresh ? seats : seats.filter((seat) => !links.of[seat]);
    if (await links.make(wanted)) setSheet(seats);
  };
  const openConsole = async () => {
    const outcome = await api.openConsole(exercise.id);
    if (outcome.ok) go(outcome.value);
    else notify(faultWords(outcome.fault), 'alarm');
  };
  const openWall = async () => {
    const outcome = await api.openWall(exercise.id);
    if (!outcome.ok) notify(faultWords(outcome.fault), 'alarm');
    else if (!openPage(outcome.value)) go(outcome.value);
  };
  const stop = async () => {
    const outcome = await api.realWorldStop(exercise.id);
    if (!outcome.ok) notify(faultWords(outcome.fault), 'alarm');
    else notify(t`Everything stands still. Speak to the room; the console goes on.`, 'warn');
  };
  return (
    <>
      <div className="exercise-acts">
        <Button look="primary" onClick={openConsole}>
          <Eye size={15} aria-hidden="true" />
          <Trans>Open EXCON console</Trans>
        </Button>
        {missing.length > 1 ? (
          <Button onClick={() => showLinks(missing, false)}>
            <LinkIcon size={15} aria-hidden="true" />
            <Trans>Links for all who are missing</Trans>
          </Button>
        ) : null}
        <Button small look="quiet" onClick={openWall}>
          <Presentation size={14} aria-hidden="true" />
          <Trans>Open the wall</Trans>
        </Button>
        <Button small look="quiet" onClick={() => showLinks(['excon'], true)}>
          <Trans>Link for another controller</Trans>
        </Button>
        {exercise.phase === 'ended' || exercise.phase === 'stopped' ? null : (
          <RealWorldButton label={exercise.realWorldLabel ? say(exercise.realWorldLabel) : null} stop={stop} />
        )}
      </div>
      {exercise.phase === 'stopped' ? (
        <p className="exercise-stopped" role="status">
          <Trans>
            Everything stands still for something real. Speak to the room first, then resume it in the console.
          </Trans>
        </p>
      ) : null}
      <SeatTable exercise={exercise} nations={nations} links={links.of} show={showLinks} />
      <Controllers list={controllers.list} end={controllers.end} />
      <LinkSheet
        title={sheet?.length === 1 ? t`A link for one seat` : t`Links for ${sheet?.length ?? 0} seats`}
        seats={sheet ?? []}
        exercise={exercise}
        links={links.of}
        renew={(seat, endSessions) => links.make([seat], endSessions)}
        onClose={() => setSheet(null)}
      />
    </>
  );
}
