import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { useDesk, useDeskState } from '../deskContext.ts';
import { PracticeStep } from './PracticeStep.tsx';

/** The first thing to try: a message from exercise control, confirmed. */
export function PracticeMessage() {
  const { connection } = useDesk();
  const done = useDeskState((state) => state.chair?.steps.includes('acknowledge') ?? false);
  return (
    <PracticeStep
      done={done}
      title={<Trans>1. A message</Trans>}
      where={<Trans>What is addressed to you comes into your inbox, on the left.</Trans>}
    >
      <p className="says">
        <Trans>Exercise control: this is a check of the line. Confirm that you read this.</Trans>
      </p>
      {done ? (
        <p>
          <Trans>You have confirmed it.</Trans>
        </p>
      ) : (
        <Button small look="primary" onClick={() => connection.say({ type: 'check', step: 'acknowledge' })}>
          <Check size={14} aria-hidden="true" />
          <Trans>Confirm</Trans>
        </Button>
      )}
    </PracticeStep>
  );
}
