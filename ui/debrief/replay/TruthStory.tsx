import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { assetNotes } from '../../excon/assetNotes.ts';
import { causalChains } from '../../excon/causalChains.ts';
import { chainWhys } from '../../excon/chainWhys.ts';
import { exconNames } from '../../excon/exconNames.ts';
import { logRows } from '../../excon/logRows.ts';
import { lossesOf } from '../../excon/lossesOf.ts';
import { causeSentence } from '../../kit/causes/causeSentence.ts';
import { rootName } from '../../kit/causes/mergeLosses.ts';
import { WhyList } from '../../kit/causes/WhyList.tsx';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import { StatusMark } from '../../kit/StatusMark.tsx';
import { behind } from '../model/behind.ts';
import type { TruthThen } from '../model/truthAt.ts';
import type { TruthTrack } from '../opened.ts';
import { useRoom } from '../roomContext.ts';
import { NationRows } from './NationRows.tsx';
import { SelectedSite } from './SelectedSite.tsx';
import { SiteButton } from './SiteButton.tsx';
import './Story.css';
import './TruthStory.css';

/** The truth in words: what came of the closing or what was done in the turn, and the chain of causes behind every loss. */
export function TruthStory({ track, then }: { readonly track: TruthTrack; readonly then: TruthThen }) {
  const { t, i18n } = useLingui();
  const { at } = then.moment;
  const names = useMemo(() => exconNames(track.scenario, i18n.locale), [track, i18n.locale]);
  const id = useRoom((state) => state.selected);
  const selected = then.sites.find((site) => site.id === id);
  const rows = useMemo(() => logRows(then.fresh, track.texts, names), [then, track, names]);
  const losses = useMemo(() => lossesOf(then.history), [then]);
  const roots = useMemo(() => behind(then.sites, losses), [then, losses]);
  const marked = selected ? chainWhys(causalChains(selected, then.sites, losses), i18n.locale) : [];
  // That somebody is done tells nobody anything; what it came to is told.
  const told = rows.filter(({ line, came }) => line.type !== 'setReady' || came.length > 0);
  return (
    <ScrollArea className="story" label={t`The truth in words`}>
      {selected ? (
        <SelectedSite
          name={names.asset(selected.id)}
          pane={t`The truth`}
          status={selected.status}
          notes={assetNotes(selected, names)}
        >
          {marked.length > 0 ? <WhyList whys={marked} names={names} /> : null}
        </SelectedSite>
      ) : null}
      <NationRows sites={then.sites} state={then.moment.state} />
      <section>
        <h3>{at === 'closing' ? <Trans>What was done</Trans> : <Trans>What happened</Trans>}</h3>
        {told.length === 0 ? (
          <p className="muted">
            <Trans>Nobody gave an order or a message.</Trans>
          </p>
        ) : (
          <ol className="story-log">
            {told.map((row) => (
              <li key={row.line.entry}>
                {at === 'closing' || row.came.length === 0 ? (
                  <p>
                    <b>{row.who}</b> {row.what}
                    {row.why ? <span className="muted"> · {row.why}</span> : null}
                  </p>
                ) : null}
                {row.quote ? <q>{row.quote}</q> : null}
                {row.came.length > 0 ? (
                  <ul className={at === 'closing' ? 'story-lines came' : 'story-lines'}>
                    {row.came.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h3>
          <Trans>What lies behind it</Trans>
        </h3>
        {roots.length === 0 ? (
          <p className="muted">
            <Trans>Every site serves.</Trans>
          </p>
        ) : (
          roots.map(({ root, sites }) => (
            <div key={rootName(root)} className="story-chain">
              <h4>{root ? causeSentence(root, names) : <Trans>The cause is not known yet.</Trans>}</h4>
              <ul>
                {sites.map(({ site, chains }) => (
                  <li key={site.id}>
                    <p>
                      <SiteButton id={site.id} name={names.asset(site.id)} />
                      <StatusMark status={site.status} />
                    </p>
                    <WhyList whys={chainWhys(chains, i18n.locale)} names={names} folded />
                  </li>
                ))}
              </ul>
            </div>
          ))
        )}
      </section>
    </ScrollArea>
  );
}
