import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SeatId } from '../../engine/model/ids.ts';
import { Button } from '../kit/Button.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { BOT_POLICIES, policyMeaning, policyWord } from '../lobby/botPolicies.ts';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTools } from './console.ts';
import './ObserveSheet.css';
import { useCommand } from './useCommand.ts';

/** Turns a seat to observer: its people read on, and a bot plays it or nobody (rule G7). */
export function ObserveSheet() {
  const { store } = useTools();
  const names = useNames();
  const seat = useConsole((state) => state.turning);
  const name = seat === null ? '' : names.seat(seat);
  return (
    <Sheet
      open={seat !== null}
      onClose={() => store.setState({ turning: null })}
      title={<Trans>Turn {name} to observer</Trans>}
    >
      {seat === null ? null : <Form key={seat} seat={seat} name={name} />}
    </Sheet>
  );
}

function Form({ seat, name }: { readonly seat: SeatId; readonly name: string }) {
  const { t } = useLingui();
  const { store } = useTools();
  const command = useCommand();
  const held = useConsole((state) => state.control.seats.find((one) => one.seat === seat)?.bot ?? null);
  const phase = useConsole((state) => state.control.clock?.phase ?? null);
  const link = useConsole((state) => state.link);
  const [bot, setBot] = useState<string | null>(held);
  const no = whyNot('cover', phase, link);
  const turn = async () => {
    if (no !== null) return;
    if (await command({ type: 'observeSeat', seat, observer: true, bot }, t`${name} reads along now.`))
      store.setState({ turning: null });
  };
  return (
    <>
      <p>
        <Trans>
          Its people keep reading and can ask on the help line. They seal, sign and write nothing more. What is sealed
          stays. Nobody waits for them to be ready.
        </Trans>
      </p>
      <fieldset className="observe-who">
        <legend>
          <Trans>Who acts for {name} meanwhile</Trans>
        </legend>
        {[null, ...BOT_POLICIES].map((policy) => (
          <label key={policy ?? 'nobody'}>
            <input type="radio" name="who" checked={bot === policy} onChange={() => setBot(policy)} />
            <b>{policy === null ? t`Nobody` : t`Bot: ${policyWord(policy)}`}</b>
            <span>{policy === null ? t`What waits for its signature waits on.` : policyMeaning(policy)}</span>
          </label>
        ))}
      </fieldset>
      <div className="sheet-foot">
        <span className="muted">{no}</span>
        <Button onClick={() => store.setState({ turning: null })}>
          <Trans>Cancel</Trans>
        </Button>
        <Button look="primary" greyed={no !== null} onClick={turn}>
          <Trans>Turn to observer</Trans>
        </Button>
      </div>
    </>
  );
}
