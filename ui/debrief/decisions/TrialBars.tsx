import { Trans, useLingui } from '@lingui/react/macro';
import type { Trial, TriedOrder } from '../../../engine/evaluation/debrief/trial.ts';
import { number } from '../../kit/number.ts';

/** What a decision would have come to a turn earlier, a turn later and not at all: to the left fewer person-hours, to the right more. */
export function TrialBars({ order, largest }: { readonly order: TriedOrder; readonly largest: number }) {
  const { t, i18n } = useLingui();
  const rows: readonly (readonly [string, Trial | null])[] = [
    [t`A turn earlier`, order.earlier],
    [t`A turn later`, order.later],
    [t`Left out`, order.leftOut],
  ];
  return (
    <dl className="trials">
      {rows.map(([name, trial]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Bar share={(trial?.region.personHours ?? 0) / largest} />
            <span className="mono">
              {trial ? signed(trial.region.personHours, i18n.locale) : <Trans>not possible</Trans>}
            </span>
            {trial && trial.region.hospitalDarkHours !== 0 ? (
              <span className="trial-dark">
                <Trans>hospital dark {signed(trial.region.hospitalDarkHours, i18n.locale)} h</Trans>
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Bar({ share }: { readonly share: number }) {
  const width = Math.abs(share) * 50;
  return (
    <svg className="trial-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={share > 0 ? 'more' : 'fewer'} x={share > 0 ? 50 : 50 - width} y="1.5" width={width} height="7" />
      <rect className="zero" x="49.75" y="0" width="0.5" height="10" />
    </svg>
  );
}

function signed(value: number, language: string): string {
  const size = number(Math.abs(value), language);
  if (value === 0) return `±${size}`;
  return `${value > 0 ? '+' : '−'}${size}`;
}
