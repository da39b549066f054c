import { useLingui } from '@lingui/react/macro';
import { HoldButton } from './HoldButton.tsx';
import { notify } from './noticeStore.ts';

/** Stops everything for everybody, for something that is not part of the exercise. On every screen, for everybody. */
export function RealWorldButton({ label, stop }: { readonly label: string | null; readonly stop: () => void }) {
  const { t } = useLingui();
  return (
    <HoldButton
      explain={t`Hold for two seconds. Everything stops for everybody. For an emergency that is not part of the exercise.`}
      onHeld={stop}
      onEarly={() => notify(t`Hold it for two seconds to stop the exercise.`, 'warn')}
    >
      {label ?? t`REAL WORLD`}
    </HoldButton>
  );
}
