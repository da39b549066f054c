import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { type Answers, ASSET_KINDS, type Ask, ITEMS, SECTORS } from '../../engine/model/order.ts';
import { FIELD_OF } from '../../engine/orders/refuseAnswers.ts';
import { askWord } from '../kit/askWord.ts';
import { keptWord } from '../kit/keptWord.ts';
import { items, sectorWord } from '../kit/vocabulary.ts';
import { useNames } from './console.ts';

const NUMBERS: readonly Ask['ask'][] = ['untilTurn', 'byTurn', 'count'];

/** One question of an order on paper: exactly the answers that the room would take from this seat. */
export function PaperAsk(props: {
  readonly ask: Ask['ask'];
  readonly allowed: readonly string[];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}) {
  const { ask, allowed, answers, onAnswer } = props;
  const { t } = useLingui();
  const id = useId();
  const name = useAnswerName(ask);
  const field = FIELD_OF[ask];
  const given = answers[field];
  if (ask === 'nations') {
    const chosen = answers.nations ?? [];
    return (
      <fieldset className="field">
        <legend className="label">{askWord(ask)}</legend>
        <div className="recipients">
          {allowed.map((one) => (
            <label key={one} className="excon-check">
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={({ target }) =>
                  onAnswer({
                    ...answers,
                    nations: allowed.filter((id) => (id === one ? target.checked : chosen.includes(id))),
                  })
                }
              />
              {name(one)}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{askWord(ask)}</label>
      <select
        id={id}
        className="input"
        value={given === undefined ? '' : `${given}`}
        onChange={({ target: { value } }) => {
          const { [field]: _, ...rest } = answers;
          onAnswer(value === '' ? rest : { ...rest, [field]: NUMBERS.includes(ask) ? Number(value) : value });
        }}
      >
        <option value="">{allowed.length === 0 ? t`Nothing to choose from` : t`As on the paper`}</option>
        {allowed.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How the answers to a question are called. */
function useAnswerName(ask: Ask['ask']): (value: string) => string {
  const { t } = useLingui();
  const names = useNames();
  switch (ask) {
    case 'target':
      return names.asset;
    case 'nations':
      return names.nation;
    case 'information':
      return names.information;
    case 'subject':
      return names.subject;
    case 'statement':
      return names.statement;
    case 'sector':
      return (value) => {
        const sector = SECTORS.find((one) => one === value);
        return sector ? sectorWord(sector) : value;
      };
    case 'item':
      return (value) => {
        const item = ITEMS.find((one) => one === value);
        return item ? items(item, 1) : value;
      };
    case 'keep':
      return (value) => {
        const kind = ASSET_KINDS.find((one) => one === value);
        return kind ? keptWord(kind) : value;
      };
    case 'mode':
      return (value) => (value === 'on' ? t`Begin` : t`End it`);
    case 'untilTurn':
    case 'byTurn':
      return (value) => t`Turn ${value}`;
    default:
      return (value) => value;
  }
}
