import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useText } from '../../kit/useText.ts';
import { useOpened, useRoom, useRoomTools } from '../roomContext.ts';

/** Chooses what is shown, and what stands beside it. */
export function PaneSelects() {
  const { t } = useLingui();
  const { store } = useRoomTools();
  const [left, right] = useRoom((state) => state.panes);
  const [first, second] = [useId(), useId()];
  return (
    <>
      <label htmlFor={first}>
        <Trans>Show</Trans>
      </label>
      <select
        id={first}
        className="input"
        value={left}
        onChange={({ currentTarget: { value } }) => store.setState({ panes: [value, value === right ? null : right] })}
      >
        <Options but={null} />
      </select>
      <label htmlFor={second}>
        <Trans>Beside it</Trans>
      </label>
      <select
        id={second}
        className="input"
        value={right ?? ''}
        onChange={({ currentTarget: { value } }) => store.setState({ panes: [left, value === '' ? null : value] })}
      >
        <option value="">{t`Nothing`}</option>
        <Options but={left} />
      </select>
    </>
  );
}

function Options({ but }: { readonly but: string | null }) {
  const { t } = useLingui();
  const say = useText();
  const { bundle, truth } = useOpened();
  return (
    <>
      {truth && but !== 'truth' ? <option value="truth">{t`The truth`}</option> : null}
      {bundle.printed.nations.map(({ id, name }) => {
        const seats = bundle.seats.filter(({ seat, scenario }) => scenario.own.nation === id && seat !== but);
        return seats.length === 0 ? null : (
          <optgroup key={id} label={say(name)}>
            {seats.map(({ seat }) => (
              <option key={seat} value={seat}>
                {seat.replace('-', ' ').toUpperCase()}
              </option>
            ))}
          </optgroup>
        );
      })}
    </>
  );
}
