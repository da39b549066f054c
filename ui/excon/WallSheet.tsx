import { Trans, useLingui } from '@lingui/react/macro';
import { EyeOff, Link as LinkIcon, Presentation } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { notify } from '../kit/noticeStore.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { faultWords } from '../lobby/faultWords.ts';
import { OneLink } from '../lobby/OneLink.tsx';
import { useConsole, useTools, useTruth } from './console.ts';
import './WallSheet.css';

/** The wall: a way to open it here or on another computer, and to take everything off it. */
export function WallSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { connection, invite, openWall, openPage, copy } = useTools();
  const { exercise } = useTruth();
  const wall = useConsole((state) => state.control.wall);
  const [link, setLink] = useState<string | null>(null);
  const openHere = async () => {
    const outcome = await openWall(exercise);
    if (!outcome.ok) notify(faultWords(outcome.fault), 'alarm');
    else if (!openPage(outcome.value))
      notify(t`This browser did not open the page. Its address is ${outcome.value}.`, 'warn');
  };
  const makeLink = async () => {
    const outcome = await invite(exercise, 'wall');
    if (outcome.ok) setLink(outcome.value);
    else notify(faultWords(outcome.fault), 'alarm');
  };
  const blank = wall?.blank === true;
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>The wall</Trans>}>
      <p>
        <Trans>
          For the projector. It shows what every seat may know: clock, names, map, and the line that you put there when
          you have read it out.
        </Trans>
      </p>
      <p className="wall-state" role="status">
        {!wall?.open ? (
          <Trans>No wall is open.</Trans>
        ) : blank ? (
          <Trans>The wall is open, and blank.</Trans>
        ) : (
          <Trans>The wall is open and shown.</Trans>
        )}
      </p>
      <div className="wall-acts">
        <Button onClick={openHere}>
          <Presentation size={14} aria-hidden="true" />
          <Trans>Open the wall in this browser</Trans>
        </Button>
        <Button onClick={makeLink}>
          <LinkIcon size={14} aria-hidden="true" />
          <Trans>Link for another computer</Trans>
        </Button>
        <Button aria-keyshortcuts="w" onClick={() => connection.wall({ type: 'blankWall', blank: !blank })}>
          <EyeOff size={14} aria-hidden="true" />
          {blank ? <Trans>Show the wall again</Trans> : <Trans>Blank the wall</Trans>} <kbd>W</kbd>
        </Button>
      </div>
      {link === null ? null : <OneLink name={t`Wall`} url={link} copy={copy} renew={makeLink} />}
      <div className="sheet-foot">
        <Button look="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Sheet>
  );
}
