import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Text } from '../../../engine/model/ids.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/useText.ts';

/** Most characters of a reason; the room refuses more. */
const MOST_CHARACTERS = 300;

/** An optional reason: tap one of the ready ones, write one, or both. */
export function ReasonField(props: {
  readonly reasons: readonly Text[];
  readonly value: string;
  readonly onWrite: (value: string) => void;
}) {
  const { t } = useLingui();
  const text = useText();
  const id = useId();
  const { reasons, value, onWrite } = props;
  const toggle = (words: string) => {
    const without = value
      .replace(words, '')
      .replace(/\s{2,}/g, ' ')
      .trim();
    onWrite(value.includes(words) ? without : `${value.trim()} ${words}`.trim().slice(0, MOST_CHARACTERS));
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        <Trans>Reason (optional)</Trans>
      </label>
      {reasons.length > 0 ? (
        <fieldset className="reason-chips" aria-label={t`Ready reasons`}>
          {reasons.map((reason) => {
            const words = text(reason);
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
        rows={2}
        maxLength={MOST_CHARACTERS}
        value={value}
        placeholder={t`Say why, for the other seats and for the debrief`}
        onChange={(event) => onWrite(event.target.value)}
      />
    </div>
  );
}
