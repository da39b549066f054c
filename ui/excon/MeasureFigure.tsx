import { Trans, useLingui } from '@lingui/react/macro';
import { compactNumber } from './compactNumber.ts';
import { LineChart } from './LineChart.tsx';
import type { MeasurePoint, NationPoint } from './measureLines.ts';
import { measureSentence } from './measureWords.ts';

/** One measure: its two numbers as keys to the lines, the chart, and what it says in a sentence. */
export function MeasureFigure({
  title,
  points,
  turns,
  unit,
}: {
  readonly title: string;
  readonly points: readonly (MeasurePoint | NationPoint)[];
  readonly turns: number;
  readonly unit: '' | 'h';
}) {
  const { i18n } = useLingui();
  const last = points.at(-1);
  const words = measureSentence(title, points, i18n.locale);
  if (!last) return null;
  const number = (value: number) => `${compactNumber(value, i18n.locale)}${unit ? `\u00a0${unit}` : ''}`;
  const others = 'others' in last ? last.others : null;
  return (
    <figure className="measure">
      <h4>{title}</h4>
      <p className="measure-keys">
        <span className="key played">
          <b>{number(last.played)}</b> <Trans>played</Trans>
        </span>
        <span className="key no-action">
          <b>{number(last.noAction)}</b> <Trans>nobody acts</Trans>
        </span>
        {others ? (
          <span className="key band">
            <b>
              {number(others[0])}–{number(others[1])}
            </b>{' '}
            <Trans>other nations</Trans>
          </span>
        ) : null}
      </p>
      <LineChart points={points} turns={turns} words={words} />
      <figcaption>{words}</figcaption>
    </figure>
  );
}
