import { Trans } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { useCommand } from './useCommand.ts';

/** Asks once more before every seat may read everything. */
export function ReleaseTruthSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const command = useCommand();
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>Release the whole truth to every seat?</Trans>}>
      <p>
        <Trans>
          Every seat may then read everything: the orders, messages and notes of every nation, what each one knew, and
          who called the real-world stop.
        </Trans>
      </p>
      <p className="muted">
        <Trans>You can withhold it again. What somebody has read or saved by then stays with them.</Trans>
      </p>
      <div className="sheet-foot">
        <Button onClick={onClose}>
          <Trans>Not yet</Trans>
        </Button>
        <Button
          look="danger"
          onClick={async () => {
            if (await command({ type: 'releaseEdition', edition: 'truth' })) onClose();
          }}
        >
          <Trans>Release the truth</Trans>
        </Button>
      </div>
    </Sheet>
  );
}
