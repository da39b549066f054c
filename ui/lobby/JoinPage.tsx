import { Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { LonePage } from './LonePage.tsx';
import type { Fault } from './lobbyApi.ts';
import { useLobby } from './lobbyContext.ts';
import { OwnPlaces } from './OwnPlaces.tsx';

/** Takes the seat that a link stands for, and goes there; when it cannot, says why and what to do. */
export function JoinPage({ token }: { readonly token: string }) {
  const { api, go } = useLobby();
  const [fault, setFault] = useState<Fault | null>(null);
  const asked = useRef(false);
  const join = useCallback(async () => {
    setFault(null);
    const outcome = await api.join(token);
    if (outcome.ok) go(outcome.value.to);
    else setFault(outcome.fault);
  }, [api, go, token]);
  useEffect(() => {
    // A link works once: it is used once, however often this page is drawn.
    if (token === '' || asked.current) return;
    asked.current = true;
    join();
  }, [join, token]);

  if (token === '') return <NoToken />;
  if (fault) return <Refused fault={fault} again={join} />;
  return (
    <LonePage quiet title={<Trans>Taking your seat</Trans>}>
      <p>
        <Trans>Your desk opens in a moment.</Trans>
      </p>
    </LonePage>
  );
}

function NoToken() {
  return (
    <LonePage below={<OwnPlaces />} title={<Trans>This address needs a link</Trans>}>
      <p>
        <Trans>
          Exercise control sends you a link of your own. Open the whole link, including the part after the # sign.
        </Trans>
      </p>
      <p>
        <Trans>
          Did you reload this page? A link is kept in the address for a moment only. Open it again from your message.
        </Trans>
      </p>
    </LonePage>
  );
}

function Refused({ fault, again }: { readonly fault: Fault; readonly again: () => void }) {
  switch (fault.code) {
    case 'inviteUsed':
      return (
        <LonePage below={<OwnPlaces />} title={<Trans>This link opens no seat any more</Trans>}>
          {fault.says ? <p>{fault.says}</p> : null}
          <ul>
            <li>
              <Trans>Did you use it in this browser? Your desk is still there: the way back stands below.</Trans>
            </li>
            <li>
              <Trans>A new link takes exercise control a moment, and nothing is lost.</Trans>
            </li>
          </ul>
        </LonePage>
      );
    case 'inviteUnknown':
      return (
        <LonePage below={<OwnPlaces />} title={<Trans>This link is not known here</Trans>}>
          <ul>
            <li>
              <Trans>Check that you opened the whole link. Some mail programs cut it at the end of a line.</Trans>
            </li>
            <li>
              <Trans>There may be a newer link for your seat. Only the newest one works.</Trans>
            </li>
            <li>
              <Trans>Otherwise ask exercise control for a new link.</Trans>
            </li>
          </ul>
        </LonePage>
      );
    case 'tooManyGuesses':
      return (
        <LonePage below={<OwnPlaces />} title={<Trans>This computer has to wait</Trans>}>
          <p>
            <Trans>
              {fault.says || 'Too many wrong links. Wait a minute.'} Then open your link again, or ask exercise control
              for a new one.
            </Trans>
          </p>
          <Button look="primary" onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        </LonePage>
      );
    default:
      return (
        <LonePage below={<OwnPlaces />} title={<Trans>The exercise cannot be reached</Trans>}>
          <p>
            <Trans>Check that this computer is on the network of the exercise, then try again.</Trans>
          </p>
          {fault.says ? <p>{fault.says}</p> : null}
          <Button look="primary" onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        </LonePage>
      );
  }
}
