import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { NationMark } from '../kit/NationMark.tsx';
import { percent } from '../kit/number.ts';
import { StatusMark } from '../kit/StatusMark.tsx';
import { itemWord, roleCode } from '../kit/vocabulary.ts';
import { useNames, useTruth } from './console.ts';
import { type MatrixRow, nationsMatrix } from './nationsMatrix.ts';
import { useTruthSites } from './useTruthSites.ts';

/** The nations side by side: sites, sealed orders by seat, what is free of the purse, trust, open requests. */
export function NationsTable() {
  const { t } = useLingui();
  const { scenario, state } = useTruth();
  const assets = useTruthSites();
  const rows = useMemo(() => nationsMatrix(scenario, state, assets), [scenario, state, assets]);
  const first = rows[0];
  return (
    <table className="nations">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Nation</Trans>
          </th>
          <th scope="col">
            <Trans>Sites</Trans>
          </th>
          <th scope="col">
            <Trans>Sealed</Trans>
          </th>
          {first?.purse.map(({ item }) => (
            <th key={item} scope="col" className="figure" title={t`Free, of what is in the country`}>
              {itemWord(item)}
            </th>
          ))}
          <th scope="col" className="figure">
            <Trans>Trust</Trans>
          </th>
          <th scope="col" className="figure" title={t`Requests for help that nobody has answered yet`}>
            <Trans>Asks</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.nation} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: MatrixRow }) {
  const names = useNames();
  const { scenario } = useTruth();
  const colour = scenario.nations.find((nation) => nation.id === row.nation)?.colour ?? '#93a3bd';
  return (
    <tr>
      <th scope="row">
        <span className="nation-cell">
          <NationMark id={row.nation} colour={colour} />
          {names.nation(row.nation)}
        </span>
      </th>
      <td>
        <span className="sites-cell">
          {(['ok', 'degraded', 'outage'] as const).map((status) =>
            row.status[status] > 0 ? (
              <span key={status}>
                <StatusMark status={status} wordless /> <span className="mono">{row.status[status]}</span>
              </span>
            ) : null,
          )}
        </span>
      </td>
      <td>
        <span className="sealed-cell">
          {row.sealed.map(({ seat, role, types }) => (
            <span key={seat} title={types.map(names.order).join('\n')}>
              <span className="muted">{roleCode(role)}</span>{' '}
              <span className="mono">{types.length > 0 ? types.join(' ') : '–'}</span>
            </span>
          ))}
        </span>
      </td>
      {row.purse.map(({ item, free, here }) => (
        <td key={item} className="figure">
          {here === 0 ? (
            <span className="muted">–</span>
          ) : (
            <>
              <b>{free}</b>/{here}
            </>
          )}
        </td>
      ))}
      <td className="figure">{percent(row.trustPerMille)}</td>
      <td className="figure">
        {row.asks > 0 ? (
          <b className="asks">
            <Plural value={row.asks} one="# open" other="# open" />
          </b>
        ) : (
          <span className="muted">–</span>
        )}
      </td>
    </tr>
  );
}
