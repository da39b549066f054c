import type { SeatId } from '../../engine/model/ids.ts';
import type { BotPolicy } from './botPolicies.ts';
import type { ExercisePlan, HostScenario } from './hostData.ts';

/** What the host has filled in for a new exercise. */
export interface PlanForm {
  readonly turns: number;
  /** Null keeps the time that the scenario was written with. */
  readonly planningSeconds: number | null;
  readonly bots: Readonly<Record<SeatId, BotPolicy>>;
}

/** The form of a scenario before anything is changed: all its turns, its own planning time, people in every seat. */
export function emptyPlan(scenario: HostScenario): PlanForm {
  return { turns: scenario.turns, planningSeconds: null, bots: {} };
}

/** A number of turns that the scenario has. */
export function fittingTurns(turns: number, scenario: HostScenario): number {
  return Number.isFinite(turns) ? Math.max(1, Math.min(scenario.turns, Math.round(turns))) : scenario.turns;
}

/** Puts a bot into a seat, or people. */
export function withBot(form: PlanForm, seat: SeatId, bot: BotPolicy | null): PlanForm {
  const { [seat]: _before, ...others } = form.bots;
  return { ...form, bots: bot === null ? others : { ...others, [seat]: bot } };
}

/** The plan as it is sent. */
export function planOf(scenario: HostScenario, form: PlanForm): ExercisePlan {
  const { planningSeconds } = form;
  return {
    scenario: scenario.id,
    turns: fittingTurns(form.turns, scenario),
    ...(planningSeconds === null ? {} : { planningSeconds }),
    bots: form.bots,
  };
}
