import { Trans, useLingui } from '@lingui/react/macro';
import { Bell } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Nothing } from '../kit/Nothing.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { alertWords } from './alertWords.ts';
import { useConsole } from './console.ts';
import { useDismissAlert } from './useDismissAlert.ts';

/** Every alert that has not been dismissed, newest first, with the code that helps to reproduce it. */
export function AlertsSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useLingui();
  const alerts = useConsole((state) => state.control.alerts);
  const dismiss = useDismissAlert();
  return (
    <Sheet open={open} onClose={onClose} title={<Trans>Alerts</Trans>} place="side">
      {alerts.length === 0 ? (
        <Nothing icon={Bell} title={<Trans>No alerts</Trans>}>
          <Trans>What the exercise could not do appears here.</Trans>
        </Nothing>
      ) : (
        <ul className="excon-alerts">
          {alerts.toReversed().map((alert) => (
            <li key={alert.id}>
              <p>{alertWords(alert)}</p>
              <p className="mono muted">{alert.code}</p>
              <Button small look="quiet" aria-label={t`Dismiss alert: ${alert.says}`} onClick={() => dismiss(alert.id)}>
                <Trans>Dismiss</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
