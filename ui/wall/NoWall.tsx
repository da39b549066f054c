import { Trans } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { LonePage } from '../lobby/LonePage.tsx';
import { useTools, useWall } from './wallContext.ts';

/** What stands in the wall's place while there is nothing to show: what happened and what to do. */
export function NoWall() {
  const link = useWall((state) => state.link);
  const { connection } = useTools();
  if (link.is === 'closed') {
    const old = link.why === 'wrongProtocol' || link.why === 'malformed';
    return (
      <LonePage
        title={
          old ? <Trans>This page is older than the exercise</Trans> : <Trans>This browser does not hold the wall</Trans>
        }
      >
        {old ? (
          <Button look="primary" onClick={() => location.reload()}>
            <Trans>Reload the page</Trans>
          </Button>
        ) : (
          <p>
            <Trans>Ask exercise control for the link of the wall, and open it in this browser.</Trans>
          </p>
        )}
      </LonePage>
    );
  }
  return (
    <LonePage
      quiet
      title={link.is === 'waiting' ? <Trans>The exercise cannot be reached</Trans> : <Trans>Connecting the wall</Trans>}
    >
      <p>
        {link.is === 'waiting' ? (
          <Trans>This page tries again by itself. Check that this computer is on the network of the exercise.</Trans>
        ) : (
          <Trans>The clock and the map appear here in a moment.</Trans>
        )}
      </p>
      {link.is === 'waiting' ? (
        <Button onClick={connection.reconnect}>
          <Trans>Try now</Trans>
        </Button>
      ) : null}
    </LonePage>
  );
}
