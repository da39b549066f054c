import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { Button } from '../../kit/Button.tsx';
import { momentWords } from '../model/momentWords.ts';
import { MARKS, type TurnMark, turnMarks } from '../model/turnMarks.ts';
import { useOpened, useRoom, useRoomTools } from '../roomContext.ts';
import { goTo } from '../roomStore.ts';
import { MarkIcon, useMarkWord } from './MarkIcon.tsx';
import './TurnStrip.css';
import { usePlaying } from './usePlaying.ts';

/** The turns of the run with their marks. It is one slider: a click or the arrow keys go to a moment. */
export function TurnStrip() {
  const { t } = useLingui();
  const { store } = useRoomTools();
  const { bundle } = useOpened();
  const moments = useRoom((state) => state.moments);
  const at = useRoom((state) => state.at);
  const playing = useRoom((state) => state.playing);
  const marks = useMemo(() => turnMarks(bundle), [bundle]);
  const word = useMarkWord();
  usePlaying();
  const now = moments[at];
  const last = moments.length - 1;
  const cells = moments.flatMap(({ turn, at: when }, index) => (when === 'closing' ? [] : [{ turn, when, index }]));
  const play = () => {
    if (!playing && at === last) goTo(store, 0);
    store.setState({ playing: !playing });
  };
  const byKey = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageUp: at + 2,
      PageDown: at - 2,
      Home: 0,
      End: last,
    }[event.key];
    if ((to === undefined && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (to === undefined) play();
    else goTo(store, to);
  };
  const byPointer = ({ target }: PointerEvent) => {
    const index = target instanceof Element ? target.closest<HTMLElement>('[data-moment]')?.dataset.moment : undefined;
    if (index !== undefined) goTo(store, Number(index));
  };
  return (
    <section className="turn-strip" aria-label={t`Turns`}>
      <div className="strip-buttons">
        <Button small aria-label={t`Step back`} greyed={at === 0} onClick={() => goTo(store, at - 1)}>
          <SkipBack size={15} aria-hidden="true" />
        </Button>
        <Button small look="primary" aria-label={playing ? t`Pause` : t`Play`} onClick={play}>
          {playing ? <Pause size={15} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
        </Button>
        <Button small aria-label={t`Step on`} greyed={at === last} onClick={() => goTo(store, at + 1)}>
          <SkipForward size={15} aria-hidden="true" />
        </Button>
      </div>
      <div
        className="strip-track"
        role="slider"
        tabIndex={0}
        aria-label={t`Moment of the run`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={now ? momentWords(now) : undefined}
        onKeyDown={byKey}
        onPointerDown={byPointer}
      >
        {cells.map(({ turn, when, index }) => (
          <Cell
            key={index}
            name={when === 'ended' ? t`EndEx` : t`T${turn}`}
            index={index}
            at={at}
            halves={moments[index + 1]?.at === 'closing' ? 2 : 1}
            marks={when === 'ended' ? [] : (marks.get(turn) ?? [])}
          />
        ))}
      </div>
      <ul className="strip-legend" aria-label={t`Marks`}>
        {MARKS.filter((kind) => [...marks.values()].some((row) => row.some((one) => one.kind === kind))).map((kind) => (
          <li key={kind}>
            <MarkIcon kind={kind} /> {word(kind)}
          </li>
        ))}
      </ul>
      <p className="strip-keys">
        <kbd>←</kbd> <kbd>→</kbd> <Trans>step</Trans> <kbd>{t`Space`}</kbd> <Trans>plays</Trans>
      </p>
      <p className="hidden-text">
        <Trans>Marks of this turn:</Trans>{' '}
        {(marks.get(now?.turn ?? 0) ?? []).map(({ kind, count }) => (
          <span key={kind}>
            {word(kind)} <Plural value={count} one="once" other="# times" />;{' '}
          </span>
        ))}
      </p>
    </section>
  );
}

function Cell({
  name,
  index,
  at,
  halves,
  marks,
}: {
  readonly name: string;
  readonly index: number;
  readonly at: number;
  readonly halves: 1 | 2;
  readonly marks: readonly TurnMark[];
}) {
  const isNow = at >= index && at < index + halves;
  return (
    <span className="strip-cell" data-now={isNow || undefined} data-past={at >= index || undefined}>
      <span className="strip-name" data-moment={index}>
        {name}
      </span>
      <span className="strip-marks" data-moment={index}>
        {marks.map(({ kind, count }) => (
          <span key={kind}>
            <MarkIcon kind={kind} />
            {count > 1 ? <small>{count}</small> : null}
          </span>
        ))}
      </span>
      <span className="strip-halves">
        {Array.from({ length: halves }, (_, half) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the halves of a turn never change their places
            key={half}
            data-moment={index + half}
            data-now={at === index + half || undefined}
            data-past={at >= index + half || undefined}
          />
        ))}
      </span>
    </span>
  );
}
