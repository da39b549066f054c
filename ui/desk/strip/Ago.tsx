import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { duration } from '../../kit/duration.ts';
import { useDesk } from '../deskContext.ts';

const TICK_MILLIS = 5_000;

/** "asked 0:05 ago", by this page's own clock. */
export function Ago({ sinceMillis }: { readonly sinceMillis: number }) {
  const { connection } = useDesk();
  const [ago, setAgo] = useState(() => connection.localNow() - sinceMillis);
  useEffect(() => {
    const timer = setInterval(() => setAgo(connection.localNow() - sinceMillis), TICK_MILLIS);
    return () => clearInterval(timer);
  }, [connection, sinceMillis]);
  const passed = duration(ago).replace(/^0(?=\d)/, '');
  return (
    <span className="muted">
      · <Trans>asked {passed} ago</Trans>
    </span>
  );
}
