import { Trans, useLingui } from '@lingui/react/macro';
import { QrCode } from '../lobby/QrCode.tsx';
import { useWall } from './wallContext.ts';

/** Where people come in: the server's own address, which opens no seat by itself. */
export function JoinHere() {
  const { t } = useLingui();
  const door = useWall((state) => state.door);
  if (door === null) {
    return (
      <p className="wall-join">
        <Trans>Open the link that exercise control gave you.</Trans>
      </p>
    );
  }
  return (
    <div className="wall-join">
      <QrCode label={t`QR code of the address ${door}`} url={door} />
      <p>
        <Trans>Open your own link. Its address begins with</Trans>
        <span className="mono">{door}</span>
      </p>
    </div>
  );
}
