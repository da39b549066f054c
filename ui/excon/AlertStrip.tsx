import { useLingui } from '@lingui/react/macro';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/noticeStore.ts';
import { alertWords } from './alertWords.ts';
import { useConsole } from './console.ts';
import { useDismissAlert } from './useDismissAlert.ts';

/** The newest alert over the top edge of the map; older ones are one button away in the bar. */
export function AlertStrip() {
  const { t } = useLingui();
  const alert = useConsole((state) => state.control.alerts.at(-1) ?? null);
  const dismiss = useDismissAlert();
  const words = alert ? alertWords(alert) : null;
  useEffect(() => {
    if (words) announce(t`Alert: ${words}`);
  }, [words, t]);
  if (!alert) return null;
  const isCalm = alert.code === 'storeWorks';
  return (
    <div className={isCalm ? 'alert-strip calm' : 'alert-strip'}>
      {isCalm ? <CircleCheck size={14} aria-hidden="true" /> : <TriangleAlert size={14} aria-hidden="true" />}
      <span>
        {words} {isCalm ? null : <span className="mono">{alert.code}</span>}
      </span>
      <Button small look="quiet" aria-label={t`Dismiss`} onClick={() => dismiss(alert.id)}>
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}
