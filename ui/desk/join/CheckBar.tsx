import { Plural, Trans } from '@lingui/react/macro';
import { CircleCheck, RadioTower } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { useDesk, useDeskState } from '../deskContext.ts';
import './CheckBar.css';
import { PRACTICE_STEPS, stepsDone } from './practiceSteps.ts';

/** The way back to the communications check, as long as the exercise has not started. */
export function CheckBar() {
  const { store } = useDesk();
  const chair = useDeskState((state) => state.chair);
  const reads = useDeskState((state) => state.browser?.observer === true);
  const waits = useDeskState((state) => state.view?.nation.clock === 'waiting');
  if (!waits || !chair || reads) return null;
  const left = PRACTICE_STEPS.length - stepsDone(chair);
  return (
    <div className={left === 0 ? 'check-bar done' : 'check-bar'}>
      {left === 0 ? <CircleCheck size={15} aria-hidden="true" /> : <RadioTower size={15} aria-hidden="true" />}
      {left === 0 ? (
        <Trans>Your line is checked.</Trans>
      ) : (
        <Plural value={left} one="Communications check: # step left." other="Communications check: # steps left." />
      )}
      <Button small onClick={() => store.setState({ sheet: 'check' })}>
        {left === 0 ? <Trans>Look again</Trans> : <Trans>Open the check</Trans>}
      </Button>
    </div>
  );
}
