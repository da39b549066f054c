import { Trans, useLingui } from '@lingui/react/macro';
import { QrCode as QrIcon, UserX } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { QrCode } from './QrCode.tsx';

/** What else can be done with a link: show it as a QR code, or take the seat from the browser that has it. */
export function LinkTools({
  name,
  url,
  takeBack,
}: {
  readonly name: string;
  readonly url: string;
  /** Makes a new link and ends the session of whoever is in the seat; absent when nobody is. */
  readonly takeBack?: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  return (
    <>
      <div className="link-tools">
        <Button
          small
          look="quiet"
          aria-expanded={shown}
          aria-label={t`QR code: ${name}`}
          onClick={() => setShown(!shown)}
        >
          <QrIcon size={14} aria-hidden="true" />
          <Trans>QR code</Trans>
        </Button>
        {takeBack ? (
          <Button
            small
            look="quiet"
            aria-label={t`New link, and end the old browser: ${name}`}
            title={t`Whoever has this seat now is put out at once`}
            onClick={takeBack}
          >
            <UserX size={14} aria-hidden="true" />
            <Trans>New link, and end the old browser</Trans>
          </Button>
        ) : null}
      </div>
      {shown ? <QrCode label={t`QR code of the link for ${name}`} url={url} /> : null}
    </>
  );
}
