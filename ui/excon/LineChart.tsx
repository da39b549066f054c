import { useLingui } from '@lingui/react';
import { bandPath, CHART, chartScale, linePath, niceTop } from './chartScale.ts';
import { compactNumber } from './compactNumber.ts';
import './LineChart.css';
import type { NationPoint } from './measureLines.ts';

/** A measure over the turns, as played and as it goes when nobody acts; a band where other nations stand beside it. */
export function LineChart({
  points,
  turns,
  words,
}: {
  readonly points: readonly (Omit<NationPoint, 'others'> & Partial<Pick<NationPoint, 'others'>>)[];
  readonly turns: number;
  /** What the chart says, in a sentence. */
  readonly words: string;
}) {
  const { i18n } = useLingui();
  const band = points.flatMap(({ others }) => (others ? [others] : []));
  const most = Math.max(0, ...points.flatMap(({ played, noAction }) => [played, noAction]), ...band.flat());
  const top = niceTop(most);
  const scale = chartScale(turns, top);
  const last = points.at(-1);
  return (
    <svg className="line-chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={words}>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line
            className="grid"
            x1={CHART.left}
            x2={CHART.width - CHART.right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          {value === 0 || top / 2 >= 1 || value === top ? (
            <text className="axis" x={CHART.left - 5} y={scale.y(value) + 3.5} textAnchor="end">
              {compactNumber(value, i18n.locale)}
            </text>
          ) : null}
        </g>
      ))}
      {Array.from({ length: turns }, (_, i) => i + 1).map((turn) => (
        <text key={turn} className="axis" x={scale.x(turn)} y={CHART.height - 3} textAnchor="middle">
          {turn}
        </text>
      ))}
      {band.length > 0 ? <path className="band" d={bandPath(band, scale)} /> : null}
      <path
        className="no-action"
        d={linePath(
          points.map(({ noAction }) => noAction),
          scale,
        )}
      />
      <path
        className="played"
        d={linePath(
          points.map(({ played }) => played),
          scale,
        )}
      />
      {last ? <circle className="played" cx={scale.x(last.turn)} cy={scale.y(last.played)} r="2.6" /> : null}
    </svg>
  );
}
