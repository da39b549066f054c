import { plural, t } from '@lingui/core/macro';
import { RULING_BOUNDS, type RulingEffect } from '../../engine/model/ruling.ts';
import { percent } from '../kit/number.ts';
import { items } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';

/** One word of the vocabulary that a ruling may use. */
export type RulingWord = RulingEffect['do'];

/** A number that a word asks for, in the unit that people read; the engine gets it times `factor`. */
export interface RulingField {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly factor: number;
}

/** A word as it is chosen. */
export function wordName(word: RulingWord): string {
  switch (word) {
    case 'trust':
      return t`Trust rises or falls`;
    case 'treat':
      return t`Water is treated again`;
    case 'work':
      return t`Hours of work are done`;
    case 'fuel':
      return t`Fuel or battery is added`;
    case 'reduce':
      return t`A site gives less`;
    case 'shutDoor':
      return t`The door is shut`;
    case 'grant':
      return t`Information is found`;
    case 'occupy':
      return t`Crews or teams are busy`;
  }
}

/** What a word does, in one sentence with its bounds. */
export function wordMeaning(word: RulingWord): string {
  const { trust, work, fuel, reduce, occupy } = RULING_BOUNDS;
  switch (word) {
    case 'trust':
      return t`Public trust changes once, by ${between(trust.byPerMille, 10)} %.`;
    case 'treat':
      return t`At a works: the water that leaves it is treated from the turn's first hour. What is in the pipes still arrives.`;
    case 'work':
      return t`At a substation where crews close feeders: ${between(work.crewHours)} crew-hours are done at once.`;
    case 'fuel':
      return t`At a hospital or telecom hub: ${between(fuel.hours)} hours of fuel or battery more.`;
    case 'reduce':
      return t`At a works or substation: ${between(reduce.byPerMille, 10)} % less for ${between(reduce.forTurns)} turns, this one included.`;
    case 'shutDoor':
      return t`At a works or substation: the remote door is shut for good, from the turn's first hour.`;
    case 'grant':
      return t`The nation holds its own copy and can share it.`;
    case 'occupy':
      return t`${between(occupy.count)} of what is free are bound until the turn closes.`;
  }
}

/** The numbers that a word asks for. */
export function wordFields(word: RulingWord): readonly RulingField[] {
  switch (word) {
    case 'trust':
      return [field('byPerMille', t`Change of trust`, '%', RULING_BOUNDS.trust.byPerMille, 10)];
    case 'work':
      return [field('crewHours', t`Crew-hours`, t`h`, RULING_BOUNDS.work.crewHours)];
    case 'fuel':
      return [field('hours', t`Hours`, t`h`, RULING_BOUNDS.fuel.hours)];
    case 'reduce':
      return [
        field('byPerMille', t`Less by`, '%', RULING_BOUNDS.reduce.byPerMille, 10),
        field('forTurns', t`For`, t`turns`, RULING_BOUNDS.reduce.forTurns),
      ];
    case 'occupy':
      return [field('count', t`How many`, '', RULING_BOUNDS.occupy.count)];
    case 'treat':
    case 'shutDoor':
    case 'grant':
      return [];
  }
}

/** An effect of a ruling as a part of a sentence: "trust in Kesara rises by 2 %". */
export function effectWords(
  effect: RulingEffect,
  { nation, target }: { readonly nation: string; readonly target: string | null },
  names: ExconNames,
): string {
  const site = target === null ? t`the site` : names.asset(target);
  const whose = names.nation(nation);
  switch (effect.do) {
    case 'trust':
      return effect.byPerMille < 0
        ? t`trust in ${whose} falls by ${percent(-effect.byPerMille)}`
        : t`trust in ${whose} rises by ${percent(effect.byPerMille)}`;
    case 'treat':
      return t`the water that leaves ${site} is treated`;
    case 'work':
      return t`${effect.crewHours} crew-hours are done at ${site}`;
    case 'fuel':
      return t`${site} has fuel or battery for ${effect.hours} h more`;
    case 'reduce':
      return t`${site} gives ${percent(effect.byPerMille)} less for ${plural(effect.forTurns, { one: '# turn', other: '# turns' })}`;
    case 'shutDoor':
      return t`the door at ${site} is shut for good`;
    case 'grant':
      return t`${whose} holds ${names.information(effect.information)}`;
    case 'occupy':
      return t`${whose} has ${items(effect.item, Number(effect.count))} busy until the turn closes`;
  }
}

/** Bounds as people read them, in the field's unit: "−20 to 20". */
function between([least, most]: readonly [number, number], factor = 1): string {
  const from = `${Math.ceil(least / factor)}`.replace('-', '−');
  const to = `${Math.floor(most / factor)}`;
  return t`${from} to ${to}`;
}

/** A number of an effect as it is typed: in whole units of `factor`, within the bounds of what is sent. */
function field(
  name: string,
  label: string,
  unit: string,
  [least, most]: readonly [number, number],
  factor = 1,
): RulingField {
  return { name, label, unit, factor, min: Math.ceil(least / factor), max: Math.floor(most / factor) };
}
