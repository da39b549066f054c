import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Send, Stamp, Zap } from 'lucide-react';
import { useId } from 'react';
import type { Answers } from '../../../engine/model/order.ts';
import type { PublicOrderType } from '../../../engine/view/publicScenario.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { useText } from '../../kit/useText.ts';
import { roleCode } from '../../kit/vocabulary.ts';
import { change } from '../../store/createDeskStore.ts';
import { dropDraft, keepDraft, writeDraft } from '../../store/draftRecipes.ts';
import type { LocalDraft } from '../../store/localDraft.ts';
import { sealDraft } from '../actions/sealDraft.ts';
import { useDesk, useKnown } from '../deskContext.ts';
import { draftInput } from '../model/draftInput.ts';
import { useNames } from '../useNames.ts';
import { useRefusal } from '../useRefusal.ts';
import { AskField } from './AskField.tsx';
import { Forecast } from './Forecast.tsx';
import { ReasonField } from './ReasonField.tsx';
import { StatementCaution } from './StatementCaution.tsx';
import { WorkPanel } from './WorkPanel.tsx';

/** The form of one order, made from what its type asks, with what it would do and why it cannot be sealed yet. */
export function DraftForm({ draft }: { readonly draft: LocalDraft }) {
  const { t } = useLingui();
  const text = useText();
  const names = useNames();
  const { store, connection } = useDesk();
  const desk = useDesk();
  const why = useId();
  const judge = useRefusal();
  const { view, scenario } = useKnown();
  const type = scenario.orders.find((order) => order.id === draft.type);
  if (!type) return null;
  const write = (written: { answers?: Answers; reason?: string }) =>
    change(store, (state) => writeDraft(state, draft.id, connection.newKey(), written));
  // Judged as if written now: opening the form of a late draft is how one looks at it again.
  const refusal = judge({ ...draftInput(draft), turn: view.nation.turn });
  const shown = draft.refused ?? refusal;
  return (
    <WorkPanel
      order={type.id}
      title={
        <>
          <span className="code">{type.id}</span>
          {text(type.name)}
        </>
      }
      aside={<Chip>{type.takesEffect === 'now' ? <Trans>at once</Trans> : <Trans>when the turn closes</Trans>}</Chip>}
    >
      <p className="summary">{text(type.summary)}</p>
      {type.asks.map((ask) => (
        <AskField
          key={ask.ask}
          ask={ask}
          answers={draft.answers}
          onAnswer={(given) => write({ answers: { ...draft.answers, ...given } })}
        />
      ))}
      {type.needs.some((need) => need.need === 'reason') ? (
        <ReasonField
          required
          label={<Trans>What do you order?</Trans>}
          placeholder={t`Who does what, where, and what it should achieve`}
          reasons={type.reasons}
          value={draft.reason}
          onWrite={(reason) => write({ reason })}
        />
      ) : (
        <ReasonField reasons={type.reasons} value={draft.reason} onWrite={(reason) => write({ reason })} />
      )}
      <Forecast type={type} draft={draft} />
      <div className="work-acts">
        <StatementCaution statement={draft.answers.statement} />
        {shown ? (
          <p className="why-not" id={why}>
            <CircleAlert size={14} aria-hidden="true" />
            {refusalSentence(shown, names)}
          </p>
        ) : null}
        <Button
          look="primary"
          wide
          greyed={draft.sending || refusal !== null}
          describedBy={shown ? why : undefined}
          onClick={() => void sealNow()}
        >
          <SealWords type={type} isSending={draft.sending} />
        </Button>
        <div className="pair">
          <Button small onClick={() => change(store, (state) => keepDraft(state, draft.id))}>
            <Trans>Keep as a draft</Trans>
          </Button>
          <Button
            small
            look="quiet"
            aria-label={t`Discard this draft`}
            onClick={() => change(store, (state) => dropDraft(state, draft.id))}
          >
            <Trans>Discard</Trans>
          </Button>
        </div>
      </div>
    </WorkPanel>
  );

  function sealNow(): Promise<boolean> {
    if (draft.turn !== view.nation.turn) write({});
    return sealDraft(desk, draft.id);
  }
}

/** What the button says: it does it, seals it, or sends it for the second signature. */
function SealWords({ type, isSending }: { readonly type: PublicOrderType; readonly isSending: boolean }) {
  const cosigner = type.needs.find((need) => need.need === 'coSignature');
  if (isSending) return <Trans>Sending…</Trans>;
  if (cosigner) {
    return (
      <>
        <Send size={15} aria-hidden="true" />
        <Trans>Send to {roleCode(cosigner.from)}</Trans>
      </>
    );
  }
  return type.takesEffect === 'now' ? (
    <>
      <Zap size={15} aria-hidden="true" />
      <Trans>Do it now</Trans>
    </>
  ) : (
    <>
      <Stamp size={15} aria-hidden="true" />
      <Trans>Seal</Trans>
    </>
  );
}
