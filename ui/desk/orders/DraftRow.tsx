import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Trash2 } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { focusHome } from '../../kit/focusHome.ts';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { change } from '../../store/createDeskStore.ts';
import { dropDraft, renewDraft } from '../../store/draftRecipes.ts';
import type { LocalDraft } from '../../store/localDraft.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { draftInput } from '../model/draftInput.ts';
import { orderObject } from '../model/orderObject.ts';
import { useNames } from '../useNames.ts';
import { useRefusal } from '../useRefusal.ts';

/** A draft on the sheet: what it is, whether it will be sealed at the lock, and what keeps it from that. */
export function DraftRow({ draft }: { readonly draft: LocalDraft }) {
  const { t } = useLingui();
  const { store, connection } = useDesk();
  const names = useNames();
  const { view, scenario } = useKnown();
  const judge = useRefusal();
  const refusal = draft.refused ?? judge(draftInput(draft));
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
          onClick={(event) => {
            focusHome(event);
            change(store, (state) => dropDraft(state, draft.id));
          }}
        >
          <Trash2 size={14} aria-hidden="true" />
        </Button>
      </span>
    </li>
  );
}
