import { Trans, useLingui } from '@lingui/react/macro';
import { LocateFixed, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../kit/Button.tsx';
import { WhyList } from '../kit/causes/WhyList.tsx';
import { NationMark } from '../kit/NationMark.tsx';
import { number, percent } from '../kit/number.ts';
import { StatusMark } from '../kit/StatusMark.tsx';
import { sentenceCase } from '../kit/sentenceCase.ts';
import { siteFigures } from '../kit/siteFigures.ts';
import { useText } from '../kit/useText.ts';
import { kindWord } from '../kit/vocabulary.ts';
import { assetNotes } from './assetNotes.ts';
import { causalChains } from './causalChains.ts';
import { chainWhys } from './chainWhys.ts';
import { closedTurns } from './closedTurns.ts';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import { lossesOf } from './lossesOf.ts';
import './SiteCard.css';
import { useTruthSites } from './useTruthSites.ts';

/** The selected site: how it stands, what is in force there, and the chain of causes behind what it lost. */
export function SiteCard({ show }: { readonly show: (id: string) => void }) {
  const { t, i18n } = useLingui();
  const say = useText();
  const names = useNames();
  const { store } = useTools();
  const { scenario, history } = useTruth();
  const selected = useConsole((now) => now.selected);
  const sites = useTruthSites();
  const one = sites.find((site) => site.id === selected);
  const closed = useMemo(() => closedTurns(history), [history]);
  const losses = useMemo(() => lossesOf(history), [history]);
  if (!one) return null;
  const nation = scenario.nations.find((candidate) => candidate.id === one.nation);
  const at = scenario.map.assets.find((place) => place.id === one.id)?.at[0] ?? 0;
  // The card stands on the other half of the map, so that it never lies on its own site.
  const side = at > scenario.map.width / 2 ? 'left' : 'right';
  const notes = assetNotes(one, names);
  const figures = siteFigures(one.asset.kind, {
    waiting: one.columns.waiting[one.index] ?? null,
    stockPerMille: one.columns.stockPerMille[one.index] ?? null,
  });
  const people = number(one.asset.people, i18n.locale);
  return (
    <article className={`site-card ${side}`} aria-label={say(one.asset.name)}>
      <header>
        {nation ? <NationMark id={nation.id} colour={nation.colour} size={26} /> : null}
        <div>
          <h3>{say(one.asset.name)}</h3>
          <p className="muted">
            {kindWord(one.asset.kind)} · {names.nation(one.nation)}
            {one.asset.people > 0 ? <Trans> · {people} people</Trans> : null}
          </p>
        </div>
        <Button small look="quiet" aria-label={t`Show on the map`} onClick={() => show(one.id)}>
          <LocateFixed size={14} aria-hidden="true" />
        </Button>
        <Button small look="quiet" aria-label={t`Close`} onClick={() => store.setState({ selected: null })}>
          <X size={14} aria-hidden="true" />
        </Button>
      </header>
      <p className="site-status">
        <StatusMark status={one.status} />
        {closed > 0 ? (
          <span className="muted">
            <Trans>
              Gave {percent(one.columns.servicePerMille[one.index] ?? 0)} as turn {closed} ended, at worst{' '}
              {percent(one.columns.worstPerMille[one.index] ?? 0)}.
            </Trans>
          </span>
        ) : null}
      </p>
      {figures.length > 0 ? <p className="muted">{sentenceCase(figures.join(' · '))}</p> : null}
      {notes.length > 0 ? (
        <ul className="site-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <WhyList whys={chainWhys(causalChains(one, sites, losses), i18n.locale)} names={names} />
    </article>
  );
}
