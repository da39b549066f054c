import { Check } from 'lucide-react';
import { useId } from 'react';

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly values: readonly string[];
  /** Several may be chosen. */
  readonly many?: boolean;
  /** Whole sentences: one below the other instead of side by side. */
  readonly rows?: boolean;
  readonly note?: string | undefined;
  readonly onChoose: (values: readonly string[]) => void;
}

/** A few choices side by side: native radio buttons or check boxes, so that the arrow keys and screen readers know them. */
export function ChoiceField({ label, choices, values, many = false, rows = false, note, onChoose }: ChoiceFieldProps) {
  const name = useId();
  const toggle = (value: string, isOn: boolean) => {
    if (!many) onChoose([value]);
    else onChoose(isOn ? [...values, value] : values.filter((one) => one !== value));
  };
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <div className={rows ? 'choices rows' : 'choices'}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={choice.value}
              checked={values.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <Check size={13} className="tick" aria-hidden="true" />
            {choice.name}
          </label>
        ))}
      </div>
      {note ? <p className="choice-note">{note}</p> : null}
    </fieldset>
  );
}
