import { useDeskState } from '../deskContext.ts';
import { EndExPanel } from '../endex/EndExPanel.tsx';
import { CheckBar } from '../join/CheckBar.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { DraftForm } from './DraftForm.tsx';
import { OfferForm } from './OfferForm.tsx';
import { OrderList } from './OrderList.tsx';
import './OrdersPanel.css';
import { PenBar } from './PenBar.tsx';
import { ReadyBar } from './ReadyBar.tsx';
import { TurnSheet } from './TurnSheet.tsx';

/** Where all deciding is done: the list of orders or one form, then this turn's sheet, then Ready. After EndEx, the end. */
export function OrdersPanel() {
  const ended = useDeskState((state) => state.view?.nation.clock === 'ended');
  if (ended) {
    return (
      <div className="desk-orders ended">
        <div>
          <PenBar />
        </div>
        <EndExPanel />
      </div>
    );
  }
  return (
    <div className="desk-orders">
      <div>
        <CheckBar />
        <PenBar />
      </div>
      <Work />
      <TurnSheet />
      <ReadyBar />
    </div>
  );
}

function Work() {
  const work = useDeskState((state) => state.work);
  const draft = useDeskState((state) =>
    work.at === 'draft' ? state.drafts.find((one) => one.id === work.id) : undefined,
  );
  switch (work.at) {
    case 'draft':
      return draft ? <DraftForm key={draft.id} draft={draft} /> : <OrderList />;
    case 'proposal':
      return <AnswerForm key={work.id} id={work.id} />;
    case 'offer':
      return <OfferForm key={`${work.to} ${work.request ?? ''}`} to={work.to} request={work.request} />;
    case 'orders':
      return <OrderList />;
  }
}
