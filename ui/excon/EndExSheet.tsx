import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { useTruth } from './console.ts';
import { useCommand } from './useCommand.ts';

/** Asks once more before the exercise ends for everybody. */
export function EndExSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { scenario, state } = useTruth();
  const command = useCommand();
  const sealed = Object.values(state.sealed).reduce((sum, orders) => sum + orders.length, 0);
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>End the exercise?</Trans>}>
      <p>
        <Trans>
          Turn {state.turn} of {scenario.turns} is open and is not closed first. Every desk shows the end at once.
        </Trans>{' '}
        {sealed > 0 ? (
          <Plural value={sealed} one="One sealed order takes no effect." other="# sealed orders take no effect." />
        ) : null}
      </p>
      <p className="muted">
        <Trans>
          Afterwards the seed is revealed and the run can be exported with it. You can step back into the exercise from
          the log.
        </Trans>
      </p>
      <div className="sheet-foot">
        <Button onClick={onClose}>
          <Trans>Play on</Trans>
        </Button>
        <Button
          look="danger"
          onClick={async () => {
            if (await command({ type: 'endEx' })) onClose();
          }}
        >
          <Trans>EndEx</Trans>
        </Button>
      </div>
    </Sheet>
  );
}
