import { Trans, useLingui } from '@lingui/react/macro';
import { itemWord } from '../../../kit/vocabulary.ts';
import type { PurseRow } from '../../model/purseRows.ts';

/** What we have beside what is asked: own, at work or promised, lent away, here on loan, free to give. */
export function PurseTable({ rows }: { readonly rows: readonly PurseRow[] }) {
  const { t } = useLingui();
  return (
    <table className="purse">
      <caption>
        <Trans>What you have</Trans>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" title={t`Free to use or to lend now`}>
            <Trans>Free</Trans>
          </th>
          <th scope="col" title={t`Your nation's own`}>
            <Trans>Own</Trans>
          </th>
          <th scope="col" title={t`At work, reserved by a sealed order, or promised`}>
            <Trans>Bound</Trans>
          </th>
          <th scope="col" title={t`Lent to another nation`}>
            <Trans>Away</Trans>
          </th>
          <th scope="col" title={t`Here on loan from another nation`}>
            <Trans>Guest</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item}>
            <th scope="row">{itemWord(row.item)}</th>
            <td className={row.free > 0 ? 'free' : undefined}>{row.free}</td>
            <td>{row.own}</td>
            <td>{row.bound}</td>
            <td>{row.away}</td>
            <td>{row.guest}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
