import { Trans } from '@lingui/react/macro';
import { PlugZap } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { ExerciseBanner } from '../kit/ExerciseBanner.tsx';
import { Nothing } from '../kit/Nothing.tsx';
import type { ClosedWhy } from '../store/linkState.ts';
import { useConsole, useTools } from './console.ts';
import { ExconBadge } from './ExconBadge.tsx';

/** What stands in the console's place while there is no exercise to show: what happened and what to do. */
export function NoTruth() {
  const link = useConsole((state) => state.link);
  const { connection } = useTools();
  return (
    <div className="excon excon-without">
      <header>
        <ExerciseBanner />
      </header>
      <main>
        <ExconBadge />
        <h1 className="hidden-text">
          <Trans>Exercise control</Trans>
        </h1>
        {link.is === 'closed' ? (
          <Closed why={link.why} />
        ) : (
          <div role="status">
            <Nothing
              icon={PlugZap}
              title={
                link.is === 'waiting' ? (
                  <Trans>The exercise cannot be reached</Trans>
                ) : (
                  <Trans>Connecting to the exercise</Trans>
                )
              }
            >
              {link.is === 'waiting' ? (
                <Trans>
                  This page tries again by itself. Check that the server is running and that this computer is on its
                  network.
                </Trans>
              ) : (
                <Trans>The map, the MSEL and the clock appear here in a moment.</Trans>
              )}
            </Nothing>
          </div>
        )}
        {link.is === 'closed' && link.why === 'noSession' ? (
          <a className="btn plain" href="/">
            <Trans>Go to the lobby</Trans>
          </a>
        ) : link.is === 'connecting' || link.is === 'live' ? null : (
          <Button
            onClick={() =>
              link.is === 'closed' && link.why === 'wrongProtocol' ? location.reload() : connection.reconnect()
            }
          >
            {link.is === 'closed' && link.why === 'wrongProtocol' ? <Trans>Reload</Trans> : <Trans>Try now</Trans>}
          </Button>
        )}
      </main>
    </div>
  );
}

function Closed({ why }: { readonly why: ClosedWhy }) {
  switch (why) {
    case 'noSession':
      return (
        <Nothing icon={PlugZap} title={<Trans>This browser does not hold the EXCON seat</Trans>}>
          <Trans>Open the EXCON link that you received, or open the console from the lobby as its host.</Trans>
        </Nothing>
      );
    case 'replaced':
      return (
        <Nothing icon={PlugZap} title={<Trans>The console was opened on another page</Trans>}>
          <Trans>Only one page gives commands at a time. You can take control back here.</Trans>
        </Nothing>
      );
    case 'revoked':
      return (
        <Nothing icon={PlugZap} title={<Trans>This console was handed to somebody else</Trans>}>
          <Trans>Ask the host of the exercise for a new EXCON link.</Trans>
        </Nothing>
      );
    case 'wrongProtocol':
      return (
        <Nothing icon={PlugZap} title={<Trans>This page is older than the exercise</Trans>}>
          <Trans>Reload it. Nothing is lost.</Trans>
        </Nothing>
      );
    case 'malformed':
      return (
        <Nothing icon={PlugZap} title={<Trans>The exercise could not read what this page sent</Trans>}>
          <Trans>Try again. If it happens twice, reload the page.</Trans>
        </Nothing>
      );
  }
}
