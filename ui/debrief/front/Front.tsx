import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { LonePage } from '../../lobby/LonePage.tsx';
import { useRoomTools } from '../roomContext.ts';
import type { Stage } from '../roomStore.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { Editions } from './Editions.tsx';
import { FaultPage } from './FaultPage.tsx';
import './Front.css';
import { LogPage } from './LogPage.tsx';
import { Opening } from './Opening.tsx';

/** The door of the debrief room: what to open, what is being done, and what stands in the way. */
export function Front({ stage }: { readonly stage: Exclude<Stage, { is: 'open' }> }) {
  const { t } = useLingui();
  switch (stage.is) {
    case 'choose':
      return (
        <LonePage quiet title={<Trans>Open a debrief</Trans>}>
          <p>
            <Trans>Open the run file of an exercise that has ended, or a debrief that was saved here.</Trans>
          </p>
          <ChooseFile label={t`Choose a file`} primary />
          <p className="front-small">
            <Trans>The file stays on this machine. It is checked, and played again from its seed.</Trans>
          </p>
        </LonePage>
      );
    case 'asking':
      return (
        <LonePage quiet title={<Trans>Asking the server</Trans>}>
          <p>
            <Trans>It says which editions of the debrief you may open.</Trans>
          </p>
        </LonePage>
      );
    case 'refused':
      return (
        <LonePage title={<Trans>The debrief is not open to you yet</Trans>}>
          <p>{stage.says === '' ? t`The server gave no reason.` : stage.says}</p>
          <p className="front-small">
            <Trans>
              Exercise control releases each edition after EndEx. This page then opens it with the same link.
            </Trans>
          </p>
          <Actions />
        </LonePage>
      );
    case 'unreachable':
      return (
        <LonePage title={<Trans>The server cannot be reached</Trans>}>
          <p>
            <Trans>Check that it runs and that this machine is on its network. A saved file opens without it.</Trans>
          </p>
          <div className="front-actions">
            <Button look="primary" onClick={stage.again}>
              <Trans>Try again</Trans>
            </Button>
            <ChooseFile label={t`Open a file`} />
          </div>
        </LonePage>
      );
    case 'editions':
      return <Editions standing={stage.standing} />;
    case 'opening':
      return <Opening name={stage.name} step={stage.step} />;
    case 'fault':
      return <FaultPage name={stage.name} fault={stage.fault} />;
    case 'log':
      return <LogPage log={stage.log} />;
  }
}

function Actions() {
  const { t } = useLingui();
  const { leave } = useRoomTools();
  return (
    <div className="front-actions">
      <Button look="primary" onClick={leave}>
        <Trans>Ask again</Trans>
      </Button>
      <ChooseFile label={t`Open a file`} />
    </div>
  );
}
