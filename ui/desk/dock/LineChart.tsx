import { useLingui } from '@lingui/react/macro';
import { number } from '../../kit/number.ts';
import { chartPaths } from '../model/chartPaths.ts';
import type { LinePoint } from '../model/personHoursLine.ts';

/** The own line over the turns against a grey band. The sentence above and the table beside it say the same in words. */
export function LineChart({ points }: { readonly points: readonly LinePoint[] }) {
  const { t, i18n } = useLingui();
  const { line, band, top, dots } = chartPaths(points);
  // Before the first number there is nothing to measure by.
  const isEmpty = line === '' && band === '';
  const short = (value: number) =>
    new Intl.NumberFormat(i18n.locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  return (
    <div className="line-chart" aria-hidden="true">
      <div className="scale">
        <span>{isEmpty ? '' : short(top)}</span>
        <span>{isEmpty ? '' : short(top / 2)}</span>
        <span>0</span>
      </div>
      <div className="plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="presentation">
          <path className="rule" d="M0 0H100M0 50H100M0 100H100" />
          {band === '' ? null : <path className="band" d={band} />}
          {line === '' ? null : <path className="own" d={line} />}
        </svg>
        {dots.map((dot) => (
          <i
            key={dot.turn}
            className="dot"
            style={{ left: `${dot.x}%`, top: `${dot.y}%` }}
            title={t`turn ${dot.turn}: ${number(points[dot.turn - 1]?.soFar ?? 0, i18n.locale)}`}
          />
        ))}
      </div>
      <div className="turns">
        {points.map((point) => (
          <span key={point.turn}>{t`T${point.turn}`}</span>
        ))}
      </div>
    </div>
  );
}
