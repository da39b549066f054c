import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check, Lock, Pencil, Trash2 } from 'lucide-react';
import type { SealedOrder } from '../../../engine/model/order.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { change } from '../../store/createDeskStore.ts';
import { dropDraft, renewDraft } from '../../store/draftRecipes.ts';
import type { LocalDraft } from '../../store/localDraft.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { refuseDraft } from '../model/draftInput.ts';
import { orderObject } from '../model/orderObject.ts';
import { useNames } from '../useNames.ts';
import './TurnSheet.css';

/** What this nation has sealed this turn, and what this browser still holds as drafts and why. No surprise at the lock. */
export function TurnSheet() {
  const { t } = useLingui();
  const { view } = useKnown();
  const all = useDeskState((state) => state.drafts);
  const work = useDeskState((state) => state.work);
  const drafts = all.filter((draft) => work.at !== 'draft' || work.id !== draft.id);
  const { sealed, turn } = view.nation;
  return (
    <section className="turn-sheet" aria-label={t`This turn's orders`}>
      <header>
        <h2 className="head">{turn === 0 ? <Trans>This turn</Trans> : <Trans>Turn {turn}</Trans>}</h2>
        <span className="muted">
          <Plural value={sealed.length} _0="nothing sealed" one="# sealed" other="# sealed" />
          {drafts.length > 0 ? (
            <>
              {' · '}
              <Plural value={drafts.length} one="# draft" other="# drafts" />
            </>
          ) : null}
        </span>
      </header>
      {sealed.length + drafts.length === 0 ? (
        <p className="none">
          <Trans>Sealed orders stand here until the turn closes. You can withdraw them until the lock.</Trans>
        </p>
      ) : (
        <ul>
          {sealed.map((order) => (
            <SealedRow key={order.id} order={order} />
          ))}
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SealedRow({ order }: { readonly order: SealedOrder }) {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const reason = useDeskState((state) => (order.reason === null ? null : state.texts[order.reason]));
  const type = scenario.orders.find((one) => one.id === order.type);
  const isNow = type?.takesEffect === 'now';
  const input = { type: 'withdrawOrder', turn: view.nation.turn, order: order.id } as const;
  const canWithdraw = refuse(view, scenario, input) === null;
  const who = order.seat === view.seat.seat ? t`you` : names.seat(order.seat);
  return (
    <li className={isNow ? 'sheet-row done' : 'sheet-row'} title={reason ?? undefined}>
      <span className="code">{order.type}</span>
      <span className="what">{orderObject(order, scenario, names)}</span>
      <span className={isNow ? 'how good' : 'how'}>
        {isNow ? <Check size={12} aria-hidden="true" /> : <Lock size={12} aria-hidden="true" />}
        {isNow ? who : <Trans>sealed by {who}</Trans>}
      </span>
      {canWithdraw ? (
        <span className="acts">
          <Button look="quiet" small onClick={() => void submitOrTell(desk, input)}>
            <Trans>Withdraw</Trans>
          </Button>
        </span>
      ) : null}
    </li>
  );
}

function DraftRow({ draft }: { readonly draft: LocalDraft }) {
  const { t } = useLingui();
  const { store, connection } = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const refusal = draft.refused ?? refuseDraft(view, scenario, draft);
  const isLate = draft.turn < view.nation.turn;
  const open = () =>
    change(store, (state) => {
      if (isLate) renewDraft(state, draft.id, connection.newKey());
      else state.work = { at: 'draft', id: draft.id };
    });
  return (
    <li className={isLate ? 'sheet-row draft late' : 'sheet-row draft'}>
      <span className="code">{draft.type}</span>
      <span className="what">{orderObject(draft, scenario, names)}</span>
      <span className={refusal ? 'how warn' : 'how'}>
        {draft.sending ? (
          <Trans>on its way</Trans>
        ) : isLate ? (
          <Trans>late: stayed a draft when turn {draft.turn} closed</Trans>
        ) : refusal ? (
          refusalSentence(refusal, names)
        ) : (
          <Trans>draft · will be sealed at the lock</Trans>
        )}
      </span>
      <span className="acts">
        <Button
          look="quiet"
          small
          aria-label={isLate ? t`Use ${draft.type} in this turn` : t`Edit ${draft.type}`}
          onClick={open}
        >
          <Pencil size={14} aria-hidden="true" />
        </Button>
        <Button
          look="quiet"
          small
          aria-label={t`Discard ${draft.type}`}
          onClick={() => change(store, (state) => dropDraft(state, draft.id))}
        >
          <Trash2 size={14} aria-hidden="true" />
        </Button>
      </span>
    </li>
  );
}
