import { Trans } from '@lingui/react/macro';
import { CircleCheck } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { listOf } from '../../kit/listOf.ts';
import { Sheet } from '../../kit/Sheet.tsx';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { useNames } from '../useNames.ts';
import './CheckSheet.css';
import { PracticeForm } from './PracticeForm.tsx';
import { PracticeMessage } from './PracticeMessage.tsx';
import { PracticeOrder } from './PracticeOrder.tsx';
import { PRACTICE_STEPS, stepsDone, unsigned } from './practiceSteps.ts';

/** Turn 0, the communications check: a message, an order and a form, tried before StartEx without any effect (rule G4). */
export function CheckSheet() {
  const names = useNames();
  const { store, connection } = useDesk();
  const { view } = useKnown();
  const chair = useDeskState((state) => state.chair);
  const open = useDeskState((state) => state.sheet === 'check' && state.view?.nation.clock === 'waiting');
  const close = () => store.setState({ sheet: null });
  const done = stepsDone(chair);
  const isDone = done === PRACTICE_STEPS.length;
  const waits = unsigned(chair, view.nation.covered, view.nation.observers);
  return (
    <Sheet open={open} onClose={close} title={<Trans>Communications check, turn 0</Trans>}>
      <p className="muted">
        <Trans>Ninety seconds, three things. Nothing here counts; EXCON sees that your line works.</Trans>
      </p>
      <ol className="practice">
        <PracticeMessage />
        <PracticeOrder />
        <PracticeForm />
      </ol>
      <div className="sheet-foot practice-foot">
        <p className={isDone ? 'practice-end done' : 'practice-end'} role="status">
          {isDone ? (
            <>
              <CircleCheck size={16} aria-hidden="true" />
              {waits.length > 0 ? (
                <Trans>
                  Your part is done. {listOf(waits.map(names.seat), names.language)} has still to sign; you need not
                  wait here.
                </Trans>
              ) : (
                <Trans>Your line works, and EXCON sees it. The exercise begins with StartEx.</Trans>
              )}
            </>
          ) : (
            <Trans>
              {done} of {PRACTICE_STEPS.length} done.
            </Trans>
          )}
        </p>
        {isDone ? null : (
          <Button
            look="quiet"
            onClick={() => {
              connection.say({ type: 'check', step: 'skip' });
              close();
            }}
          >
            <Trans>Skip the check</Trans>
          </Button>
        )}
        <Button look={isDone ? 'primary' : 'plain'} onClick={close}>
          {isDone ? <Trans>To my desk</Trans> : <Trans>Later</Trans>}
        </Button>
      </div>
    </Sheet>
  );
}
