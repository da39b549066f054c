import { Trans } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { OneLink } from '../lobby/OneLink.tsx';
import { useConsole, useNames, useTools } from './console.ts';

/** The link that brings a person to a seat that was handed over, or what to do when none could be made here. */
export function HandOverSheet() {
  const { store, copy } = useTools();
  const names = useNames();
  const handed = useConsole((state) => state.handed);
  const close = () => store.setState({ handed: null });
  const name = handed ? names.seat(handed.seat) : '';
  return (
    <Sheet open={handed !== null} onClose={close} title={<Trans>{name} for a person</Trans>}>
      {handed?.how.is === 'link' ? (
        <>
          <p>
            {handed.how.copied ? (
              <Trans>The link is on the clipboard. Send it to the person who takes the seat.</Trans>
            ) : (
              <Trans>Copy the link and send it to the person who takes the seat.</Trans>
            )}
          </p>
          <OneLink name={name} url={handed.how.url} copy={copy} />
          <p className="muted">
            <Trans>
              It opens the seat once. They find everything that the seat has seen so far, and the clock as it runs.
              Until then nobody plays {name}.
            </Trans>
          </p>
        </>
      ) : handed?.how.is === 'noLink' ? (
        <>
          <p>
            {handed.how.code === 'hostOnly' ? (
              <Trans>
                Nobody plays {name} now. Links are made in the browser of the host: there, open the lobby and press New
                link beside the seat.
              </Trans>
            ) : (
              <Trans>Nobody plays {name} now. The link could not be made. Try again, or make it in the lobby.</Trans>
            )}
          </p>
          {handed.how.says && handed.how.code !== 'hostOnly' ? <p className="muted">{handed.how.says}</p> : null}
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
