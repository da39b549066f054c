import { Trans, useLingui } from '@lingui/react/macro';
import { FilePen } from 'lucide-react';
import { useId, useMemo } from 'react';
import type { SeatId } from '../../engine/model/ids.ts';
import { refuse } from '../../engine/orders/refuse.ts';
import { refusalSentence } from '../kit/refusalSentence.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import './PaperSheet.css';
import { PaperFields } from './PaperFields.tsx';
import { PaperSelect } from './PaperSelect.tsx';
import { BLANK_PAPER, PAPER_KINDS, type PaperForm, paperInput } from './paperForm.ts';
import { paperKindWord } from './paperWords.ts';
import { SubmitFoot } from './SubmitFoot.tsx';
import { seatView } from './seatView.ts';
import { useCommand } from './useCommand.ts';

/** Enters what a seat wrote on paper. What was copied is kept until it is entered, also when the sheet is closed. */
export function PaperSheet() {
  const { store } = useTools();
  const names = useNames();
  const seat = useConsole((state) => state.paperFor);
  const name = seat === null ? '' : names.seat(seat);
  return (
    <Sheet
      open={seat !== null}
      onClose={() => store.setState({ paperFor: null })}
      title={<Trans>Enter a paper order of {name}</Trans>}
    >
      {seat === null ? null : <Form seat={seat} name={name} />}
    </Sheet>
  );
}

function Form({ seat, name }: { readonly seat: SeatId; readonly name: string }) {
  const { t } = useLingui();
  const { store } = useTools();
  const names = useNames();
  const command = useCommand();
  const id = useId();
  const { scenario, history, texts } = useTruth();
  const known = useMemo(() => seatView({ scenario, history, texts }, seat), [scenario, history, texts, seat]);
  const form = useConsole((state) => state.papers[seat] ?? BLANK_PAPER);
  const phase = useConsole((state) => state.control.clock?.phase ?? null);
  const link = useConsole((state) => state.link);
  const keep = (next: PaperForm) => store.setState(({ papers }) => ({ papers: { ...papers, [seat]: next } }));
  const input = paperInput(form, known.view);
  const refusal = refuse(known.view, known.scenario, input);
  const no = whyNot('enter', phase, link) ?? missing(form) ?? (refusal ? refusalSentence(refusal, names) : null);
  return (
    <form
      className="paper"
      onSubmit={async (event) => {
        event.preventDefault();
        if (no !== null) return;
        if (!(await command({ type: 'enterFor', seat, input }, t`Entered for ${name}.`))) return;
        keep(BLANK_PAPER);
        store.setState({ paperFor: null });
      }}
    >
      <p className="muted">
        <Trans>It counts as if {name} had sent it. The log and the sheet say that exercise control entered it.</Trans>
      </p>
      <PaperSelect
        label={t`What is on the paper`}
        value={form.kind}
        choices={PAPER_KINDS.map((kind) => [kind, paperKindWord(kind)])}
        onChoose={(kind) => keep({ ...form, kind: PAPER_KINDS.find((one) => one === kind) ?? 'sealOrder' })}
      />
      <PaperFields form={form} known={known} write={(change) => keep({ ...form, ...change })} />
      {form.kind === 'setReady' || form.kind === 'withdrawOrder' ? null : (
        <div className="field">
          <label htmlFor={`${id}-words`}>
            {form.kind === 'sendMessage' ? <Trans>Text</Trans> : <Trans>Reason, if there is one</Trans>}
          </label>
          <textarea
            id={`${id}-words`}
            className="input"
            rows={3}
            maxLength={form.kind === 'sendMessage' ? 2000 : 300}
            value={form.words}
            onChange={({ target }) => keep({ ...form, words: target.value })}
          />
        </div>
      )}
      <SubmitFoot
        no={no}
        away={<Trans>Close, keep the words</Trans>}
        onClose={() => store.setState({ paperFor: null })}
      >
        <FilePen size={14} aria-hidden="true" />
        <Trans>Enter for {name}</Trans>
      </SubmitFoot>
    </form>
  );

  /** What the room could not say better: nothing was chosen yet. */
  function missing({ kind, order, about, words, nation, verdict, untilTurn }: PaperForm): string | null {
    if (kind === 'sealOrder' && order === '') return t`Choose an order.`;
    if (kind === 'withdrawOrder' && about === '') return t`Choose an order.`;
    if (kind === 'answerProposal' && about === '') return t`Choose a question.`;
    if (kind === 'answerProposal' && verdict === 'change' && untilTurn === null) return t`Say until which turn.`;
    if (kind === 'makeOffer' && nation === '') return t`Choose at least one nation.`;
    return kind === 'sendMessage' && words.trim() === '' ? t`Write a text first.` : null;
  }
}
