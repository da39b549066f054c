import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import type { Text } from '../../../engine/model/ids.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/useText.ts';

/** Most characters of a reason; the room refuses more. */
const MOST_CHARACTERS = 300;

interface ReasonFieldProps {
  /** What the field is called where it is not simply an optional reason. */
  readonly label?: ReactNode;
  readonly placeholder?: string;
  /** Without it nothing can be sent: the field says so and counts its characters. */
  readonly required?: boolean;
  readonly reasons: readonly (Text | string)[];
  readonly value: string;
  readonly onWrite: (value: string) => void;
}

/** Words of one's own: tap ready ones, write, or both. Usually an optional reason. */
export function ReasonField({ label, placeholder, required = false, reasons, value, onWrite }: ReasonFieldProps) {
  const { t } = useLingui();
  const text = useText();
  const id = useId();
  const toggle = (words: string) => {
    const without = value
      .replace(words, '')
      .replace(/\s{2,}/g, ' ')
      .trim();
    onWrite(value.includes(words) ? without : `${value.trim()} ${words}`.trim().slice(0, MOST_CHARACTERS));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? <Trans>Reason (optional)</Trans>}</label>
      {reasons.length > 0 ? (
        <fieldset className="reason-chips" aria-label={t`Ready words`}>
          {reasons.map((reason) => {
            const words = typeof reason === 'string' ? reason : text(reason);
            return (
              <Button
                key={words}
                small
                className="reason"
                aria-pressed={value.includes(words)}
                onClick={() => toggle(words)}
              >
                {words}
              </Button>
            );
          })}
        </fieldset>
      ) : null}
      <textarea
        id={id}
        className="input"
        rows={required ? 3 : 2}
        maxLength={MOST_CHARACTERS}
        value={value}
        required={required}
        placeholder={placeholder ?? t`Say why, for the other seats and for the debrief`}
        aria-describedby={required ? `${id}-count` : undefined}
        onChange={(event) => onWrite(event.target.value)}
      />
      {required ? (
        <p className="choice-note words-count" id={`${id}-count`}>
          <Trans>Required.</Trans>{' '}
          <span className="mono">
            {value.length}/{MOST_CHARACTERS}
          </span>
        </p>
      ) : null}
    </div>
  );
}
