import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';

/** A choice on a paper, with nothing chosen until somebody does. */
export function PaperSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [id: string, name: string])[];
  readonly onChoose: (id: string) => void;
}) {
  const { label, value, choices, onChoose } = props;
  const { t } = useLingui();
  const id = useId();
  const known = choices.some(([one]) => one === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={known ? value : ''} onChange={({ target }) => onChoose(target.value)}>
        {known ? null : (
          <option value="">{choices.length === 0 ? t`Nothing to choose from` : t`As on the paper`}</option>
        )}
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
