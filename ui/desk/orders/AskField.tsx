import { useLingui } from '@lingui/react/macro';
import type { Answers, Ask, AssetKind, Item, Sector, Tlp } from '../../../engine/model/order.ts';
import { allowedAnswers } from '../../../engine/orders/refuseAnswers.ts';
import { askWord } from '../../kit/askWord.ts';
import { informationName } from '../../kit/informationName.ts';
import { keptWord } from '../../kit/keptWord.ts';
import { items, sectorWord, tlpMeaning } from '../../kit/vocabulary.ts';
import { useKnown } from '../deskContext.ts';
import { keptNote } from '../model/keptNote.ts';
import { byTurnNote } from '../model/thereAt.ts';
import { useNames } from '../useNames.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { SelectField } from './SelectField.tsx';

interface AskFieldProps {
  readonly ask: Ask;
  readonly answers: Answers;
  readonly onAnswer: (given: Answers) => void;
}

/** One question of an order as the field that fits it; it offers exactly the answers that the room allows. */
export function AskField({ ask, answers, onAnswer }: AskFieldProps) {
  const { t } = useLingui();
  const names = useNames();
  const { view, scenario } = useKnown();
  const allowed = allowedAnswers(view, scenario, ask);
  const label = askWord(ask.ask);
  const choices = (name: (value: string) => string) => allowed.map((value) => ({ value, name: name(value) }));
  switch (ask.ask) {
    case 'target':
      return (
        <SelectField
          label={label}
          hint={t`Or click it on the map.`}
          value={answers.target}
          groups={groupByNation(allowed)}
          onChoose={(target) => onAnswer({ target })}
        />
      );
    case 'nations':
      return (
        <ChoiceField
          label={label}
          many
          choices={choices(names.nation)}
          values={answers.nations ?? []}
          onChoose={(nations) => onAnswer({ nations })}
        />
      );
    case 'tlp':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => value)}
          values={answers.tlp ? [answers.tlp] : []}
          note={answers.tlp ? tlpMeaning(answers.tlp) : undefined}
          onChoose={([tlp]) => onAnswer({ tlp: tlp as Tlp })}
        />
      );
    case 'information':
      return (
        <ChoiceField
          label={label}
          choices={choices(informationName)}
          values={answers.information ? [answers.information] : []}
          onChoose={([information = '']) => onAnswer({ information })}
        />
      );
    case 'untilTurn':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => t`T${value}`).filter(({ value }) => Number(value) <= scenario.turns)}
          note={t`The exercise ends with turn ${scenario.turns}.`}
          values={answers.untilTurn === undefined ? [] : [`${answers.untilTurn}`]}
          onChoose={([untilTurn]) => onAnswer({ untilTurn: Number(untilTurn) })}
        />
      );
    case 'byTurn':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => t`T${value}`)}
          note={answers.byTurn === undefined ? undefined : byTurnNote(answers.byTurn, view.nation.turn, scenario)}
          values={answers.byTurn === undefined ? [] : [`${answers.byTurn}`]}
          onChoose={([byTurn]) => onAnswer({ byTurn: Number(byTurn) })}
        />
      );
    case 'statement':
      return (
        <ChoiceField
          label={label}
          rows
          choices={choices(names.statement)}
          values={answers.statement ? [answers.statement] : []}
          onChoose={([statement = '']) => onAnswer({ statement })}
        />
      );
    case 'count':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => value)}
          values={answers.count === undefined ? [] : [`${answers.count}`]}
          onChoose={([count]) => onAnswer({ count: Number(count) })}
        />
      );
    case 'sector':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => sectorWord(value as Sector))}
          values={answers.sector ? [answers.sector] : []}
          onChoose={([sector]) => onAnswer({ sector: sector as Sector })}
        />
      );
    case 'subject':
      return (
        <ChoiceField
          label={label}
          choices={choices(names.subject)}
          values={answers.subject ? [answers.subject] : []}
          onChoose={([subject = '']) => onAnswer({ subject })}
        />
      );
    case 'item':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => items(value as Item, 1))}
          values={answers.item ? [answers.item] : []}
          onChoose={([item]) => onAnswer({ item: item as Item })}
        />
      );
    case 'keep':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => keptWord(value as AssetKind))}
          values={answers.keep ? [answers.keep] : []}
          note={keptNote(view.nation.keepFirst)}
          onChoose={([keep]) => onAnswer({ keep: keep as AssetKind })}
        />
      );
    case 'mode':
      return (
        <ChoiceField
          label={label}
          choices={choices((value) => (value === 'on' ? t`Begin` : t`End it`))}
          values={answers.mode ? [answers.mode] : []}
          onChoose={([mode]) => onAnswer({ mode: mode === 'off' ? 'off' : 'on' })}
        />
      );
  }

  function groupByNation(ids: readonly string[]) {
    return scenario.nations
      .map((nation) => ({
        name: names.nation(nation.id),
        options: nation.assets
          .filter((asset) => ids.includes(asset.id))
          .map((asset) => ({ value: asset.id, name: names.asset(asset.id) })),
      }))
      .filter((group) => group.options.length > 0);
  }
}
