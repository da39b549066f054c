import { Trans, useLingui } from '@lingui/react/macro';
import { TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/noticeStore.ts';
import { useConsole } from './console.ts';
import { useDismissAlert } from './useDismissAlert.ts';

/** The newest alert over the top edge of the map; older ones are one button away in the bar. */
export function AlertStrip() {
  const { t } = useLingui();
  const alert = useConsole((state) => state.control.alerts.at(-1) ?? null);
  const dismiss = useDismissAlert();
  useEffect(() => {
    if (alert) announce(t`Alert: ${alert.says}`);
  }, [alert, t]);
  if (!alert) return null;
  return (
    <div className="alert-strip">
      <TriangleAlert size={14} aria-hidden="true" />
      <span>
        <b>
          <Trans>Nothing was changed.</Trans>
        </b>{' '}
        {alert.says} <span className="mono">{alert.code}</span>
      </span>
      <Button small look="quiet" aria-label={t`Dismiss`} onClick={() => dismiss(alert.id)}>
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}
