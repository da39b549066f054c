import { Trans, useLingui } from '@lingui/react/macro';
import { PenLine } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { useNames } from '../useNames.ts';
import { PracticeStep } from './PracticeStep.tsx';

/** The third thing to try: a form that both chairs of a nation sign. A bot or an empty chair need not. */
export function PracticeForm() {
  const { t } = useLingui();
  const names = useNames();
  const { connection } = useDesk();
  const { view } = useKnown();
  const chair = useDeskState((state) => state.chair);
  const done = chair?.steps.includes('sign') ?? false;
  return (
    <PracticeStep
      done={done}
      title={<Trans>3. A form for two</Trans>}
      where={<Trans>Some orders need both chairs. What waits for you stands in the line under the map.</Trans>}
    >
      <ul className="practice-signatures" aria-label={t`Signatures`}>
        <li>
          <span>
            <Trans>You, {names.seat(view.seat.seat)}</Trans>
          </span>
          <b>{done ? t`signed` : t`not signed yet`}</b>
        </li>
        {chair?.partners.map(({ seat, here, signed }) => (
          <li key={seat}>
            <span>{names.seat(seat)}</span>
            <b>
              {signed
                ? t`signed`
                : view.nation.covered[seat]
                  ? t`a bot, need not sign`
                  : here
                    ? t`not signed yet`
                    : t`nobody there, need not sign`}
            </b>
          </li>
        ))}
      </ul>
      {done ? null : (
        <Button small look="primary" onClick={() => connection.say({ type: 'check', step: 'sign' })}>
          <PenLine size={14} aria-hidden="true" />
          <Trans>Sign</Trans>
        </Button>
      )}
    </PracticeStep>
  );
}
