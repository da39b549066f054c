import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { ExerciseBadge } from '../../kit/ExerciseBanner.tsx';
import { EditionBadge } from '../EditionBadge.tsx';
import { FittedSheet } from '../pagesTab/FittedSheet.tsx';
import { usePages } from '../pagesTab/usePages.ts';
import { useRoom, useRoomTools } from '../roomContext.ts';
import './Presenter.css';

/** The wall set on the whole screen and nothing else: arrow keys turn it, B blanks it, Escape ends it. */
export function Presenter() {
  const at = useRoom((state) => state.presented);
  return at === null ? null : createPortal(<Stage at={at} />, document.body);
}

function Stage({ at }: { readonly at: number }) {
  const { t } = useLingui();
  const { store } = useRoomTools();
  const { wall } = usePages();
  const stage = useRef<HTMLDivElement>(null);
  const [blank, setBlank] = useState(false);
  const page = wall[at];
  useFullScreen(stage, () => store.setState({ presented: null }));
  const go = (to: number) => store.setState({ presented: Math.max(0, Math.min(wall.length - 1, to)) });
  const byKey = (key: string): boolean => {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
      case 'PageDown':
      case ' ':
        go(at + 1);
        return true;
      case 'ArrowLeft':
      case 'ArrowUp':
      case 'PageUp':
        go(at - 1);
        return true;
      case 'Home':
        go(0);
        return true;
      case 'End':
        go(wall.length - 1);
        return true;
      case 'b':
      case 'B':
        setBlank(!blank);
        return true;
      case 'Escape':
        store.setState({ presented: null });
        return true;
      default:
        // The room behind it is not to be reached until this has ended.
        return key === 'Tab';
    }
  };
  return (
    <div
      ref={stage}
      className="presenter"
      role="dialog"
      aria-modal="true"
      aria-label={t`Wall set, sheet ${at + 1} of ${wall.length}. Arrow keys turn it, B blanks it, Escape ends.`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && byKey(event.key)) event.preventDefault();
      }}
    >
      {page && !blank ? (
        <>
          <p className="presenter-marking">
            <ExerciseBadge />
            <EditionBadge />
          </p>
          <FittedSheet page={page} paper="wall" />
        </>
      ) : (
        <p className="presenter-blank">
          <Trans>EXERCISE</Trans>
        </p>
      )}
    </div>
  );
}

/** Takes the focus, and the whole screen where the browser lets us; whoever leaves the whole screen has ended presenting. */
function useFullScreen(stage: RefObject<HTMLDivElement | null>, ended: () => void): void {
  const end = useRef(ended);
  end.current = ended;
  useEffect(() => {
    const before = document.activeElement;
    stage.current?.focus();
    let isFull = false;
    const changed = () => {
      if (document.fullscreenElement) isFull = true;
      else if (isFull) end.current();
    };
    document.addEventListener('fullscreenchange', changed);
    document.documentElement.requestFullscreen?.().catch(() => {});
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      if (before instanceof HTMLElement) before.focus();
    };
  }, [stage]);
}
