import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, RotateCw } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '../kit/Button.tsx';
import { notify } from '../kit/noticeStore.ts';
import { LinkTools } from './LinkTools.tsx';
import './LinkSheet.css';

/** The link of one seat, with a way to copy it and, where it may be made anew, to do so. */
export function OneLink({
  name,
  url,
  copy,
  renew,
  takeBack,
}: {
  readonly name: string;
  readonly url: string;
  readonly copy: (words: string) => Promise<boolean>;
  readonly renew?: () => void;
  readonly takeBack?: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const onCopy = async () => {
    field.current?.select();
    if (await copy(url)) notify(t`The link for ${name} is on the clipboard.`, 'ok');
    else notify(t`This browser does not let the page copy. The link is selected: press Ctrl+C.`, 'warn');
  };
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <div className="one-link">
        <input
          id={id}
          ref={field}
          className="input mono"
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
        />
        <Button aria-label={t`Copy the link for ${name}`} onClick={onCopy}>
          <Copy size={14} aria-hidden="true" />
          <Trans>Copy</Trans>
        </Button>
        {renew ? (
          <Button look="quiet" aria-label={t`Make a new link for ${name}`} title={t`Make a new link`} onClick={renew}>
            <RotateCw size={14} aria-hidden="true" />
          </Button>
        ) : null}
      </div>
      <LinkTools name={name} url={url} takeBack={takeBack} />
    </div>
  );
}
