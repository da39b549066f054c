import { Trans, useLingui } from '@lingui/react/macro';
import { Lock, Stamp } from 'lucide-react';
import { useState } from 'react';
import { askWord } from '../../kit/askWord.ts';
import { Button } from '../../kit/Button.tsx';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { SelectField } from '../orders/SelectField.tsx';
import { useNames } from '../useNames.ts';
import { PracticeStep } from './PracticeStep.tsx';

/** The second thing to try: an order, filled in, sealed and withdrawn. It is no order of the catalogue and is never sent. */
export function PracticeOrder() {
  const { t } = useLingui();
  const names = useNames();
  const { connection } = useDesk();
  const { view, scenario } = useKnown();
  const [target, setTarget] = useState<string>();
  const steps = useDeskState((state) => state.chair?.steps);
  const sealed = steps?.includes('seal') ?? false;
  const done = steps?.includes('withdraw') ?? false;
  const site = target ? names.asset(target) : null;
  const own = scenario.nations.find((nation) => nation.id === view.nation.nation);
  const options = (own?.assets ?? []).map(({ id }) => ({ value: id, name: names.asset(id) }));
  return (
    <PracticeStep
      done={done}
      title={<Trans>2. An order</Trans>}
      where={
        <Trans>Orders stand on the right. Sealed, one is on the server; until the lock you can withdraw it.</Trans>
      }
    >
      {done ? (
        <p>
          <Trans>You sealed a practice order and took it back.</Trans>
        </p>
      ) : sealed ? (
        <div className="act">
          <span className="says">
            <Lock size={12} aria-hidden="true" /> <Trans>Practice order{site ? `: ${site}` : ''}, sealed by you</Trans>
          </span>
          <Button small onClick={() => connection.say({ type: 'check', step: 'withdraw' })}>
            <Trans>Withdraw</Trans>
          </Button>
        </div>
      ) : (
        <>
          <SelectField
            label={askWord('target')}
            hint={t`A greyed button lacks something; here it is the target.`}
            value={target}
            groups={[{ name: '', options }]}
            onChoose={setTarget}
          />
          <Button
            small
            look="primary"
            greyed={site === null}
            onClick={() => connection.say({ type: 'check', step: 'seal' })}
          >
            <Stamp size={14} aria-hidden="true" />
            <Trans>Seal</Trans>
          </Button>
        </>
      )}
    </PracticeStep>
  );
}
