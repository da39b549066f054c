import { useLingui } from '@lingui/react';
import { Trans, useLingui as useWords } from '@lingui/react/macro';
import { Check, Circle } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { localTime } from '../kit/localTime.ts';
import { announce } from '../kit/noticeStore.ts';
import type { Controller } from './hostData.ts';
import './Controllers.css';

/** Which browsers control an exercise, oldest first. Any but one's own can be ended. */
export function Controllers({
  list,
  end,
}: {
  readonly list: readonly Controller[];
  readonly end: (controller: Controller) => Promise<boolean>;
}) {
  const { t } = useWords();
  const { i18n } = useLingui();
  if (list.length < 2) return null;
  const onEnd = async (controller: Controller) => {
    if (await end(controller)) announce(t`This browser controls the exercise no more.`);
  };
  return (
    <section className="controllers" aria-label={t`Controllers`}>
      <h4 className="head">
        <Trans>Controllers</Trans>
      </h4>
      <ul>
        {list.map((controller, index) => {
          const Icon = controller.connected ? Check : Circle;
          const since = localTime(controller.sinceMillis, i18n.locale);
          const number = index + 1;
          return (
            <li key={controller.id}>
              <Icon size={14} aria-hidden="true" />
              <span>
                <Trans>
                  EXCON {number}, since {since}
                </Trans>
              </span>
              <span className="muted">
                {controller.own ? t`this browser` : controller.connected ? t`here` : t`not here`}
              </span>
              {controller.own ? null : (
                <Button small look="quiet" aria-label={t`End controller ${number}`} onClick={() => onEnd(controller)}>
                  <Trans>End</Trans>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
