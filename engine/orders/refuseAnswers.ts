import { type Answers, type Ask, type Draft, TLPS } from '../model/order.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import type { PublicOrderType, PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import { keepable } from './keepable.ts';
import type { Refusal } from './refusal.ts';

/** The field of the answers that an ask fills. */
export const FIELD_OF: Readonly<Record<Ask['ask'], keyof Answers>> = {
  target: 'target',
  nations: 'nations',
  tlp: 'tlp',
  information: 'information',
  untilTurn: 'untilTurn',
  count: 'count',
  sector: 'sector',
  subject: 'subject',
  item: 'item',
  mode: 'mode',
  statement: 'statement',
  byTurn: 'byTurn',
  keep: 'keep',
};

/** Judges whether every ask has an answer that is allowed, and nothing was answered that was not asked. */
export function refuseAnswers(
  view: View,
  scenario: PublicScenario,
  type: PublicOrderType,
  draft: Draft,
): Refusal | null {
  for (const ask of type.asks) {
    const answer = draft.answers[FIELD_OF[ask.ask]];
    if (answer === undefined || (Array.isArray(answer) && answer.length === 0))
      return { refused: 'missingAnswer', ask: ask.ask };
    const allowed = allowedAnswers(view, scenario, ask);
    const given = Array.isArray(answer) ? answer.map(String) : [String(answer)];
    if (!given.every((one) => allowed.includes(one))) return { refused: 'badAnswer', ask: ask.ask, allowed };
  }
  const asked = type.asks.map((ask) => FIELD_OF[ask.ask]);
  const surplus = sortedKeys({ ...draft.answers }).find((field) => !asked.some((name) => name === field));
  return surplus === undefined ? null : { refused: 'badAnswer', ask: surplus, allowed: [] };
}

/** Every answer that an ask allows in this view, as texts; the desk offers exactly these. */
export function allowedAnswers(view: View, scenario: PublicScenario, ask: Ask): readonly string[] {
  const { nation } = view;
  switch (ask.ask) {
    case 'target':
      return scenario.nations
        .filter((n) => ask.of === 'any' || n.id === nation.nation)
        .flatMap((n) => n.assets.filter((asset) => ask.kinds.includes(asset.kind)).map((asset) => asset.id));
    case 'nations':
      return scenario.nations.map((n) => n.id).filter((id) => id !== nation.nation);
    case 'tlp':
      return TLPS;
    case 'information':
      return [...new Set(nation.copies.map(({ copy }) => copy.information))];
    case 'untilTurn':
    case 'byTurn':
      // Not bounded by the last turn: a button that fills in an end must work in a shortened exercise, too.
      return range(nation.turn + 1, nation.turn + ask.atMostTurns);
    case 'count':
      return range(ask.atLeast, ask.atMost);
    case 'sector':
    case 'item':
      return ask.options;
    case 'subject':
      return scenario.subjects.map((subject) => subject.id);
    case 'mode':
      return ['on', 'off'];
    case 'statement':
      return scenario.statements.map((statement) => statement.id);
    case 'keep':
      return keepable(scenario, ask.options);
  }
}

function range(from: number, to: number): readonly string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => `${from + i}`);
}
