import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { ITEMS } from '../../engine/model/order.ts';
import { roleOf } from '../../engine/model/roleOf.ts';
import { allowedAnswers } from '../../engine/orders/refuseAnswers.ts';
import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import type { View } from '../../engine/view/view.ts';
import { itemWord } from '../kit/vocabulary.ts';
import { useNames } from './console.ts';
import { PaperAsk } from './PaperAsk.tsx';
import { PaperSelect } from './PaperSelect.tsx';
import type { PaperForm } from './paperForm.ts';
import { paperVerdicts, verdictWord } from './paperWords.ts';
import { proposalWords } from './proposalWords.ts';

interface Fields {
  readonly form: PaperForm;
  readonly known: { readonly view: View; readonly scenario: PublicScenario };
  readonly write: (change: Partial<PaperForm>) => void;
}

/** The fields that a kind of paper has; what can be chosen is what this seat could choose at its desk. */
export function PaperFields({ form, known, write }: Fields) {
  const { t } = useLingui();
  const names = useNames();
  const { view, scenario } = known;
  const seats = scenario.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));
  switch (form.kind) {
    case 'sealOrder':
      return <OrderFields form={form} known={known} write={write} />;
    case 'sendMessage':
      return (
        <fieldset className="field">
          <legend className="label">
            <Trans>To</Trans>
          </legend>
          <div className="recipients">
            {seats
              .filter((seat) => seat !== view.seat.seat)
              .map((seat) => (
                <label key={seat} className="excon-check">
                  <input
                    type="checkbox"
                    checked={form.to.includes(seat)}
                    onChange={({ target }) =>
                      write({ to: seats.filter((id) => (id === seat ? target.checked : form.to.includes(id))) })
                    }
                  />
                  {names.seat(seat)}
                </label>
              ))}
          </div>
        </fieldset>
      );
    case 'answerProposal': {
      const open = view.nation.proposals
        .map((row) => row.proposal)
        .filter(({ status }) => status === 'open' || status === 'changed');
      const chosen = open.find((proposal) => proposal.id === form.about);
      return (
        <>
          <PaperSelect
            label={t`Question`}
            value={form.about}
            choices={open.map((one) => [one.id, `${names.seat(one.fromSeat)} ${proposalWords(one, names)}`])}
            onChoose={(about) => write({ about })}
          />
          <PaperSelect
            label={t`Answer`}
            value={form.verdict}
            choices={paperVerdicts(chosen).map((verdict) => [verdict, verdictWord(verdict)])}
            onChoose={(verdict) => write({ verdict: paperVerdicts(chosen).find((one) => one === verdict) ?? 'accept' })}
          />
          {form.verdict === 'change' ? <UntilField form={form} known={known} write={write} /> : null}
        </>
      );
    }
    case 'makeOffer':
      return (
        <>
          <PaperSelect
            label={t`To`}
            value={form.nation}
            choices={scenario.nations
              .filter((nation) => nation.id !== view.nation.nation)
              .map((nation) => [nation.id, names.nation(nation.id)])}
            onChoose={(nation) => write({ nation })}
          />
          <PaperSelect
            label={t`What`}
            value={form.item}
            choices={ITEMS.map((item) => [item, itemWord(item)])}
            onChoose={(item) => write({ item: ITEMS.find((one) => one === item) ?? 'crew' })}
          />
          <PaperSelect
            label={t`How many`}
            value={`${form.count}`}
            choices={['1', '2', '3', '4'].map((count) => [count, count])}
            onChoose={(count) => write({ count: Number(count) })}
          />
          <UntilField form={form} known={known} write={write} />
        </>
      );
    case 'withdrawOrder': {
      const mine = [...view.nation.sealed, ...view.nation.waiting].filter((order) => order.seat === view.seat.seat);
      return (
        <PaperSelect
          label={t`Order`}
          value={form.about}
          choices={mine.map((order) => [order.id, names.order(order.type)])}
          onChoose={(about) => write({ about })}
        />
      );
    }
    case 'setReady':
      return (
        <label className="excon-check">
          <input type="checkbox" checked={form.ready} onChange={({ target }) => write({ ready: target.checked })} />
          <Trans>The seat is ready</Trans>
        </label>
      );
  }
}

function OrderFields({ form, known, write }: Fields) {
  const { t } = useLingui();
  const names = useNames();
  const { view, scenario } = known;
  const role = roleOf(scenario, view.seat.seat);
  const type = scenario.orders.find((order) => order.id === form.order);
  return (
    <>
      <PaperSelect
        label={t`Order`}
        value={form.order}
        choices={scenario.orders
          .filter((order) => order.roles.includes(role))
          .map((order) => [order.id, names.order(order.id)])}
        onChoose={(order) => write({ order, answers: {} })}
      />
      {type?.asks.map((ask) => (
        <PaperAsk
          key={ask.ask}
          ask={ask.ask}
          allowed={allowedAnswers(view, scenario, ask)}
          answers={form.answers}
          onAnswer={(answers) => write({ answers })}
        />
      ))}
    </>
  );
}

/** A turn that may stay open: when what was lent comes back, or until when it was changed. */
function UntilField({ form, known, write }: Fields) {
  const id = useId();
  const { turn } = known.view.nation;
  return (
    <div className="field">
      <label htmlFor={id}>{form.kind === 'makeOffer' ? <Trans>Back by turn</Trans> : <Trans>Until turn</Trans>}</label>
      <input
        id={id}
        className="input"
        type="number"
        min={turn + 1}
        max={known.scenario.turns}
        value={form.untilTurn ?? ''}
        onChange={({ target: { value } }) => write({ untilTurn: value === '' ? null : Number(value) })}
      />
    </div>
  );
}
