import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { SeatInput } from '../../../engine/model/input.ts';
import { ITEMS, type Item } from '../../../engine/model/order.ts';
import { freeOf } from '../../../engine/view/freeOf.ts';
import type { View } from '../../../engine/view/view.ts';
import { Button } from '../../kit/Button.tsx';
import { refusalSentence } from '../../kit/refusalSentence.ts';
import { items } from '../../kit/vocabulary.ts';
import { change } from '../../store/createDeskStore.ts';
import { submitOrTell } from '../actions/submitOrTell.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { thereAt, thereWords } from '../model/thereAt.ts';
import { useNames } from '../useNames.ts';
import { useRefusal } from '../useRefusal.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import { ReasonField } from './ReasonField.tsx';
import { WorkPanel } from './WorkPanel.tsx';

/** An offer to another nation: what, how many, back by when. It shows what would be left at home and when help would be there. */
export function OfferForm({ to, request }: { readonly to: string; readonly request: string | null }) {
  const { t } = useLingui();
  const desk = useDesk();
  const names = useNames();
  const why = useId();
  const { view, scenario } = useKnown();
  const asked = view.nation.proposals.find(({ proposal }) => proposal.id === request)?.proposal;
  const place = `offer ${to}`;
  const reason = useDeskState((state) => state.words[place] ?? '');
  const [item, setItem] = useState<Item>(asked?.item ?? 'crew');
  const [count, setCount] = useState(Math.max(1, Math.min(asked?.count ?? 1, freeNow(view, asked?.item ?? 'crew'))));
  const [backBy, setBackBy] = useState<number | null>(null);
  const [isSending, setSending] = useState(false);
  const { turn } = view.nation;
  const free = freeNow(view, item);
  const input: SeatInput = {
    type: 'makeOffer',
    turn,
    to,
    item,
    count,
    backByTurn: backBy,
    reason: reason.trim() === '' ? null : reason.trim(),
  };
  const refusal = useRefusal()(input);
  const there = thereAt(turn, scenario);
  const others = scenario.nations.filter((nation) => nation.id !== view.nation.nation);
  const send = async () => {
    setSending(true);
    const isTaken = await submitOrTell(desk, input);
    setSending(false);
    if (!isTaken) return;
    change(desk.store, (state) => {
      delete state.words[place];
      state.work = { at: 'orders' };
      state.dock = 'help';
    });
  };
  return (
    <WorkPanel title={t`Offer help to ${names.nation(to)}`}>
      {asked ? <ProposalFacts proposal={asked} /> : null}
      {asked === undefined && others.length > 1 ? (
        <ChoiceField
          label={t`To`}
          choices={others.map(({ id }) => ({ value: id, name: names.nation(id) }))}
          values={[to]}
          onChoose={([id = to]) => desk.store.setState({ work: { at: 'offer', to: id, request: null } })}
        />
      ) : null}
      <ChoiceField
        label={t`What`}
        choices={ITEMS.map((value) => ({ value, name: items(value, 1) }))}
        values={[item]}
        onChoose={([value]) => setItem(ITEMS.find((one) => one === value) ?? 'crew')}
      />
      <ChoiceField
        label={t`How many`}
        choices={Array.from({ length: Math.max(1, free) }, (_, i) => ({ value: `${i + 1}`, name: `${i + 1}` }))}
        values={[`${count}`]}
        note={t`${free} free now. You keep ${Math.max(0, free - count)}.`}
        onChoose={([value]) => setCount(Number(value))}
      />
      <ChoiceField
        label={t`Back by`}
        choices={[
          { value: '', name: t`when the job is done` },
          ...turnsAfter(there.turn, scenario.turns).map((value) => ({ value: `${value}`, name: t`T${value}` })),
        ]}
        values={[backBy === null ? '' : `${backBy}`]}
        onChoose={([value]) => setBackBy(value === undefined || value === '' ? null : Number(value))}
      />
      <ReasonField
        reasons={[]}
        value={reason}
        onWrite={(words) =>
          change(desk.store, (state) => {
            state.words[place] = words;
          })
        }
      />
      <p className="price">
        <Trans>It is reserved until they answer or the turn closes.</Trans> {thereWords(there, scenario.turns)}
        {asked?.byTurn != null && there.turn > asked.byTurn ? (
          <>
            {' '}
            <Trans>They need it by turn {asked.byTurn}: it would come later than that.</Trans>
          </>
        ) : null}
      </p>
      <div className="work-acts">
        {refusal ? (
          <p className="why-not" id={why}>
            <CircleAlert size={14} aria-hidden="true" />
            {refusalSentence(refusal, names)}
          </p>
        ) : null}
        <Button
          look="primary"
          wide
          greyed={refusal !== null || isSending}
          describedBy={refusal ? why : undefined}
          onClick={() => void send()}
        >
          <Trans>Send the offer</Trans>
        </Button>
      </div>
    </WorkPanel>
  );
}

function turnsAfter(turn: number, turns: number): readonly number[] {
  return Array.from({ length: Math.max(0, turns - turn) }, (_, i) => turn + 1 + i);
}

function freeNow(view: View, item: Item): number {
  return view.nation.purse ? freeOf(view.nation.purse, item) : 0;
}
