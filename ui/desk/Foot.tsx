import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { localTime } from '../kit/localTime.ts';
import { useText } from '../kit/useText.ts';
import { useDesk, useKnown } from './deskContext.ts';
import './Foot.css';

const TICK_MILLIS = 5_000;

/** The line at the foot of every desk: what this is not, and the wall clock in the reader's own zone. */
export function Foot() {
  const text = useText();
  const { scenario } = useKnown();
  return (
    <footer className="desk-foot">
      <p>{text(scenario.caveat)}</p>
      <WallClock />
    </footer>
  );
}

function WallClock() {
  const { i18n } = useLingui();
  const { connection } = useDesk();
  const [now, setNow] = useState(() => connection.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), TICK_MILLIS);
    return () => clearInterval(timer);
  }, [connection]);
  return (
    <p className="wall">
      <Trans>Your clock:</Trans> <span className="mono">{localTime(now, i18n.locale)}</span>
    </p>
  );
}
