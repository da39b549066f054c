import { Trans } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { OneLink } from '../lobby/OneLink.tsx';
import { useConsole, useNames, useTools } from './console.ts';

/** The link that lets somebody read along with a seat (rule G6). */
export function ObserverLinkSheet() {
  const { store, copy } = useTools();
  const names = useNames();
  const observed = useConsole((state) => state.observed);
  const close = () => store.setState({ observed: null });
  const name = observed ? names.seat(observed.seat) : '';
  return (
    <Sheet open={observed !== null} onClose={close} title={<Trans>An observer of {name}</Trans>}>
      {observed ? (
        <>
          <p>
            {observed.copied ? (
              <Trans>The link is on the clipboard. Send it to the person who reads along.</Trans>
            ) : (
              <Trans>Copy the link and send it to the person who reads along.</Trans>
            )}
          </p>
          <OneLink name={name} url={observed.url} copy={copy} />
          <p className="muted">
            <Trans>
              It opens once. They see everything that {name} sees, and send nothing: no order, no message, no question.
              The seat sees that somebody reads along.
            </Trans>
          </p>
        </>
      ) : null}
      <div className="sheet-foot">
        <Button look="primary" onClick={close}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Sheet>
  );
}
