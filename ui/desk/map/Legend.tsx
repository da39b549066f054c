import { Trans, useLingui } from '@lingui/react/macro';
import { StatusMark } from '../../kit/StatusMark.tsx';

/** What the marks on the map mean. */
export function Legend() {
  const { t } = useLingui();
  return (
    <fieldset className="overlay map-legend" aria-label={t`Legend`}>
      <StatusMark status="ok" />
      <StatusMark status="degraded" />
      <StatusMark status="outage" />
      <StatusMark status="unknown" />
      <span className="fog">
        <i aria-hidden="true" />
        <Trans>Little known</Trans>
      </span>
    </fieldset>
  );
}
