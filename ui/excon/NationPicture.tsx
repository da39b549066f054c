import { Plural, Trans } from '@lingui/react/macro';
import type { AssetId, NationId } from '../../engine/model/ids.ts';
import { StatusMark } from '../kit/StatusMark.tsx';
import { itemWord } from '../kit/vocabulary.ts';
import { assetNotes } from './assetNotes.ts';
import { useNames, useTruth } from './console.ts';
import { nationsMatrix } from './nationsMatrix.ts';
import { useTruthSites } from './useTruthSites.ts';

/** How a nation stands, in short: what is free of its purse, and its sites; the one that an order names comes first. */
export function NationPicture({ nation, marked }: { readonly nation: NationId; readonly marked: AssetId | null }) {
  const names = useNames();
  const { scenario, state } = useTruth();
  const sites = useTruthSites().filter((site) => site.nation === nation);
  const shown = [
    ...sites.filter((site) => site.id === marked),
    ...sites.filter((site) => site.id !== marked && site.status !== 'ok'),
  ];
  const well = sites.length - shown.filter((site) => site.status !== 'ok' || site.id === marked).length;
  const row = nationsMatrix(scenario, state, []).find((one) => one.nation === nation);
  return (
    <section className="ruling-picture">
      <h3 className="label">
        <Trans>{names.nation(nation)} now</Trans>
      </h3>
      <p>
        {row?.purse.map(({ item, free, here }) => (
          <span key={item}>
            {itemWord(item)}{' '}
            <b>
              {free}/{here}
            </b>{' '}
            ·{' '}
          </span>
        ))}
        <span className="muted">
          <Trans>free of what is there</Trans>
        </span>
      </p>
      <ul>
        {shown.map((site) => {
          const notes = assetNotes(site, names);
          return (
            <li key={site.id}>
              <b>{names.asset(site.id)}</b>
              <StatusMark status={site.status} />
              {notes.length > 0 ? <span className="muted">{notes.join(' · ')}</span> : null}
            </li>
          );
        })}
      </ul>
      {well > 0 ? (
        <p className="muted">
          <Plural value={well} one="# more site is OK." other="# more sites are OK." />
        </p>
      ) : null}
    </section>
  );
}
