import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquare, X } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { WhyList } from '../../kit/causes/WhyList.tsx';
import { percent } from '../../kit/number.ts';
import { StatusMark } from '../../kit/StatusMark.tsx';
import { sentenceCase } from '../../kit/sentenceCase.ts';
import { siteFigures } from '../../kit/siteFigures.ts';
import { kindWord } from '../../kit/vocabulary.ts';
import { openOrder } from '../actions/openOrder.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { assetNotes } from '../model/assetNotes.ts';
import { comingWords } from '../model/comingWords.ts';
import { farSide } from '../model/farSide.ts';
import { ordersFor } from '../model/ordersFor.ts';
import { siteSentences } from '../model/siteSentences.ts';
import { useAssetStates } from '../useAssetStates.ts';
import { useNames } from '../useNames.ts';
import './AssetCard.css';

/** What is known of the selected site: how it stands, why, what is in force there, what can be ordered for it. */
export function AssetCard() {
  const { t } = useLingui();
  const { store } = useDesk();
  const names = useNames();
  const { scenario } = useKnown();
  const selected = useDeskState((state) => state.selected);
  const states = useAssetStates();
  const nation = scenario.nations.find((one) => one.assets.some((asset) => asset.id === selected));
  const asset = nation?.assets.find((one) => one.id === selected);
  if (!nation || !asset) return null;
  const state = states.find((one) => one.id === asset.id);
  return (
    <section className={`overlay asset-card ${farSide(scenario)}`} aria-label={t`Selected site`}>
      <header>
        <div>
          <h2>{names.asset(asset.id)}</h2>
          <p className="sub">
            {kindWord(asset.kind)}
            {asset.critical ? ` · ${t`critical`}` : ''}
            {asset.people > 0 ? ` · ${t`${asset.people.toLocaleString(names.language)} people`}` : ''}
          </p>
        </div>
        <Button look="quiet" small aria-label={t`Close the card`} onClick={() => store.setState({ selected: null })}>
          <X size={14} aria-hidden="true" />
        </Button>
      </header>
      {state ? <OwnSite id={asset.id} /> : <ForeignSite nation={nation.id} />}
    </section>
  );
}

function OwnSite({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const text = useOrderText();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const state = useAssetStates().find((one) => one.id === id);
  if (!state) return null;
  const { whys, notes } = assetNotes(view, scenario, id, names);
  const figures = siteFigures(names.kind(id) ?? 'district', state);
  const about = siteSentences(scenario, id, names);
  const orders = ordersFor(view, scenario, id);
  return (
    <div className="card-body">
      <div>
        <div className="row">
          <StatusMark status={state.status} word={state.isStruck ? t`Hit` : undefined} />
          <span className="mono">
            {state.servicePerMille === null ? <Trans>no reading</Trans> : percent(state.servicePerMille)}
          </span>
        </div>
        {state.servicePerMille === null ? null : (
          <div className={`meter ${state.status}`} aria-hidden="true">
            <i style={{ width: `${state.servicePerMille / 10}%` }} />
          </div>
        )}
        {state.lateSinceTurn === null ? null : (
          <p className="muted">
            <Trans>Reading of turn {state.lateSinceTurn}; newer ones are late.</Trans>
          </p>
        )}
      </div>
      {state.coming ? (
        <div>
          <Chip tone="warn">{comingWords(state.coming)}</Chip>
        </div>
      ) : null}
      {figures.length > 0 ? <p className="muted">{sentenceCase(figures.join(' · '))}</p> : null}
      {whys.length > 0 ? (
        <div>
          <h3>
            <Trans>Why, as far as known</Trans>
          </h3>
          <WhyList whys={whys} names={names} />
        </div>
      ) : null}
      {notes.length > 0 ? (
        <ul className="plain">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {about.length > 0 ? (
        <ul className="plain about">
          {about.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      {orders.length > 0 ? (
        <div className="acts">
          {orders.map((order) => (
            <Button
              key={order.id}
              small
              title={text(order.id)}
              onClick={() => openOrder(desk, order.id, { target: id })}
            >
              <span className="code">{order.id}</span> {text(order.id)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Order names by id, without the code. */
function useOrderText(): (id: string) => string {
  const names = useNames();
  return (id) => names.order(id).replace(` (${id})`, '');
}

function ForeignSite({ nation }: { readonly nation: string }) {
  const { store } = useDesk();
  const names = useNames();
  const { scenario } = useKnown();
  const seats = scenario.nations.find((one) => one.id === nation)?.seats ?? [];
  return (
    <div className="card-body">
      <StatusMark status="unknown" />
      <p className="muted">
        <Trans>
          A site of {names.nation(nation)}. You know that it is there, not how it stands. They can tell you.
        </Trans>
      </p>
      <div className="acts">
        {seats.map((seat) => (
          <Button key={seat.id} small onClick={() => store.setState({ dock: 'messages', thread: [seat.id] })}>
            <MessageSquare size={13} aria-hidden="true" />
            {names.seat(seat.id)}
          </Button>
        ))}
      </div>
    </div>
  );
}
