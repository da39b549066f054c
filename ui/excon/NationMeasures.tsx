import { Trans, useLingui } from '@lingui/react/macro';
import type { MeasureRow } from '../../engine/protocol/message.ts';
import { NationMark } from '../kit/NationMark.tsx';
import { number } from '../kit/number.ts';
import { useNames, useTruth } from './console.ts';
import { servingNations } from './measureLines.ts';

/** The measures nation by nation, in the scenario's order: only for EXCON, and only when somebody asks for it. */
export function NationMeasures({ row }: { readonly row: MeasureRow | undefined }) {
  const { i18n } = useLingui();
  const names = useNames();
  const { scenario } = useTruth();
  if (!row) return null;
  const pair = (played: number, noAction: number) => (
    <td className="figure">
      <b>{number(played, i18n.locale)}</b> <span className="muted">/ {number(noAction, i18n.locale)}</span>
    </td>
  );
  return (
    <>
      <p className="region-note">
        <Trans>
          After turn {row.turn}: played / when nobody acts. For EXCON only. The order is the scenario's, and no rank.
        </Trans>
      </p>
      <table className="nations measures">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Nation</Trans>
            </th>
            <th scope="col" className="figure">
              <Trans>Water, person-h</Trans>
            </th>
            <th scope="col" className="figure">
              <Trans>Power, person-h</Trans>
            </th>
            <th scope="col" className="figure">
              <Trans>Dark, h</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {servingNations(scenario).map((nation) => {
            const played = row.played.byNation[nation.id];
            const noAction = row.noAction.byNation[nation.id];
            return (
              <tr key={nation.id}>
                <th scope="row">
                  <span className="nation-cell">
                    <NationMark id={nation.id} colour={nation.colour} />
                    {names.nation(nation.id)}
                  </span>
                </th>
                {pair(played?.water ?? 0, noAction?.water ?? 0)}
                {pair(played?.power ?? 0, noAction?.power ?? 0)}
                {pair(played?.hospitalDarkHours ?? 0, noAction?.hospitalDarkHours ?? 0)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
