import { t } from '@lingui/core/macro';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line, View } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';
import { percent } from '../../kit/number.ts';
import { orderDoing } from './orderDoing.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** What somebody of the own nation said in public, and whether the other seat had said otherwise. */
export function statedSentence(line: LineOf<'stated'>, scenario: PublicScenario, names: Names): string {
  const said = t`${names.seat(line.seat)} said in public: “${names.statement(line.statement).replace(/\.$/, '')}”.`;
  if (line.contradicts === null) return said;
  return `${said} ${contradictionSentence(names.seat(line.contradicts), scenario)}`;
}

/** That two statements of one nation in one turn do not fit together, without saying who is wrong. */
export function contradictionSentence(seat: string, scenario: PublicScenario): string {
  return `${t`${seat} said otherwise this turn.`} ${twoVoicesCost(scenario)}`;
}

/** What it costs when both seats of a nation speak and do not fit together. */
export function twoVoicesCost(scenario: PublicScenario): string {
  const cost = Math.abs(orderDoing(scenario, 'state')?.effect.contradictedTrust ?? 0);
  return t`Two voices cost ${percent(cost)} of public trust.`;
}

/** That a rumour spreads or has ended. */
export function rumourSentence(line: Pick<LineOf<'rumour'>, 'spreading' | 'trustPerTurn'>): string {
  return line.spreading
    ? t`A rumour spreads among your public.`
    : t`The rumour has ended: your nation has spoken in public.`;
}

/** A rumour that spreads as a state in a few words: "−4 % trust a turn until somebody speaks". */
export function rumourCost(trustPerTurn: number): string {
  return t`−${percent(Math.abs(trustPerTurn))} trust a turn until somebody speaks`;
}

/** The statement of another seat of this nation in this turn that cannot be true together with the one being drafted. */
export function contradictionOf(
  view: View,
  scenario: PublicScenario,
  statement: string | undefined,
): View['nation']['statements'][number] | null {
  if (statement === undefined) return null;
  const excluded = (one: string, other: string) =>
    scenario.statements.find((row) => row.id === one)?.contradicts.includes(other) ?? false;
  return (
    view.nation.statements.find(
      (said) =>
        said.turn === view.nation.turn &&
        said.seat !== view.seat.seat &&
        (excluded(said.statement, statement) || excluded(statement, said.statement)),
    ) ?? null
  );
}
