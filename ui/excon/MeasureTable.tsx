import { Trans, useLingui } from '@lingui/react/macro';
import { number } from '../kit/number.ts';
import type { MeasurePoint, NationPoint } from './measureLines.ts';

/** The two charts as one table, turn by turn. */
export function MeasureTable({
  hours,
  dark,
  perThousand,
}: {
  readonly hours: readonly (MeasurePoint | NationPoint)[];
  readonly dark: readonly MeasurePoint[];
  readonly perThousand: boolean;
}) {
  const { i18n } = useLingui();
  const figure = (value: number | undefined) => <td className="figure">{number(value ?? 0, i18n.locale)}</td>;
  const hasOthers = hours.some((point) => 'others' in point && point.others !== null);
  return (
    <table className="nations measures">
      <thead>
        <tr>
          <th scope="col">
            <Trans>After turn</Trans>
          </th>
          <th scope="col" className="figure">
            {perThousand ? <Trans>Person-h per 1,000, played</Trans> : <Trans>Person-h, played</Trans>}
          </th>
          <th scope="col" className="figure">
            <Trans>nobody acts</Trans>
          </th>
          {hasOthers ? (
            <th scope="col" className="figure">
              <Trans>other nations</Trans>
            </th>
          ) : null}
          <th scope="col" className="figure">
            <Trans>Dark h, played</Trans>
          </th>
          <th scope="col" className="figure">
            <Trans>nobody acts</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {hours.map((point, index) => (
          <tr key={point.turn}>
            <th scope="row">{point.turn}</th>
            {figure(point.played)}
            {figure(point.noAction)}
            {hasOthers ? (
              <td className="figure">
                {'others' in point && point.others
                  ? `${number(point.others[0], i18n.locale)}–${number(point.others[1], i18n.locale)}`
                  : '–'}
              </td>
            ) : null}
            {figure(dark[index]?.played)}
            {figure(dark[index]?.noAction)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
