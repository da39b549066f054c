import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { number } from '../../kit/number.ts';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { useKnown } from '../deskContext.ts';
import { lineSummary } from '../model/lineSummary.ts';
import { type LinePoint, personHoursLine } from '../model/personHoursLine.ts';
import { LineChart } from './LineChart.tsx';
import './PeopleTab.css';

/** What the exercise has cost the own people so far, beside what practice runs of the same nation came to. */
export function PeopleTab() {
  const { i18n } = useLingui();
  const { view, scenario } = useKnown();
  const points = useMemo(() => personHoursLine(view, scenario), [view, scenario]);
  return (
    <div className="people">
      <figure>
        <figcaption>{lineSummary(points, i18n.locale)}</figcaption>
        <LineChart points={points} />
        <p className="people-key">
          <span className="key-line" aria-hidden="true" /> <Trans>your nation so far</Trans>
          {points.some((point) => point.practice) ? (
            <>
              {' '}
              <span className="key-band" aria-hidden="true" /> <Trans>grey: the middle half of its practice runs</Trans>
            </>
          ) : null}
        </p>
      </figure>
      <LineTable points={points} />
    </div>
  );
}

function LineTable({ points }: { readonly points: readonly LinePoint[] }) {
  const { t, i18n } = useLingui();
  const hasPractice = points.some((point) => point.practice !== null);
  const say = (value: number | null) => (value === null ? '–' : number(value, i18n.locale));
  const range = ([low, high]: readonly [number, number]) => (low === high ? say(low) : `${say(low)}–${say(high)}`);
  return (
    <ScrollArea label={t`Person-hours by turn`} className="people-table">
      <table className="purse">
        <caption className="hidden-text">{t`Person-hours by turn`}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Turn</Trans>
            </th>
            <th scope="col">
              <Trans>In the turn</Trans>
            </th>
            <th scope="col">
              <Trans>So far</Trans>
            </th>
            {hasPractice ? (
              <th scope="col">
                <Trans>Practice runs</Trans>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.turn}>
              <th scope="row">{t`T${point.turn}`}</th>
              <td>{say(point.inTurn)}</td>
              <td className={point.soFar === null ? undefined : 'free'}>{say(point.soFar)}</td>
              {hasPractice ? <td>{point.practice ? range(point.practice) : '–'}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
