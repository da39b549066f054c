import { t } from '@lingui/core/macro';
import type { Condition, DeedPattern } from '../../engine/model/condition.ts';
import { listOf } from '../kit/listOf.ts';
import { percent } from '../kit/number.ts';
import { serviceWord } from '../kit/vocabulary.ts';
import { deedWords } from './deedWords.ts';
import type { ExconNames } from './exconNames.ts';

/** The kinds of test that a condition can be. */
export type ConditionTest = Condition['test'];

/** A condition of the scenario in plain words, so that EXCON can read why an inject waits. */
export function conditionWords(condition: Condition, names: ExconNames): string {
  switch (condition.test) {
    case 'turn':
      return turnWords(condition.atLeast, condition.atMost);
    case 'happened':
      return happenedWords(condition.what, condition.withinTurns, condition.byNations, names);
    case 'holds':
      return t`${names.nation(condition.nation)} holds ${names.information(condition.information)}`;
    case 'door':
      return doorWords(condition.is, names.asset(condition.asset));
    case 'service':
      return t`${names.asset(condition.asset)} serves less than ${percent(condition.below)}`;
    case 'untreated': {
      const works = condition.asset === undefined ? t`a works of the nation that speaks` : names.asset(condition.asset);
      return t`untreated water is less than ${condition.withinHours} h from the taps of ${works}`;
    }
    case 'lost':
      return t`somebody in the nation that speaks is without ${serviceWord(condition.service)}`;
    case 'all':
      return listOf(parts(condition.of, names), names.language, 'conjunction');
    case 'any':
      return listOf(parts(condition.of, names), names.language, 'disjunction');
    case 'not':
      return t`not: ${conditionWords(condition.that, names)}`;
  }
}

function parts(of: readonly Condition[], names: ExconNames): readonly string[] {
  return of.map((part) => conditionWords(part, names));
}

function turnWords(atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast !== undefined && atMost !== undefined) {
    return atLeast === atMost ? t`turn ${atLeast} is open` : t`turn ${atLeast} to ${atMost} is open`;
  }
  if (atLeast !== undefined) return t`turn ${atLeast} has opened`;
  if (atMost !== undefined) return t`turn ${atMost} has not closed`;
  return t`always`;
}

function happenedWords(
  what: DeedPattern,
  withinTurns: number | undefined,
  byNations: number | undefined,
  names: ExconNames,
): string {
  const words = deedWords(what, names);
  const by = byNations !== undefined && byNations > 1 ? t`${words} by ${byNations} nations` : words;
  return withinTurns === undefined ? by : t`${by} in the last ${withinTurns} turns`;
}

function doorWords(is: 'none' | 'open' | 'shut', asset: string): string {
  switch (is) {
    case 'none':
      return t`nobody has a way in at ${asset}`;
    case 'open':
      return t`the door at ${asset} is open`;
    case 'shut':
      return t`the door at ${asset} is shut`;
  }
}
