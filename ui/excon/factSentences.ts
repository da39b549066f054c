import { t } from '@lingui/core/macro';
import type { Fact } from '../../engine/model/fact.ts';
import { type LossGroup, mergeLosses } from '../kit/causes/mergeLosses.ts';
import { exerciseTime } from '../kit/exerciseTime.ts';
import { gives } from '../kit/gives.ts';
import { listOf } from '../kit/listOf.ts';
import { percent } from '../kit/number.ts';
import { restoredSentence } from '../kit/restoredSentence.ts';
import { serviceWord } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';
import { factWords } from './factWords.ts';

type FactOf<K extends Fact['fact']> = Extract<Fact, { fact: K }>;
type Flow = FactOf<'serviceLost' | 'serviceRestored'>;
type Trust = FactOf<'trustChanged'>;

/**
 * What the facts of a batch say, each where it stood. What one root took in one hour is one sentence, and so is what came back in
 * one hour, and trust that changed by as much in several nations.
 */
export function factSentences(facts: readonly Fact[], names: ExconNames): readonly string[] {
  const spreads = (asset: string) => names.kind(asset) === 'district';
  const groupsOf = (kind: Flow['fact']) =>
    mergeLosses(
      facts.filter((fact) => fact.fact === kind).map((fact) => ({ because: [], ...(fact as Flow) })),
      spreads,
    );
  const flows = { serviceLost: groupsOf('serviceLost'), serviceRestored: groupsOf('serviceRestored') };
  const trust = facts.filter((fact) => fact.fact === 'trustChanged');
  const said = facts.map((fact) => {
    if (fact.fact === 'trustChanged') return trustWords(fact, trust, names);
    if (fact.fact !== 'serviceLost' && fact.fact !== 'serviceRestored') return factWords(fact, names);
    const group = flows[fact.fact].find(
      ({ sites, services, hour }) =>
        hour === fact.hour && services.includes(fact.service) && sites.some(({ asset }) => asset === fact.asset),
    );
    if (!group) return null;
    return fact.fact === 'serviceLost' ? lostWords(group, names) : restoredSentence(group, names);
  });
  // A group is said by each of its facts; the first one's place is kept.
  return [...new Set(said.filter((words) => words !== null))];
}

function lostWords({ sites, services, hour }: LossGroup, names: ExconNames): string {
  const since = exerciseTime(hour);
  const where = listOf(
    sites.map(({ asset }) => names.asset(asset)),
    names.language,
  );
  const what = listOf(services.map(serviceWord), names.language, 'disjunction');
  const [service = 'power'] = services;
  if (gives(names.kind(sites[0]?.asset ?? ''), service)) return t`${where} gives no ${what} since ${since}.`;
  return sites.length > 1
    ? t`${where} are without ${what} since ${since}.`
    : t`${where} is without ${what} since ${since}.`;
}

function trustWords({ byPerMille }: Trust, all: readonly Trust[], names: ExconNames): string {
  const where = listOf(
    all.filter((one) => one.byPerMille === byPerMille).map(({ nation }) => names.nation(nation)),
    names.language,
  );
  return byPerMille < 0
    ? t`Trust in ${where} falls by ${percent(-byPerMille)}.`
    : t`Trust in ${where} rises by ${percent(byPerMille)}.`;
}
