import { Trans } from '@lingui/react/macro';
import { useId } from 'react';

interface SelectFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly groups: readonly {
    readonly name: string;
    readonly options: readonly { readonly value: string; readonly name: string }[];
  }[];
  readonly onChoose: (value: string) => void;
}

/** One of many, by the browser's own list. */
export function SelectField({ label, hint, value, groups, onChoose }: SelectFieldProps) {
  const id = useId();
  const options = (group: SelectFieldProps['groups'][number]) =>
    group.options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.name}
      </option>
    ));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value)}
        aria-describedby={`${id}-hint`}
      >
        {value === undefined ? (
          <option value="" disabled>
            <Trans>Choose…</Trans>
          </option>
        ) : null}
        {groups.length === 1 && groups[0]
          ? options(groups[0])
          : groups.map((group) => (
              <optgroup key={group.name} label={group.name}>
                {options(group)}
              </optgroup>
            ))}
      </select>
      <p className="choice-note" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
