import { Trans, useLingui } from '@lingui/react/macro';
import { RefreshCw, Wifi, WifiOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { announce } from '../kit/noticeStore.ts';
import { useConsole, useTools } from './console.ts';

/** How the line to the exercise stands, always in the same place. */
export function LinkMark() {
  const { t } = useLingui();
  const { connection } = useTools();
  const is = useConsole((state) => state.link.is);
  const failed = useConsole((state) => state.failed);
  const was = useRef(is);
  useEffect(() => {
    if (was.current === 'live' && is !== 'live') announce(t`The connection is gone. It comes back by itself.`);
    if (was.current !== 'live' && is === 'live') announce(t`Connected again.`);
    was.current = is;
  }, [is, t]);
  if (failed) {
    return (
      <Chip tone="alarm">
        <WifiOff size={12} aria-hidden="true" />
        <Trans>Reload this page · code {failed}</Trans>
      </Chip>
    );
  }
  if (is === 'live') {
    return (
      <span className="excon-link">
        <Chip tone="ok">
          <Wifi size={12} aria-hidden="true" />
          <Trans>Connected</Trans>
        </Chip>
      </span>
    );
  }
  return (
    <span className="excon-link">
      <Chip tone="warn">
        <WifiOff size={12} aria-hidden="true" />
        <Trans>Reconnecting</Trans>
      </Chip>
      <Button small look="quiet" aria-label={t`Try now`} onClick={() => connection.reconnect()}>
        <RefreshCw size={13} aria-hidden="true" />
      </Button>
    </span>
  );
}
