import { Trans } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { HostLobby } from './HostLobby.tsx';
import { LonePage } from './LonePage.tsx';
import { OwnPlaces } from './OwnPlaces.tsx';
import { useHostData } from './useHostData.ts';

/** The first page: the lobby for the host, an explanation for everybody else. */
export function LobbyPage() {
  const data = useHostData();
  switch (data.stands) {
    case 'asking':
      return (
        <LonePage quiet title={<Trans>Opening the lobby</Trans>}>
          <p>
            <Trans>Scenarios and exercises appear here in a moment.</Trans>
          </p>
        </LonePage>
      );
    case 'unreachable':
      return (
        <LonePage title={<Trans>The server cannot be reached</Trans>}>
          <p>
            <Trans>Check that it runs. This page tries again by itself every few seconds.</Trans>
          </p>
          <Button look="primary" onClick={data.again}>
            <Trans>Try now</Trans>
          </Button>
        </LonePage>
      );
    case 'stranger':
      return <Stranger />;
    case 'host':
      return <HostLobby data={data} />;
  }
}

function Stranger() {
  return (
    <LonePage below={<OwnPlaces />} title={<Trans>Please open your own link</Trans>}>
      <ul>
        <li>
          <Trans>You play in an exercise: open the link that exercise control sent you. It leads to your desk.</Trans>
        </li>
        <li>
          <Trans>You have been at your desk before in this browser: the way back stands below.</Trans>
        </li>
        <li>
          <Trans>You run the exercise: open the EXCON link that the server printed when it was started.</Trans>
        </li>
      </ul>
    </LonePage>
  );
}
