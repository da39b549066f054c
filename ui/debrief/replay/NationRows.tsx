import { Trans } from '@lingui/react/macro';
import type { State } from '../../../engine/state/state.ts';
import type { TruthSite } from '../../excon/truthSite.ts';
import { NationMark } from '../../kit/NationMark.tsx';
import { percent } from '../../kit/number.ts';
import { StatusMark } from '../../kit/StatusMark.tsx';
import { useText } from '../../kit/useText.ts';
import { useOpened } from '../roomContext.ts';
import './NationRows.css';

/** Each nation in one line: how many of its sites stand how, and its people's trust. */
export function NationRows({ sites, state }: { readonly sites: readonly TruthSite[]; readonly state: State }) {
  const say = useText();
  const { nations } = useOpened().bundle.printed;
  return (
    <table className="nation-rows">
      <thead className="hidden-text">
        <tr>
          <th scope="col">
            <Trans>Nation</Trans>
          </th>
          <th scope="col">
            <Trans>Sites</Trans>
          </th>
          <th scope="col">
            <Trans>Trust</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {nations.map(({ id, name, colour }) => (
          <tr key={id}>
            <th scope="row">
              <NationMark id={id} colour={colour} size={18} /> {say(name)}
            </th>
            <td>
              {(['ok', 'degraded', 'outage'] as const).map((status) => {
                const count = sites.filter((site) => site.nation === id && site.status === status).length;
                return count === 0 ? null : (
                  <span key={status}>
                    <StatusMark status={status} wordless /> <span className="mono">{count}</span>
                  </span>
                );
              })}
            </td>
            <td>
              <span className="muted">
                <Trans>trust</Trans>
              </span>{' '}
              <span className="mono">{percent(state.nations[id]?.trustPerMille ?? 0)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
