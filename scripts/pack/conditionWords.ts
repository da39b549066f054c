import type { Condition, DeedPattern } from '../../engine/model/condition.ts';
import type { InformationId } from '../../engine/model/ids.ts';
import type { Names } from './names.ts';
import { list, percent, SERVICE_WORDS } from './plainWords.ts';

/** Names that only exercise control's paper uses. */
export interface ConditionNames extends Names {
  information(id: InformationId): string;
}

/** A condition of the scenario as a clause that can follow "if". */
export function conditionWords(condition: Condition, names: ConditionNames): string {
  switch (condition.test) {
    case 'turn':
      return turnWords(condition.atLeast, condition.atMost);
    case 'happened':
      return happenedWords(condition, names);
    case 'holds':
      return `${names.nation(condition.nation)} holds ${names.information(condition.information)}`;
    case 'door':
      return doorWords(condition.is, names.asset(condition.asset));
    case 'service':
      return `${names.asset(condition.asset)} serves less than ${percent(condition.below)}`;
    case 'untreated': {
      const works = condition.asset === undefined ? 'a works of the nation that speaks' : names.asset(condition.asset);
      return `untreated water is less than ${condition.withinHours} h from the taps of ${works}`;
    }
    case 'lost':
      return `somebody in the nation that speaks is without ${SERVICE_WORDS[condition.service]}`;
    case 'all':
      return joined(condition.of, 'and', names);
    case 'any':
      return joined(condition.of, 'or', names);
    case 'not':
      return `it is not so that ${inBrackets(condition.that, names)}`;
  }
}

function joined(of: readonly Condition[], word: 'and' | 'or', names: ConditionNames): string {
  return list(
    of.map((part) => inBrackets(part, names)),
    word,
  );
}

/** A part that is itself made of parts stands in brackets, so that "and" and "or" stay clear. */
function inBrackets(condition: Condition, names: ConditionNames): string {
  const words = conditionWords(condition, names);
  return condition.test === 'all' || condition.test === 'any' ? `(${words})` : words;
}

function turnWords(atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast !== undefined && atMost !== undefined) {
    return atLeast === atMost ? `it is turn ${atLeast}` : `it is turn ${atLeast} to ${atMost}`;
  }
  if (atLeast !== undefined) return `turn ${atLeast} has opened`;
  return atMost === undefined ? 'always' : `turn ${atMost} has not closed`;
}

function doorWords(is: 'none' | 'open' | 'shut', asset: string): string {
  if (is === 'none') return `nobody has a way in at ${asset}`;
  return `the door at ${asset} is ${is}`;
}

function happenedWords(condition: Extract<Condition, { test: 'happened' }>, names: ConditionNames): string {
  const { what, withinTurns, byNations } = condition;
  const by = byNations !== undefined && byNations > 1 ? `, by ${byNations} nations` : '';
  const within = withinTurns === undefined ? '' : `, in the last ${withinTurns} turns`;
  return deedWords(what, names) + by + within;
}

function deedWords(what: DeedPattern, names: ConditionNames): string {
  const by = what.by === undefined ? 'a nation' : names.nation(what.by);
  const to = what.to === undefined ? 'a neighbour' : names.nation(what.to);
  const information = what.information === undefined ? 'an indicator' : names.information(what.information);
  const site = siteWords(what, names);
  switch (what.deed) {
    case 'declared':
      return `${by} has declared an incident`;
    case 'shared':
      return `${by} has shared ${information} with ${to}`;
    case 'detected':
      return `${by} has noticed the way in at ${site}`;
    case 'impacted':
      return `${site} has been hit`;
    case 'blocked':
      return `a step against ${site} was blocked`;
    case 'sealed':
      return `${by} has sealed an order`;
    case 'requested':
      return `${by} has asked ${to} for help`;
    case 'offered':
      return `${by} has offered help to ${to}`;
    case 'answered':
      return `${by} has answered ${to}`;
    case 'protected':
      return `a protection team works at ${site}`;
    case 'stated':
      return `${by} has spoken in public`;
    case 'ruled':
      return `you have ruled on an order of ${what.to === undefined ? 'a nation' : to}`;
  }
}

function siteWords(what: DeedPattern, names: ConditionNames): string {
  if (what.asset !== undefined) return names.asset(what.asset);
  return what.to === undefined ? 'a site' : `a site in ${names.nation(what.to)}`;
}
