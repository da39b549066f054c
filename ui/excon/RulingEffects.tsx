import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useId } from 'react';
import { ITEMS } from '../../engine/model/order.ts';
import { MOST_RULING_EFFECTS, RULING_WORDS } from '../../engine/model/ruling.ts';
import { Button } from '../kit/Button.tsx';
import { itemWord } from '../kit/vocabulary.ts';
import { useNames, useTruth } from './console.ts';
import { type EffectDraft, emptyEffect } from './rulingForm.ts';
import { wordFields, wordMeaning, wordName } from './rulingWords.ts';

/** The effects that a ruling grants: words are picked, their numbers are filled in, each says what it does. */
export function RulingEffects({
  effects,
  write,
}: {
  readonly effects: readonly EffectDraft[];
  readonly write: (effects: readonly EffectDraft[]) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  return (
    <>
      {effects.map((effect, index) => (
        <Effect
          // biome-ignore lint/suspicious/noArrayIndexKey: effects have no id; the same word may stand twice
          key={index}
          effect={effect}
          change={(next) => write(effects.map((one, at) => (at === index ? next : one)))}
          remove={() => write(effects.filter((_, at) => at !== index))}
        />
      ))}
      {effects.length < MOST_RULING_EFFECTS ? (
        <div className="field">
          <label htmlFor={`${id}-add`}>
            <Trans>Add an effect</Trans>
          </label>
          <select
            id={`${id}-add`}
            className="input"
            value=""
            onChange={({ target: { value } }) => {
              const word = RULING_WORDS.find((one) => one === value);
              if (word) write([...effects, emptyEffect(word)]);
            }}
          >
            <option value="">{t`Choose what it does`}</option>
            {RULING_WORDS.map((word) => (
              <option key={word} value={word}>
                {wordName(word)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </>
  );
}

function Effect({
  effect,
  change,
  remove,
}: {
  readonly effect: EffectDraft;
  readonly change: (effect: EffectDraft) => void;
  readonly remove: () => void;
}) {
  const { t } = useLingui();
  const names = useNames();
  const { scenario } = useTruth();
  const name = wordName(effect.word);
  return (
    <fieldset className="ruling-effect" aria-label={name}>
      <div className="ruling-word">
        {name}
        <Button small look="quiet" aria-label={t`Take out: ${name}`} onClick={remove}>
          <X size={14} aria-hidden="true" />
        </Button>
      </div>
      <p className="muted">{wordMeaning(effect.word)}</p>
      <div className="ruling-fields">
        {effect.word === 'occupy' ? (
          <label>
            <Trans>What</Trans>
            <select
              className="input"
              value={effect.item}
              onChange={({ target: { value } }) =>
                change({ ...effect, item: ITEMS.find((item) => item === value) ?? 'crew' })
              }
            >
              {ITEMS.map((item) => (
                <option key={item} value={item}>
                  {itemWord(item)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {effect.word === 'grant' ? (
          <label>
            <Trans>Which</Trans>
            <select
              className="input"
              value={effect.information}
              onChange={({ target: { value } }) => change({ ...effect, information: value })}
            >
              <option value="">{t`Choose`}</option>
              {scenario.information.map((item) => (
                <option key={item.id} value={item.id}>
                  {names.information(item.id)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {wordFields(effect.word).map((field) => (
          <label key={field.name}>
            {field.label}
            <input
              className="input mono"
              type="number"
              aria-label={field.unit ? `${field.label}, ${field.unit}` : field.label}
              inputMode="numeric"
              min={field.min}
              max={field.max}
              value={effect.numbers[field.name] ?? ''}
              onChange={({ target: { value } }) =>
                change({ ...effect, numbers: { ...effect.numbers, [field.name]: value } })
              }
            />
            {field.unit}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
