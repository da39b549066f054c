import { t } from '@lingui/core/macro';
import type { AssetId } from '../../engine/model/ids.ts';
import type { ControlInput } from '../../engine/model/input.ts';
import { ITEMS, type Item } from '../../engine/model/order.ts';
import { RULING_SITES, type RulingEffect, type RulingRow } from '../../engine/model/ruling.ts';
import type { Nation } from '../../engine/model/scenario.ts';
import { itemWord } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';
import { type RulingWord, wordFields, wordName } from './rulingWords.ts';

/** The most that a note may hold on the wire. */
export const MOST_NOTE = 300;

/** One effect as it is being filled in: numbers as they are typed. */
export interface EffectDraft {
  readonly word: RulingWord;
  readonly numbers: Readonly<Record<string, string>>;
  readonly information: string;
  readonly item: Item;
}

/** A ruling as it is being written; kept until it is sent. */
export interface RulingForm {
  readonly verdict: 'grant' | 'decline' | null;
  readonly target: AssetId | null;
  readonly effects: readonly EffectDraft[];
  readonly note: string;
}

/** What the nation of the order has at hand, as far as a ruling depends on it. */
export interface RulingGround {
  readonly nation: Nation;
  readonly free: Readonly<Record<Item, number>>;
  /** Substations where crews are closing feeders now. */
  readonly underWork: readonly AssetId[];
}

/** A ruling before the first word: at the site that the order names. */
export function emptyRuling({ order }: RulingRow): RulingForm {
  return { verdict: null, target: order.answers.target ?? null, effects: [], note: '' };
}

/** An effect before it is filled in. */
export function emptyEffect(word: RulingWord): EffectDraft {
  return { word, numbers: {}, information: '', item: 'crew' };
}

/** What is still missing or does not fit, in one sentence; null when the ruling can be sent. */
export function missingOfRuling(form: RulingForm, ground: RulingGround, names: ExconNames): string | null {
  if (form.verdict === null) return t`Choose: grant or decline.`;
  if (form.verdict === 'grant') {
    for (const effect of form.effects) {
      const no = missingOfEffect(effect, form.target, ground, names);
      if (no) return no;
    }
    const over = overPurse(form.effects, ground);
    if (over) return over;
  }
  return form.note.trim() === '' ? t`Write a note: the seat reads why.` : null;
}

function missingOfEffect(
  effect: EffectDraft,
  target: AssetId | null,
  { nation, underWork }: RulingGround,
  names: ExconNames,
): string | null {
  const name = wordName(effect.word);
  const kinds = RULING_SITES[effect.word];
  if (kinds) {
    const site = nation.assets.find((asset) => asset.id === target);
    if (!site) return t`“${name}” needs a site. Choose one.`;
    if (!kinds.includes(site.kind)) return t`“${name}” does nothing at ${names.asset(site.id)}. Choose another site.`;
    if (effect.word === 'work' && !underWork.includes(site.id))
      return t`No crew works at ${names.asset(site.id)} now, so no hours can be done there.`;
  }
  for (const { name: field, label, min, max, unit } of wordFields(effect.word)) {
    const value = numberOf(effect.numbers[field]);
    if (value === null || value < min || value > max) return t`“${name}”, ${label}: ${min} to ${max} ${unit}`.trim();
    if (effect.word === 'trust' && value === 0) return t`“${name}”: 0 changes nothing.`;
  }
  if (effect.word === 'grant' && effect.information === '') return t`“${name}”: choose which information.`;
  return null;
}

function overPurse(effects: readonly EffectDraft[], { free }: RulingGround): string | null {
  for (const item of ITEMS) {
    const needed = effects.reduce(
      (sum, one) => sum + (one.word === 'occupy' && one.item === item ? (numberOf(one.numbers.count) ?? 0) : 0),
      0,
    );
    if (needed > free[item]) return t`${itemWord(item)}: ${free[item]} free, ${needed} needed.`;
  }
  return null;
}

/** The effects as they are sent; only what is filled in whole. */
export function effectsOf(form: RulingForm): readonly RulingEffect[] {
  if (form.verdict !== 'grant') return [];
  return form.effects.flatMap((effect) => {
    const numbers: Record<string, number> = {};
    for (const { name, factor } of wordFields(effect.word)) {
      const value = numberOf(effect.numbers[name]);
      if (value === null) return [];
      numbers[name] = value * factor;
    }
    return [withNumbers(effect, numbers)];
  });
}

function withNumbers({ word, information, item }: EffectDraft, numbers: Record<string, number>): RulingEffect {
  if (word === 'grant') return { do: 'grant', information };
  if (word === 'occupy') return { do: 'occupy', item, count: numbers.count ?? 1, while: 'turn' };
  return { do: word, ...numbers } as RulingEffect;
}

/** The ruling as it is sent. */
export function rulingInput(form: RulingForm, order: string, turn: number): ControlInput {
  const effects = effectsOf(form);
  return {
    type: 'adjudicate',
    turn,
    order,
    verdict: form.verdict === 'grant' ? 'grant' : 'decline',
    target: form.verdict === 'grant' ? form.target : null,
    effects,
    note: form.note.trim(),
  };
}

/** A whole number as it was typed; null when it is none. */
function numberOf(typed: string | undefined): number | null {
  const value = Number(typed?.trim().replace('−', '-') || Number.NaN);
  return Number.isInteger(value) ? value : null;
}
